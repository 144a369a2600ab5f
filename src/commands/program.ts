// Runs the programs of the packages with this Node, under a time limit. They are named by file, because `.bin` holds shell scripts on Windows.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The site that a build makes. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Programs by name, as files from the project's folder. */
export const PROGRAMS = {
  astro: 'node_modules/astro/bin/astro.mjs',
  check: 'src/commands/check.ts',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  'same-bytes': 'src/commands/same-bytes.ts',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;
/** The name of a program. */
export type Program = keyof typeof PROGRAMS;

/** Where and how long a program runs, and who hears it. */
export interface RunOptions {
  /** After so many seconds it is ended, with everything that it started. */
  readonly seconds: number;
  /** The project's folder, or a copy of it. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `shown`: the terminal gets what it says; `kept`: the result does. */
  readonly output: 'shown' | 'kept';
}
/** How a program ended. */
export interface Ended {
  readonly how: 'well' | 'badly' | 'out of time';
  /** What it said, when that was kept. */
  readonly said: string;
}

/** Runs one program to its end; never throws. Told to stop by Ctrl-C, it takes the program along. */
export function runProgram(program: Program, args: readonly string[], options: RunOptions): Promise<Ended> {
  const { folder = ROOT, output, seconds } = options;
  // A group of its own (not on Windows, where that opens a window), so that browsers and servers end with it.
  const grouped = process.platform !== 'win32';
  const child = spawn(process.execPath, [PROGRAMS[program], ...args], {
    cwd: folder,
    detached: grouped,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', output === 'shown' ? 'inherit' : 'pipe', output === 'shown' ? 'inherit' : 'pipe'],
  });
  const stop = () => {
    try {
      if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (said += part));
  return new Promise((done) => {
    let how: Ended['how'] = 'badly';
    const late = setTimeout(() => {
      how = 'out of time';
      stop();
    }, seconds * 1000);
    process.once('exit', stop);
    child.once('error', (error) => (said += error.message));
    child.once('close', (code) => {
      clearTimeout(late);
      process.off('exit', stop);
      done({ how: how === 'out of time' ? how : code === 0 ? 'well' : 'badly', said: said.trim() });
    });
  });
}

/** Ends this process with exit code 0 on Ctrl-C or SIGTERM, without a stack; what it started ends too. */
export function stopQuietly(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
}

/** Says one sentence and ends with exit code 1. */
export function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
