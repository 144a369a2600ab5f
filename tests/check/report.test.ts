import { expect, test } from 'vitest';
import { toIssue } from '../../src/check/issue.ts';
import { formatReport, toAnnotations, toJson } from '../../src/check/report.ts';

const entries = {
  site: { name: 'x', tagline: 'x', language: 'en', direction: 'ltr' as const },
  tags: new Map(),
  banks: new Map(),
  topics: new Map(),
  items: [],
};
const level = toIssue('unknown-value', 'content/a/b/c.md', {
  at: { line: 4, column: 13 },
  field: 'difficulty',
  value: 'medum',
  expected: 'One of `easy`, `medium`, `hard` was expected.',
  hint: 'Did you mean `medium`?',
});
const image = toIssue('unused-image', 'content/a/b/x, 100%.png', { expected: 'Nothing shows this image.' });
const result = { issues: [level, image], files: 7, entries };

test('a reader gets files, places, values, reasons and a count', () => {
  expect(formatReport(result, { color: false })).toBe(`content/a/b/c.md (1 error)
  content/a/b/c.md:4:13  error  unknown-value
    difficulty: \`medum\`
    One of \`easy\`, \`medium\`, \`hard\` was expected. Did you mean \`medium\`?

content/a/b/x, 100%.png (1 warning)
  content/a/b/x, 100%.png:1:1  warning  unused-image
    Nothing shows this image.

1 error and 1 warning in 2 files; 7 files checked.`);
});

test('colors come on request only', () => {
  expect(formatReport(result, { color: true })).toContain('\u001b[31merror\u001b[0m');
  expect(formatReport(result, { color: false })).not.toContain('\u001b');
});

test('nothing wrong is one line', () => {
  expect(formatReport({ ...result, issues: [] }, { color: false })).toBe('No errors and no warnings; 7 files checked.');
});

test('a program gets every part of every issue', () => {
  expect(JSON.parse(toJson(result))).toEqual({ files: 7, errors: 1, warnings: 1, issues: [level, image] });
});

test('GitHub gets one workflow command for each issue, with its signs escaped', () => {
  expect(toAnnotations(result).split('\n')).toEqual([
    '::error file=content/a/b/c.md,line=4,col=13,title=unknown-value::difficulty: `medum`. One of `easy`, `medium`, `hard` was expected. Did you mean `medium`?',
    '::warning file=content/a/b/x%2C 100%25.png,line=1,col=1,title=unused-image::Nothing shows this image.',
  ]);
});

test('a long value is cut, and a value with backticks stays readable', () => {
  const long = toIssue('title-length', 'f', { field: 'title', value: 'x'.repeat(200), expected: 'Short.' });
  expect(long.value).toBe(`${'x'.repeat(79)}…`);
  const code = toIssue('title-length', 'f', { value: '`a`', expected: 'Short.' });
  expect(formatReport({ ...result, issues: [code] }, { color: false })).toContain('\n    `` `a` ``\n');
});

test('control characters are spelt out', () => {
  expect(toIssue('bad-name', 'a\u001b[2J\n.md', { value: '\u202e\u0007', expected: 'No.' })).toMatchObject({
    file: 'a\\u001b[2J\\u000a.md',
    value: '\\u202e\\u0007',
  });
});
