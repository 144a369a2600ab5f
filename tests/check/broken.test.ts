import { expect, test } from 'vitest';
import { checkTree } from '../../src/check/check.ts';
import { formatReport, toAnnotations } from '../../src/check/report.ts';
import { cases, checkCase, good, goodText, overlay, textFile } from './fixtures.ts';

const FILES = [
  'demo/bank.md',
  'demo/caching/stampede.md',
  'demo/talk/measure.mdx',
  'demo/talk/show-the-cache.md',
  'tags.yaml',
];
/** Signs that mean something to YAML, Markdown, Mermaid or MDX. */
const SIGNS = [
  '"',
  "'",
  '`',
  '```',
  ':',
  '- ',
  '\n',
  '\n\n',
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '#',
  '&',
  '*',
  '|',
  '\\',
  '\t',
  '\r',
  '\0',
  '---',
  '~',
  '😀',
  '\u202e',
  '(1)',
  '-->',
];

async function reportOn(path: string, content: string | Uint8Array): Promise<string> {
  const result = await checkTree(overlay(good, [textFile(path, content)]));
  for (const { line, column } of result.issues) expect(line > 0 && column > 0).toBe(true);
  return formatReport(result, { color: false }) + toAnnotations(result);
}

test.each(FILES)('%s cut off anywhere is reported, never thrown', async (path) => {
  const bytes = new TextEncoder().encode(goodText(path));
  for (let length = 0; length < bytes.length; length += 37) {
    expect(await reportOn(path, bytes.slice(0, length))).not.toMatch(
      /:0:|:\d+:0\b|\n\s+at |node:internal|undefined|NaN/,
    );
  }
});

test.each(FILES)('%s with a sign too many anywhere is reported, never thrown', async (path) => {
  const text = goodText(path);
  for (let at = 0, n = 0; at < text.length; at += 149, n += 1) {
    const sign = SIGNS[n % SIGNS.length] ?? '';
    expect(await reportOn(path, text.slice(0, at) + sign + text.slice(at))).not.toMatch(
      /:0:|\n\s+at |node:internal|undefined|NaN/,
    );
  }
});

test.each(FILES)('%s with a byte changed anywhere is reported, never thrown', async (path) => {
  const bytes = new TextEncoder().encode(goodText(path));
  for (let at = 0, n = 0; at < bytes.length; at += 149, n += 1) {
    const copy = bytes.slice();
    copy[at] = (n * 37) % 256;
    expect(await reportOn(path, copy)).not.toMatch(/:0:|\n\s+at |node:internal|undefined|NaN/);
  }
});

test.each([
  'null',
  '[]',
  '1',
  '"x"',
  '- a\n- b',
  '{}',
  'title: {a: {b: {c: 1}}}',
  'kind: [question]',
  'keyPoints: {a: 1}',
  '? [a]\n: b',
  '__proto__: 1\nconstructor: 2',
])('front matter of `%s` is reported, never thrown', async (yaml) => {
  expect(await reportOn('demo/talk/outage.md', `---\n${yaml}\n---\n`)).toMatch(/outage\.md:\d+:\d+ {2}error/);
  expect(await reportOn('tags.yaml', yaml)).toMatch(/error/);
});

test('no fixture prints a stack trace or a position of zero', async () => {
  for (const name of cases) {
    const result = await checkCase(name);
    expect(formatReport(result, { color: false })).not.toMatch(/:0:|:\d+:0\b|\n\s+at |node:internal|undefined|NaN/);
  }
});

test('what content says cannot steer a terminal or a workflow', async () => {
  const title = 'Time \\u001b[31mto\\u0007 live\\r\\n::error::x%0A';
  const text = goodText('demo/talk/outage.md')
    .replace('title: Tell me', `title: "${title} <b>Tell me`)
    .replace('caused.', 'caused."');
  const report = await reportOn('demo/talk/outage.md', text);
  expect(report).not.toContain('\u001b');
  expect(report).not.toContain('\u0007');
  expect(report.split('\n').filter((line) => line.startsWith('::error::'))).toEqual([]);
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['images', '!['.repeat(50_000)],
  ['quotations', '> '.repeat(50_000)],
  ['lists', '- '.repeat(50_000)],
  ['emphasis', '*a_ '.repeat(25_000)],
  ['tags', '<a '.repeat(30_000)],
  ['blanks', `\`\`\`text\n${' '.repeat(100_000)}a\n\`\`\`\n`],
  ['marks', `\`\`\`python\n${'# (1)\n'.repeat(15_000)}\`\`\`\n`],
])('thousands of %s are read or refused in seconds', async (_, body) => {
  expect(await reportOn('demo/talk/outage.md', goodText('demo/talk/outage.md') + body)).not.toBe('');
});

test('YAML of a thousand brackets is refused', async () => {
  expect(await reportOn('demo/talk/outage.md', `---\na: ${'['.repeat(50_000)}\n---\n`)).toContain('too-deep');
});
