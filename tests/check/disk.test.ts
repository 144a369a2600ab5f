import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent, checkTree } from '../../src/check/check.ts';
import { formatReport } from '../../src/check/report.ts';
import { good, goodText, overlay, textFile } from './fixtures.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'viva-check-'));
});
afterEach(() => rmSync(root, { recursive: true }));

async function report(): Promise<string> {
  return formatReport(await checkContent(root), { color: false });
}

function copyGood(): void {
  cpSync(new URL('../fixtures/content/good/', import.meta.url), root, { recursive: true });
}

describe('no content', () => {
  const hint = 'Make `content/<bank>/bank.md`, `content/<bank>/<topic>/topic.md` and one item beside it.';

  test('is said when there is no folder', async () => {
    expect(await report()).toBe(
      `content (1 error)\n  content:1:1  error  no-content\n    There is no folder \`content/\`. ${hint}\n\n1 error in 1 file; 0 files checked.`,
    );
  });

  test('is said when the folder is empty', async () => {
    mkdirSync(join(root, 'content'));
    expect(await report()).toContain(`\`content/\` holds no bank. ${hint}`);
  });

  test('is said when content is a file', async () => {
    writeFileSync(join(root, 'content'), 'x');
    expect(await report()).toContain('There is no folder `content/`.');
  });
});

test('the good bank on disk has no fault, and litter of operating systems is none', async () => {
  copyGood();
  writeFileSync(join(root, 'content/demo/.DS_Store'), 'x');
  expect(await report()).toBe('No errors and no warnings; 14 files checked.');
});

test('symbolic links are reported and not followed, also those that lead nowhere or in a circle', async () => {
  copyGood();
  symlinkSync('/etc/hostname', join(root, 'content/demo/talk/away.md'));
  symlinkSync('../..', join(root, 'content/demo/talk/circle'));
  symlinkSync('./nowhere', join(root, 'content/demo/talk/nowhere.md'));
  const { issues } = await checkContent(root);
  expect(issues.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'content/demo/talk/away.md symbolic-link',
    'content/demo/talk/circle symbolic-link',
    'content/demo/talk/nowhere.md symbolic-link',
  ]);
  expect(issues[0]?.expected).toBe('This is a symbolic link, and links are not followed.');
});

test.skipIf(process.platform === 'win32')('what is no plain file is reported and not opened', async () => {
  copyGood();
  execFileSync('mkfifo', [join(root, 'content/demo/talk/pipe.md')]);
  expect(await report()).toContain(
    'content/demo/talk/pipe.md:1:1  error  unreadable-file\n    This file cannot be read: it is not a plain file. Make it a plain file that you may read.',
  );
});

test('a file of five megabytes is reported and not read', async () => {
  copyGood();
  writeFileSync(
    join(root, 'content/demo/talk/half-a-minute.md'),
    goodText('demo/talk/half-a-minute.md') + 'x'.repeat(5 * 1024 * 1024),
  );
  expect(await report()).toContain(
    'half-a-minute.md:1:1  error  file-too-large\n    This file has 5,121 KB; at most 128 KB are read. Split it, or look whether something was pasted into it.',
  );
});

test('an image of more than a megabyte is reported', async () => {
  copyGood();
  writeFileSync(join(root, 'content/demo/caching/queries.png'), new Uint8Array(1024 * 1024 + 1));
  const { issues } = await checkContent(root);
  expect(issues.map(({ rule, expected }) => [rule, expected])).toEqual([
    ['file-too-large', 'This file has 1,025 KB; at most 1,024 KB are read.'],
  ]);
});

test('ids that differ in letter case only are the same', async () => {
  const upper = textFile(
    'demo/talk/Outage.md',
    goodText('demo/talk/outage.md').replace('Tell me about', 'What was').replace('caused', 'saw'),
  );
  const { issues } = await checkTree(overlay(good, [upper]));
  expect(issues.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'content/demo/talk/Outage.md bad-name',
    'content/demo/talk/outage.md same-id',
  ]);
});

/** Twenty items more in the topic `talk`; `core` of them are core. */
const twentyStories = (core = 0) =>
  Array.from({ length: 20 }, (_, n) =>
    textFile(
      `demo/talk/extra-${n}.md`,
      goodText('demo/talk/outage.md')
        .replace('Tell me about an outage that you caused.', `Story${n} word${n} other${n}`)
        .replace('kind: story', n < core ? 'kind: story\ncore: true' : 'kind: story'),
    ),
  );

test('in a short bank each topic of twenty items has core items of its own', async () => {
  const bank = textFile('demo/bank.md', goodText('demo/bank.md').replace('topics:', 'short: true\ntopics:'));
  const warnings = async (core: number) => {
    const { issues } = await checkTree(overlay(good, [bank, ...twentyStories(core)]));
    return issues.filter(({ rule }) => rule === 'core-count').map(({ expected }) => expected);
  };
  expect(await warnings(9)).toEqual(['The topic `talk` of 25 items has 10 to 15 core items; this one has 9.']);
  expect(await warnings(15)).toEqual([]);
  expect(await warnings(16)).toEqual(['The topic `talk` of 25 items has 10 to 15 core items; this one has 16.']);
});

test('a bank of twenty items without enough core items is warned about', async () => {
  const { issues } = await checkTree(overlay(good, twentyStories()));
  expect(issues.map(({ rule, severity, expected }) => [rule, severity, expected])).toEqual([
    ['core-count', 'warning', 'A bank of 29 items has 10 to 15 core items; this one has 1.'],
  ]);
});

test('a component that MDX imports must be one of the site, where the site is there to look', async () => {
  copyGood();
  mkdirSync(join(root, 'src/components/content'), { recursive: true });
  writeFileSync(join(root, 'src/components/content/Bar.astro'), '');
  expect(await report()).toContain('The site has no such component. Did you mean `Bar.astro`?');
  writeFileSync(join(root, 'src/components/content/Bars.astro'), '');
  expect((await checkContent(root)).issues).toEqual([]);
});
