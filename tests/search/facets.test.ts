import { expect, test } from 'vitest';
import { banksOf, countFacets, pass, unfiltered, type FacetTable } from '../../src/search/facets.ts';
import { NO_FILTERS } from '../../src/search/types.ts';

const TABLE: FacetTable = {
  bank: [['omni', 'Omni'], ['mini', 'Mini']],
  topic: [['omni/a', 'A'], ['omni/b', 'B'], ['mini/a', 'A']],
  kind: [['question', 'question'], ['story', 'story']],
  difficulty: [['easy', 'easy'], ['hard', 'hard']],
  core: [['yes', 'core']],
  tag: [['django', 'Django'], ['sql', 'SQL']],
  items: [
    ['r1', 0, 0, 0, 0, 1, [0], '2'],
    ['r2', 0, 1, 0, 1, 0, [0, 1], '2'],
    ['r3', 1, 2, 0, 1, 0, [1], '2'],
    ['r4', 1, 2, 1, -1, 1, [], '2'],
  ],
}; // prettier-ignore
const records = (filters: Partial<typeof NO_FILTERS>) =>
  pass(TABLE, TABLE.items, { ...NO_FILTERS, ...filters }).map(([record]) => record);
const counts = (facet: keyof typeof NO_FILTERS, filters: Partial<typeof NO_FILTERS>) =>
  countFacets(TABLE, TABLE.items, { ...NO_FILTERS, ...filters })[facet].map(({ value, count }) => [value, count]);

test('nothing chosen lets everything pass', () => {
  expect(unfiltered(NO_FILTERS)).toBe(true);
  expect(records({})).toEqual(['r1', 'r2', 'r3', 'r4']);
});

test('values of one facet add up, facets narrow one another', () => {
  expect(records({ difficulty: ['easy', 'hard'] })).toEqual(['r1', 'r2', 'r3']);
  expect(records({ difficulty: ['hard'], bank: ['mini'] })).toEqual(['r3']);
  expect(records({ tag: ['django'], core: ['yes'] })).toEqual(['r1']);
});

test('an unknown value lets nothing pass', () => {
  expect(records({ bank: ['nowhere'] })).toEqual([]);
});

test('counts follow the other facets and not their own', () => {
  expect(counts('difficulty', { difficulty: ['easy'], bank: ['omni'] })).toEqual([['easy', 1], ['hard', 1]]); // prettier-ignore
  expect(counts('bank', { difficulty: ['easy'], bank: ['omni'] })).toEqual([['omni', 1]]);
});

test('a chosen value stays listed when it leaves nothing', () => {
  expect(counts('tag', { tag: ['sql'], difficulty: ['easy'] })).toEqual([['django', 1], ['sql', 0]]); // prettier-ignore
});

test('banks come in the order of their best row', () => {
  expect(banksOf(TABLE, [...TABLE.items].reverse())).toEqual([
    { value: 'mini', title: 'Mini', count: 2 },
    { value: 'omni', title: 'Omni', count: 2 },
  ]);
});
