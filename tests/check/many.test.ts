import { describe, expect, test } from 'vitest';
import { checkTree } from '../../src/check/check.ts';
import { formatReport } from '../../src/check/report.ts';
import { good, goodText, overlay, textFile } from './fixtures.ts';

/** Three faults of three families: a tag, a length, a link. */
function withThreeFaults(n: number): string {
  return goodText('demo/talk/half-a-minute.md')
    .replace('The shop in half a minute', `Pitch${n} number${n} told${n}`)
    .replace('[storytelling, caching]', '[storytelling, cacheing]')
    .replace('seconds: 30', 'seconds: 90')
    .replace('slow phone', `[slow phone ${n}](/demo/nowhere-${n}/)`);
}

const bad = Array.from({ length: 10 }, (_, n) => textFile(`demo/talk/bad-${n}.md`, withThreeFaults(n)));

describe('ten files with three faults each', () => {
  test('give thirty rows in one run, file by file, line by line', async () => {
    const { issues } = await checkTree(overlay(good, bad));
    expect(issues.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual(
      bad.flatMap(({ file }) => [`${file}:10 unknown-tag`, `${file}:13 pitch-length`, `${file}:13 broken-link`]),
    );
    expect(issues.length).toBe(30);
  });

  test('are counted in the last line', async () => {
    const report = formatReport(await checkTree(overlay(good, bad)), { color: false });
    expect(report.split('\n').at(-1)).toBe('30 errors in 10 files; 24 files checked.');
  });

  test('give the same report in whatever order the files are read', async () => {
    const tree = overlay(good, bad);
    const reversed = { ...tree, files: tree.files.toReversed(), folders: tree.folders.toReversed() };
    expect((await checkTree(reversed)).issues).toEqual((await checkTree(tree)).issues);
  });
});

test('a file that is no YAML does not hide the faults of the others, nor those of its own body', async () => {
  const broken = withThreeFaults(1).replace('kind: pitch', 'kind: "pitch');
  const { issues } = await checkTree(overlay(good, [textFile('demo/talk/bad-1.md', broken), ...bad.slice(0, 1)]));
  expect(issues.map(({ file, rule }) => `${file.slice(-8)} ${rule}`)).toEqual([
    'bad-0.md unknown-tag',
    'bad-0.md pitch-length',
    'bad-0.md broken-link',
    'bad-1.md yaml-syntax',
    'bad-1.md broken-link',
  ]);
});

test('a misspelt required key is one fault, not two', async () => {
  const text = goodText('demo/talk/half-a-minute.md').replace('summary:', 'sumary:');
  const { issues } = await checkTree(overlay(good, [textFile('demo/talk/half-a-minute.md', text)]));
  expect(issues.map(({ rule, hint }) => [rule, hint])).toEqual([['unknown-key', 'Did you mean `summary`?']]);
});
