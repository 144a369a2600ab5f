// Hits in the order in which they are shown. Pure.
import type { FacetValue, Hit } from './types.ts';

/** Hits that stand together. */
export interface Group {
  /** The bank that all of them are of; null for the best of all banks. */
  readonly bank: string | null;
  /** The bank's title; empty for the best. */
  readonly title: string;
  /** How many were found in this bank, shown or not; null for the best. */
  readonly total: number | null;
  readonly hits: readonly Hit[];
}

/** So many stand first whatever their bank: the right answer is not pushed down by the many of another bank. */
const BEST = 3;

/** The best of all banks, then the others by bank: banks in the order of their best hit, hits in the order of their rank. */
export function groupHits(hits: readonly Hit[], banks: readonly FacetValue[]): readonly Group[] {
  if (new Set(hits.map(({ bank }) => bank)).size < 2) return byBank(hits, banks);
  return [{ bank: null, title: '', total: null, hits: hits.slice(0, BEST) }, ...byBank(hits.slice(BEST), banks)];
}

function byBank(hits: readonly Hit[], banks: readonly FacetValue[]): readonly Group[] {
  return [...Map.groupBy(hits, ({ bank }) => bank)].map(([bank, own]) => ({
    bank,
    title: own[0]?.bankTitle ?? '',
    total: banks.find(({ value }) => value === bank)?.count ?? own.length,
    hits: own,
  }));
}
