import { expect, test } from 'vitest';
import { checkTree } from '../../src/check/check.ts';
import { formatReport } from '../../src/check/report.ts';
import { good, goodText, overlay, textFile } from './fixtures.ts';

const TEXTS = good.files.filter(({ file }) => /\.(?:mdx?|yaml)$/.test(file)).map(({ segments }) => segments.join('/'));

/** The good bank with every text changed alike. */
function changed(change: (text: string) => string) {
  return checkTree(
    overlay(
      good,
      TEXTS.map((path) => textFile(path, change(goodText(path)))),
    ),
  );
}

test('the good bank has every kind of item and no fault', async () => {
  const result = await checkTree(good);
  expect(formatReport(result, { color: false })).toBe('No errors and no warnings; 14 files checked.');
  expect(new Set(result.entries.items.map(({ data }) => data.kind)).size).toBe(7);
});

test('a byte order mark is no fault', async () => {
  expect((await changed((text) => `\ufeff${text}`)).issues).toEqual([]);
});

test('line ends of Windows are no fault', async () => {
  expect((await changed((text) => text.replaceAll('\n', '\r\n'))).issues).toEqual([]);
});

test('both together still give the right line and column', async () => {
  const text = `\ufeff${goodText('demo/talk/half-a-minute.md').replace('slow phone', '[slow](x:y) phone').replaceAll('\n', '\r\n')}`;
  const { issues } = await checkTree(overlay(good, [textFile('demo/talk/half-a-minute.md', text)]));
  expect(issues.map(({ rule, line, column }) => [rule, line, column])).toEqual([['unsafe-link', 13, 67]]);
});

test('emoji and right-to-left text are no fault', async () => {
  const { issues } = await changed((text) =>
    text
      .replace('title: Time to live', 'title: "⏳ زمن البقاء — וכמה זמן? 👩‍👩‍👧‍👦"')
      .replace('An expiry is a promise', '⏳ شرح قصير: An expiry is a promise 🏴󠁧󠁢󠁥󠁮󠁧󠁿')
      .replace('like: The date on a carton of milk.', 'like: תאריך התפוגה על קרטון חלב 🥛.'),
  );
  expect(issues).toEqual([]);
});

test('columns after emoji count as editors count', async () => {
  const text = goodText('demo/talk/half-a-minute.md').replace('slow phone', '🐌 [slow](x:y) phone');
  const { issues } = await checkTree(overlay(good, [textFile('demo/talk/half-a-minute.md', text)]));
  expect(issues.map(({ line, column }) => [line, column])).toEqual([[13, 70]]);
});

test('a draft is warned about its measures only', async () => {
  const text = goodText('demo/talk/outage.md')
    .replace('tags: [reliability, storytelling]', 'tags: [reliability]\ndraft: true')
    .replace('It was a Tuesday', 'It was <i>a Tuesday');
  const { issues } = await checkTree(overlay(good, [textFile('demo/talk/outage.md', text)]));
  expect(issues.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['raw-html', 'error'],
    ['tag-count', 'warning'],
  ]);
});
