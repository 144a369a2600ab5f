import { expect, test } from 'vitest';
import { groupHits } from '../../src/search/results.ts';
import type { Hit } from '../../src/search/types.ts';

const hit = (id: string, bank: string) => ({ id, bank, bankTitle: bank.toUpperCase() }) as Hit;
const shape = (...asked: Parameters<typeof groupHits>) =>
  groupHits(...asked).map(({ bank, total, hits }) => [bank, total, hits.map(({ id }) => id)]);

test('the best three of all banks stand first, then banks in the order of their best hit', () => {
  const hits = [hit('1', 'b'), hit('2', 'a'), hit('3', 'b'), hit('4', 'a'), hit('5', 'b'), hit('6', 'a')];
  expect(shape(hits, [{ value: 'b', title: 'B', count: 9 }])).toEqual([
    [null, null, ['1', '2', '3']],
    ['a', 2, ['4', '6']],
    ['b', 9, ['5']],
  ]);
});

test('hits of one bank are one group', () => {
  const hits = [hit('1', 'b'), hit('2', 'b'), hit('3', 'b'), hit('4', 'b')];
  expect(shape(hits, [{ value: 'b', title: 'B', count: 9 }])).toEqual([['b', 9, ['1', '2', '3', '4']]]);
});

test('nothing found is no group', () => {
  expect(groupHits([], [])).toEqual([]);
});
