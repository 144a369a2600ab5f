// Finds the browser that the end-to-end tests and the measurements drive, and brings one where it may.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, posix, win32 } from 'node:path';

/** What the search asks of the machine; a test hands in another. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly root: boolean;
  exists(path: string): boolean;
  /** Runs a program in silence; true when it ended well within `seconds`. */
  run(program: string, args: readonly string[], seconds: number): Promise<boolean>;
  /** Where Playwright keeps, or would keep, its own Chromium. */
  playwrightBrowser(): Promise<string>;
  /** Tells the person what takes long. */
  say(sentence: string): void;
}

/** Flags under which Chromium stays quiet: no requests of its own, no graphics card. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;
/** Names under which Chromium and Chrome are installed on a PATH. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** How long Playwright's installer may take, in seconds: a network that does not let it through must not hang the tests. */
const INSTALLER_SECONDS = 180;
/** How long each call of the package manager may take, in seconds. */
const APT_SECONDS = 300;
const APT = '/usr/bin/apt-get';

/** The flags to start a browser with; as root it has no sandbox. */
export const launchFlags = (machine: Pick<Machine, 'root'>): string[] =>
  machine.root ? [...FLAGS, '--no-sandbox'] : [...FLAGS];

/** Path of a browser that runs: found, or else installed. Throws one sentence with the command to type. */
export async function findBrowser(machine: Machine): Promise<string> {
  const named = machine.env['CHROME_PATH'];
  if (named) {
    if (machine.exists(named)) return named;
    throw new Error(`CHROME_PATH names \`${named}\`, and there is no such file: correct it or unset it.`);
  }
  const own = await machine.playwrightBrowser();
  for (const path of [own, ...installedPlaces(machine)]) if (await runs(machine, path)) return path;

  machine.say('No browser is installed: asking Playwright for one.');
  await machine.run(process.execPath, [playwrightProgram(), 'install', '--no-shell', 'chromium'], INSTALLER_SECONDS);
  if (await runs(machine, own)) return own;

  if (machine.root && machine.env['CI'] && machine.exists(APT)) {
    machine.say('Playwright could not bring one: asking the package manager.');
    await machine.run(APT, ['update'], APT_SECONDS);
    await machine.run(APT, ['install', '-y', '--no-install-recommends', 'chromium'], APT_SECONDS);
    for (const path of installedPlaces(machine)) if (await runs(machine, path)) return path;
  }
  throw new Error(
    'No browser was found for the tests: type `npx playwright install --with-deps chromium`, or set CHROME_PATH to a Chromium or Chrome that is installed.',
  );
}

/** The machine that this process runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  root: process.getuid?.() === 0,
  exists: existsSync,
  run: (program, args, seconds) =>
    new Promise((done) => {
      const env = {
        ...process.env,
        DEBIAN_FRONTEND: 'noninteractive',
        RUNLEVEL: '1', // What a package brings is not started.
        PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000',
      };
      const limits = { env, timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 26 } as const;
      execFile(program, args, limits, (error) => done(error === null)).stdin?.end();
    }),
  playwrightBrowser: async () => (await import('@playwright/test')).chromium.executablePath(),
  say: (sentence) => console.log(sentence),
};

const playwrightProgram = (): string => createRequire(import.meta.url).resolve('@playwright/test/cli');

/** Where a person would have installed one, in the order of trying. */
function installedPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return programs.flatMap((program) => roots.flatMap((root) => (root ? [win32.join(root, program)] : [])));
  }
  const folders = (env['PATH'] ?? '').split(platform === process.platform ? delimiter : ':').filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (platform !== 'darwin') return [...onPath, '/opt/google/chrome/chrome', '/snap/bin/chromium'];
  const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
  return [...apps.flatMap((app) => [`/Applications/${app}`, posix.join(home, 'Applications', app)]), ...onPath];
}

/** Whether a browser is there and starts: one whose libraries are missing does not. */
async function runs(machine: Machine, path: string): Promise<boolean> {
  if (!machine.exists(path)) return false;
  // On Windows `--version` opens a window and says nothing.
  return machine.platform === 'win32' || machine.run(path, ['--version', '--no-sandbox'], 30);
}
