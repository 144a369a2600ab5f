import { expect, test } from 'vitest';
import type { FacetTable } from '../../src/search/facets.ts';
import { nearestTo } from '../../src/search/suggest.ts';

const TABLE: FacetTable = {
  bank: [],
  topic: [['omni/tenancy', 'Vendor isolation']],
  kind: [],
  difficulty: [],
  core: [],
  tag: [['websockets', 'WebSockets'], ['sql', 'SQL'], ['css', 'CSS']],
  items: [['r1', 0, 0, 0, 0, 0, [2], '2'], ['r2', 0, 0, 0, 0, 0, [1, 2], '2']],
}; // prettier-ignore
const titles = (...words: readonly string[]) =>
  nearestTo(
    TABLE,
    words.map((text) => ({ text, weight: 1 })),
  ).map(({ title }) => title);

test('names near to the words come first', () => {
  expect(titles('websokcets')[0]).toBe('WebSockets');
  expect(titles('isolatoin')[0]).toBe('Vendor isolation');
});

test('where nothing is near, the most used tags stand there: never an empty page', () => {
  expect(titles('qqqqqqq')).toEqual(['CSS', 'SQL', 'WebSockets']);
  expect(titles()).toEqual(['CSS', 'SQL', 'WebSockets']);
});
