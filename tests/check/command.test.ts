import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { writeContent } from '../bench/generate.ts';

const COMMAND = fileURLToPath(new URL('../../src/commands/check.ts', import.meta.url));
/** As in package.json. */
const BEFORE = new URL('../../src/commands/node-version.mjs', import.meta.url).href;
const GOOD = fileURLToPath(new URL('../fixtures/content/good/content', import.meta.url));
const BAD = fileURLToPath(new URL('../fixtures/content/yaml-syntax/content', import.meta.url));
/** Makes a process say how many seconds its main thread was at work, which is how long one waits for it: the wall's clock would count the other tests as well. */
const TELL_TIME =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=(process.threadCpuUsage??process.cpuUsage)();console.error((user+system)/1e6)})';
const generated = mkdtempSync(join(tmpdir(), 'viva-thousand-'));

afterAll(() => rmSync(generated, { recursive: true }));

function check(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { GITHUB_ACTIONS: _, ...rest } = process.env;
  return spawnSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', env: { ...rest, ...env } });
}

describe('npm run check', () => {
  test('ends with 0 and one line where nothing is wrong', () => {
    const { status, stdout, stderr } = check(['--content', GOOD]);
    expect([status, stdout, stderr]).toEqual([0, 'No errors and no warnings; 14 files checked.\n', '']);
  });

  test('ends with 1 and the report where something is', () => {
    const { status, stdout } = check(['--content', BAD]);
    expect(status).toBe(1);
    expect(stdout).toContain('content/demo/talk/half-a-minute.md:2:8  error  yaml-syntax');
    expect(stdout).not.toContain('::error');
  });

  test('takes the folder that holds content/ as well', () => {
    expect(check(['--content', join(GOOD, '..')]).status).toBe(0);
  });

  test('writes JSON on request', () => {
    const { status, stdout } = check(['--content', BAD, '--json']);
    const { errors, issues } = JSON.parse(stdout) as { errors: number; issues: { rule: string }[] };
    expect([status, errors]).toEqual([1, issues.length]);
    expect(issues.map(({ rule }) => rule)).toContain('yaml-syntax');
  });

  test('annotates in GitHub Actions', () => {
    const { stdout } = check(['--content', BAD], { GITHUB_ACTIONS: 'true' });
    expect(stdout).toMatch(/^::error file=content\/demo\/talk\/half-a-minute\.md,line=2,col=8,title=yaml-syntax::/m);
  });

  test('says one sentence about an option that it does not know', () => {
    const { status, stderr } = check(['--jsn']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Unknown option '--jsn'[^\n]*\n$/);
  });
});

describe('is fast', () => {
  /** Seconds of the first of five runs that is fast enough, or of the fastest: other processes slow one down. */
  function seconds(args: readonly string[], enough: number): number {
    let best = Infinity;
    for (let run = 0; run < 5 && best >= enough; run += 1) {
      const { stderr, status } = spawnSync(
        process.execPath,
        ['--import', BEFORE, '--import', TELL_TIME, COMMAND, ...args],
        {
          encoding: 'utf8',
        },
      );
      expect(status).toBe(0);
      best = Math.min(best, Number(stderr.trim().split('\n').at(-1)));
    }
    return best;
  }

  test('with a bank: 1 second', async () => {
    await writeContent(generated, { items: 132, seed: 1 });
    expect(seconds(['--content', generated], 1)).toBeLessThan(1);
  }, 60_000);

  test('with all banks, fewer than 1,000 files: 2 seconds', () => {
    expect(seconds([], 2)).toBeLessThan(2);
  }, 60_000);

  test('with 1,000 items: 2 seconds', async () => {
    await writeContent(generated, { items: 1000, seed: 1 });
    expect(seconds(['--content', generated], 2)).toBeLessThan(2);
  }, 60_000);
});
