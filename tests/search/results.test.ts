import { expect, test } from 'vitest';
import { groupByBank } from '../../src/search/results.ts';
import type { Hit } from '../../src/search/types.ts';

const hit = (id: string, bank: string) => ({ id, bank, bankTitle: bank.toUpperCase() }) as Hit;

test('banks come in the order of their best hit, hits in the order of their rank', () => {
  const groups = groupByBank([hit('1', 'b'), hit('2', 'a'), hit('3', 'b')], [{ value: 'b', title: 'B', count: 9 }]);
  expect(groups.map(({ bank, total, hits }) => [bank, total, hits.map(({ id }) => id)])).toEqual([
    ['b', 9, ['1', '3']],
    ['a', 1, ['2']],
  ]);
});

test('nothing found is no group', () => {
  expect(groupByBank([], [])).toEqual([]);
});
