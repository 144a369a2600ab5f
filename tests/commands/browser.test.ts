import { describe, expect, test } from 'vitest';
import { findBrowser, launchFlags, type Machine } from '../../src/commands/browser.ts';

const OWN = '/home/ada/.cache/ms-playwright/chromium-1/chrome';

/** A machine on which only `files` exist; `works` says whether a program ends well and may bring files. */
function machine(facts: {
  files?: string[];
  env?: Record<string, string>;
  platform?: NodeJS.Platform;
  root?: boolean;
  works?: (call: string, files: Set<string>) => boolean;
}) {
  const files = new Set(facts.files);
  const calls: string[] = [];
  const fake: Machine = {
    platform: facts.platform ?? 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin', ...facts.env },
    home: '/home/ada',
    root: facts.root ?? false,
    exists: (path) => files.has(path),
    run: async (program, args) => {
      const call = [program, ...args].join(' ');
      if (!call.includes('--version')) calls.push(call.replace(/^.*cli\.js/, 'playwright'));
      return facts.works?.(call, files) ?? true;
    },
    playwrightBrowser: async () => OWN,
    say: () => {},
  };
  return { fake, calls };
}

describe('the browser for the tests', () => {
  test('is the one that CHROME_PATH names, whatever else is there', async () => {
    const { fake } = machine({ files: ['/opt/mine', OWN, '/usr/bin/chromium'], env: { CHROME_PATH: '/opt/mine' } });
    expect(await findBrowser(fake)).toBe('/opt/mine');
  });

  test('is never another one when CHROME_PATH names none', async () => {
    const { fake } = machine({ files: [OWN], env: { CHROME_PATH: '/opt/gone' } });
    await expect(findBrowser(fake)).rejects.toThrow(
      'CHROME_PATH names `/opt/gone`, and there is no such file: correct it or unset it.',
    );
  });

  test("is Playwright's own before an installed one", async () => {
    const { fake, calls } = machine({ files: [OWN, '/usr/bin/chromium'] });
    expect(await findBrowser(fake)).toBe(OWN);
    expect(calls).toEqual([]);
  });

  test.each([
    ['linux', '/usr/bin/chromium', {}],
    ['linux', '/usr/local/bin/google-chrome', {}],
    ['linux', '/usr/bin/google-chrome-stable', {}],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    ['darwin', '/home/ada/Applications/Chromium.app/Contents/MacOS/Chromium', {}],
    ['win32', 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe', { PROGRAMFILES: 'C:\\Programs' }],
  ] as const)('is found on %s at %s', async (platform, path, env) => {
    const { fake, calls } = machine({ platform, files: [path], env });
    expect(await findBrowser(fake)).toBe(path);
    expect(calls).toEqual([]);
  });

  test('is another one when the first does not start', async () => {
    const { fake } = machine({ files: [OWN, '/usr/bin/chromium'], works: (call) => !call.startsWith(OWN) });
    expect(await findBrowser(fake)).toBe('/usr/bin/chromium');
  });

  test("comes from Playwright's installer when none is there", async () => {
    const { fake, calls } = machine({ works: (call, files) => (call.includes('install') && files.add(OWN), true) });
    expect(await findBrowser(fake)).toBe(OWN);
    expect(calls).toEqual(['playwright install --no-shell chromium']);
  });

  test("comes from Debian's package manager when the installer fails, as root with CI set", async () => {
    const { fake, calls } = machine({
      root: true,
      env: { CI: 'true' },
      files: ['/usr/bin/apt-get'],
      works: (call, files) => (
        call.startsWith('/usr/bin/apt-get install') && files.add('/usr/bin/chromium'),
        !call.includes('cli.js')
      ),
    });
    expect(await findBrowser(fake)).toBe('/usr/bin/chromium');
    expect(calls).toEqual([
      'playwright install --no-shell chromium',
      '/usr/bin/apt-get update',
      '/usr/bin/apt-get install -y --no-install-recommends chromium',
    ]);
  });

  test.each([
    ['without CI', { root: true, files: ['/usr/bin/apt-get'] }],
    ['without root', { env: { CI: 'true' }, files: ['/usr/bin/apt-get'] }],
    ['without apt-get', { root: true, env: { CI: 'true' } }],
  ])('is asked for in one sentence %s, and no package is installed', async (_, facts) => {
    const { fake, calls } = machine({ ...facts, works: () => false });
    await expect(findBrowser(fake)).rejects.toThrow(
      'No browser was found for the tests: type `npx playwright install --with-deps chromium`, or set CHROME_PATH to a Chromium or Chrome that is installed.',
    );
    expect(calls).toEqual(['playwright install --no-shell chromium']);
  });

  test('runs without its sandbox as root, and only then', () => {
    expect(launchFlags({ root: true })).toContain('--no-sandbox');
    expect(launchFlags({ root: false })).not.toContain('--no-sandbox');
  });
});
