// How well search finds what was meant: queries as people type them, and the figures made of their outcomes. The browser
// test and the bench share this, so that there is one measure.
import { readFileSync } from 'node:fs';

/** One line of `queries.json`. */
export interface Query {
  /** What sort of query it is: `symptoms`, `typos`. */
  readonly class: string;
  readonly query: string;
  /** Ids of the items that answer it; any of them will do. */
  readonly answers: readonly string[];
}
/** A query and what became of it. */
export interface Outcome extends Query {
  /** Place of the first item that answers it, from 1; 0 when none is among those shown. */
  readonly place: number;
}
/** Figures of some outcomes; shares from 0 to 1. */
export interface Score {
  readonly queries: number;
  readonly first: number;
  readonly three: number;
  /** Mean of one divided by the place, 0 where nothing was found. */
  readonly mrr: number;
}

/** What must be reached: shares of all queries in the first place and in the first three, of misspelt ones in the first three. */
export const GOAL = { first: 0.85, three: 0.97, typosThree: 0.95 } as const;
/** The class of misspelt queries. */
export const TYPOS = 'typos';

/** All queries. */
export const QUERIES: readonly Query[] =
  // A JSON file of our own, in the shape above.
  JSON.parse(readFileSync(new URL('queries.json', import.meta.url), 'utf8')) as readonly Query[];

/** The outcome of a query for which these ids were shown. */
export function outcomeOf(query: Query, ids: readonly string[]): Outcome {
  return { ...query, place: ids.findIndex((id) => query.answers.includes(id)) + 1 };
}

/** The figures of outcomes. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const share = (most: number) =>
    outcomes.filter(({ place }) => place > 0 && place <= most).length / Math.max(1, outcomes.length);
  const inverse = outcomes.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0);
  return { queries: outcomes.length, first: share(1), three: share(3), mrr: inverse / Math.max(1, outcomes.length) };
}
