// The table of all items by what one can filter: written at build time, read by the worker. Pure.
import { FACETS, type Facet, type FacetValue, type Filters } from './types.ts';

/** A named value: `["omni-stock/tenancy", "Vendor isolation"]`. */
export type Named = readonly [value: string, title: string];
/** One item: its record in the index, places in the lists of the table (difficulty -1 where it has none), its names. */
export type FacetRow = readonly [
  record: string,
  bank: number,
  topic: number,
  kind: number,
  difficulty: number,
  core: 0 | 1,
  tags: readonly number[],
  names: string,
];
/** All items; they stand in reading order. */
export interface FacetTable {
  readonly bank: readonly Named[];
  readonly topic: readonly Named[];
  readonly kind: readonly Named[];
  readonly difficulty: readonly Named[];
  readonly core: readonly Named[];
  readonly tag: readonly Named[];
  readonly items: readonly FacetRow[];
}
/** Records by the place of their row. */
export type Rows = ReadonlyMap<string, FacetRow>;

/** Rows by record, for looking up what was found. */
export const rowsByRecord = (table: FacetTable): Rows => new Map(table.items.map((row) => [row[0], row]));

/** True when no facet is narrowed. */
export const unfiltered = (filters: Filters): boolean => FACETS.every((facet) => filters[facet].length === 0);

/** The rows that pass every facet. */
export function pass(table: FacetTable, rows: readonly FacetRow[], filters: Filters): readonly FacetRow[] {
  const tests = testsOf(table, filters);
  return rows.filter((row) => FACETS.every((facet) => tests[facet](row)));
}

/**
 * For each facet, the values that rows have and how many rows each would leave: the other facets' choices hold, its
 * own do not, so that a second choice can be added. Chosen values are listed even when they leave nothing.
 */
export function countFacets(
  table: FacetTable,
  rows: readonly FacetRow[],
  filters: Filters,
): Readonly<Record<Facet, readonly FacetValue[]>> {
  const tests = testsOf(table, filters);
  const counts: Record<Facet, number[]> = { bank: [], topic: [], kind: [], difficulty: [], core: [], tag: [] };
  for (const row of rows) {
    const failing = FACETS.filter((facet) => !tests[facet](row));
    for (const facet of FACETS) {
      if (failing.length > 1 || (failing.length === 1 && failing[0] !== facet)) continue;
      for (const place of placesOf(row, facet)) counts[facet][place] = (counts[facet][place] ?? 0) + 1;
    }
  }
  return {
    bank: valuesOf(table, filters, counts, 'bank'),
    topic: valuesOf(table, filters, counts, 'topic'),
    kind: valuesOf(table, filters, counts, 'kind'),
    difficulty: valuesOf(table, filters, counts, 'difficulty'),
    core: valuesOf(table, filters, counts, 'core'),
    tag: valuesOf(table, filters, counts, 'tag'),
  };
}

/** Banks of these rows in the order in which they first appear, with how many rows each has. */
export function banksOf(table: FacetTable, rows: readonly FacetRow[]): readonly FacetValue[] {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row[1], (counts.get(row[1]) ?? 0) + 1);
  return [...counts].map(([place, count]) => ({ ...named(table, 'bank', place), count }));
}

function valuesOf(
  table: FacetTable,
  filters: Filters,
  counts: Readonly<Record<Facet, readonly number[]>>,
  facet: Facet,
): readonly FacetValue[] {
  return table[facet]
    .map((_, place) => ({ ...named(table, facet, place), count: counts[facet][place] ?? 0 }))
    .filter(({ value, count }) => count > 0 || filters[facet].includes(value));
}

function testsOf(table: FacetTable, filters: Filters): Readonly<Record<Facet, (row: FacetRow) => boolean>> {
  const testOf = (facet: Facet) => {
    const chosen = new Set(filters[facet].map((value) => table[facet].findIndex((entry) => entry[0] === value)));
    return (row: FacetRow) => chosen.size === 0 || placesOf(row, facet).some((place) => chosen.has(place));
  };
  return {
    bank: testOf('bank'),
    topic: testOf('topic'),
    kind: testOf('kind'),
    difficulty: testOf('difficulty'),
    core: testOf('core'),
    tag: testOf('tag'),
  };
}

/** Where a row's values stand in the table's list of that facet. */
function placesOf(row: FacetRow, facet: Facet): readonly number[] {
  const [, bank, topic, kind, difficulty, core, tags] = row;
  switch (facet) {
    case 'bank':
      return [bank];
    case 'topic':
      return [topic];
    case 'kind':
      return [kind];
    case 'difficulty':
      return difficulty < 0 ? [] : [difficulty];
    case 'core':
      return core === 1 ? [0] : [];
    case 'tag':
      return tags;
  }
}

function named(table: FacetTable, facet: Facet, place: number): { value: string; title: string } {
  const [value, title] = table[facet][place] ?? ['', ''];
  return { value, title };
}
