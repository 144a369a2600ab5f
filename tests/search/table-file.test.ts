import { expect, test } from 'vitest';
import type { FacetTable } from '../../src/search/facets.ts';
import { readTable, writeTable } from '../../src/search/table-file.ts';

const TABLE: FacetTable = {
  bank: [['omni', 'Omni']],
  topic: [['omni/a', 'A']],
  kind: [['question', 'question']],
  difficulty: [['easy', 'easy']],
  core: [['yes', 'core']],
  tag: [['django', 'Django'], ['sql', 'SQL']],
  items: [['r1', 0, 0, 0, 0, 1, [0], '412'], ['r2', 0, 0, 0, -1, 0, [], '2']],
}; // prettier-ignore

test('a table comes back as it was', () => {
  expect(readTable(writeTable(TABLE))).toMatchObject(TABLE);
});

test('a table without items has none', () => {
  expect(readTable(writeTable({ ...TABLE, items: [] })).items).toEqual([]);
});
