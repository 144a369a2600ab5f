// One order from the matches of several terms. Pure.
import type { Match } from './engine.ts';
import type { Term } from './query.ts';

/** Matches of one term. */
export interface TermMatches {
  readonly term: Term;
  readonly matches: readonly Match[];
}
/** A record with its rank's reason and all places that matched. */
export interface Ranked {
  readonly record: string;
  readonly score: number;
  /** True when it has about as much of the query as the best. */
  readonly isWhole: boolean;
  /** Place among the words -> how much the term there tells. */
  readonly places: ReadonlyMap<number, number>;
}

/** Power of the covered share of a query. */
const COVERAGE = 2;
/** Share of the best record's coverage below which a record probably answers something else; long queries ramble. */
const LEAST_COVERAGE = { short: 0.62, long: 0.4 } as const;
/** Terms that a short query has at most. */
const SHORT = 3;
/** How much each pair of neighbouring words adds that stands side by side as typed. */
const SIDE_BY_SIDE = 0.35;

/**
 * Records by how well they answer all terms together: the sum of Pagefind's scores, times the square of the share of the
 * query they cover (rare words weigh more), more where words stand side by side as typed.
 * @param size how many records the index has
 */
export function rank(found: readonly TermMatches[], size: number): readonly Ranked[] {
  const telling = found.map(({ term, matches }) => term.weight * rarity(matches.length, size));
  const whole = telling.reduce((sum, value) => sum + value, 0);
  const drafts = new Map<
    string,
    { score: number; covered: number; places: Map<number, number>; last: readonly number[]; pairs: number }
  >();
  found.forEach(({ term, matches }, index) => {
    const tells = telling[index] ?? 0;
    const seen = new Set<string>();
    for (const { record, score, places } of matches) {
      seen.add(record);
      const draft = drafts.get(record) ?? {
        score: 0,
        covered: 0,
        places: new Map<number, number>(),
        last: [],
        pairs: 0,
      };
      drafts.set(record, draft);
      draft.score += score * term.weight;
      draft.covered += tells;
      if (places.some((place) => draft.last.includes(place - 1) || draft.last.includes(place - 2))) draft.pairs += 1;
      for (const place of places) draft.places.set(place, Math.max(tells, draft.places.get(place) ?? 0));
      draft.last = places;
    }
    for (const [record, draft] of drafts) if (!seen.has(record)) draft.last = [];
  });
  const least = found.length > SHORT ? LEAST_COVERAGE.long : LEAST_COVERAGE.short;
  const best = Math.max(0, ...[...drafts.values()].map(({ covered }) => covered));
  const all = [...drafts].map(([record, { score, covered, places, pairs }]) => ({
    record,
    covered,
    score: score * (covered / whole) ** COVERAGE * (1 + SIDE_BY_SIDE * pairs),
    places,
  }));
  return all
    .map(({ record, score, covered, places }) => ({ record, score, places, isWhole: covered >= best * least }))
    .sort((a, b) => b.score - a.score || (a.record < b.record ? -1 : 1));
}

/** How much a term tells: next to nothing when every record has it. */
const rarity = (having: number, size: number): number => Math.log(1 + (size - having + 0.5) / (having + 0.5)) + 0.1;
