import { expect, test } from 'vitest';
import { median } from './median.ts';
import { kilobytes, markdownTable, megabytes, milliseconds, seconds, times } from './table.ts';

test('a table is Markdown whose columns stand below each other', () => {
  expect(markdownTable(['page', 'LCP'], [['home', '750 ms'], ['search']]).split('\n')).toEqual([
    '| page   |    LCP |',
    '| ------ | -----: |',
    '| home   | 750 ms |',
    '| search |        |',
  ]);
});

test('figures carry their unit, and a dash stands for what was not measured', () => {
  expect([kilobytes(12_345), milliseconds(749.6), seconds(6240), times(11, 10)]).toEqual([
    '12.3 KB',
    '750 ms',
    '6.2 s',
    '1.10×',
  ]);
  expect([megabytes(860_400_000), megabytes(null), times(1, null)]).toEqual(['860 MB', '–', '–']);
});

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 100, 2], 3],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected);
});

test('nothing has no median', () => {
  expect(() => median([])).toThrow('There is no median of nothing.');
});
