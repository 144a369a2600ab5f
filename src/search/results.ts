// Hits in the order in which they are shown. Pure.
import type { FacetValue, Hit } from './types.ts';

/** Hits of one bank. */
export interface Group {
  readonly bank: string;
  readonly title: string;
  /** How many were found in this bank, shown or not. */
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** Hits by bank: banks in the order of their best hit, hits in the order of their rank. */
export function groupByBank(hits: readonly Hit[], banks: readonly FacetValue[]): readonly Group[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.bank);
    if (group === undefined) groups.set(hit.bank, [hit]);
    else group.push(hit);
  }
  return [...groups].map(([bank, own]) => ({
    bank,
    title: own[0]?.bankTitle ?? '',
    total: banks.find(({ value }) => value === bank)?.count ?? own.length,
    hits: own,
  }));
}
