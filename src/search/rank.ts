// One order from the matches of several terms. Pure.
import type { Match } from './engine.ts';
import type { Name } from './names.ts';
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
  /** True when it has about as much of the query as the best, or is named much like it. */
  readonly isWhole: boolean;
  /** Place among the words -> how much the term there tells. */
  readonly places: ReadonlyMap<number, number>;
}
/** What is known of a record while terms come in. */
interface Draft {
  readonly names: readonly Name[];
  score: number;
  covered: number;
  pairs: number;
  last: readonly number[];
  readonly places: Map<number, number>;
  /** How much of the query each name has. */
  readonly named: number[];
}

/** What a term counts in the title, in another name, and at most in the text. */
const WEIGHT = { title: 6, name: 3, text: 2 } as const;
/** So much makes half of what a term can add. */
const HALF = 4;
/** What Pagefind's own score of a term adds; it knows how like a found word is to the one that was asked for. */
const PAGEFIND = 0.02;
/** How much a name that is the whole query adds. */
const NAMED = 3;
/** A name with so much of the query makes up for a text that lacks the rest. */
const NAMED_ENOUGH = 0.35;
/** Share of the best record's coverage below which a record probably answers something else; long queries ramble. */
const LEAST_COVERAGE = { short: 0.62, long: 0.4 } as const;
/** Terms that a short query has at most. */
const SHORT = 3;
/** How much each pair of neighbouring words adds that stands side by side as typed. */
const SIDE_BY_SIDE = 0.2;

/**
 * Records by how well they answer all terms together: what each term tells (rare words more) by where it stands, times
 * the share of the query that the record covers, more for words side by side as typed and for a name like the query.
 * @param size how many records the index has
 * @param typed how many words were typed, those too that say nothing by themselves
 */
export function rank(
  found: readonly TermMatches[],
  size: number,
  namesOf: (record: string) => readonly Name[],
  typed: number,
): readonly Ranked[] {
  const telling = found.map(({ term, matches }) => term.weight * rarity(matches.length, size));
  const whole = telling.reduce((sum, value) => sum + value, 0);
  const drafts = new Map<string, Draft>();
  found.forEach(({ term, matches }, index) => {
    const seen = new Set<string>();
    for (const match of matches) {
      seen.add(match.record);
      const draft = drafts.get(match.record) ?? newDraft(namesOf(match.record));
      drafts.set(match.record, draft);
      addMatch(draft, match, telling[index] ?? 0, term.weight);
    }
    for (const [record, draft] of drafts) if (!seen.has(record)) draft.last = [];
  });
  const least = found.length > SHORT ? LEAST_COVERAGE.long : LEAST_COVERAGE.short;
  const best = Math.max(0, ...[...drafts.values()].map(({ covered }) => covered));
  return [...drafts]
    .map(([record, draft]) => {
      const { score, covered, pairs, places } = draft;
      const named = likeness(draft, whole, typed);
      return {
        record,
        score: score * (covered / whole) * (1 + SIDE_BY_SIDE * pairs) * (1 + NAMED * named),
        isWhole: covered >= best * least || named >= NAMED_ENOUGH,
        places,
      };
    })
    .sort((a, b) => b.score - a.score || (a.record < b.record ? -1 : 1));
}

const newDraft = (names: readonly Name[]): Draft => ({
  names,
  score: 0,
  covered: 0,
  pairs: 0,
  last: [],
  places: new Map(),
  named: [],
});

function addMatch(draft: Draft, { score, places }: Match, tells: number, weight: number): void {
  const at = places.map((place) => nameAt(draft.names, place));
  const inText = at.filter((name) => name < 0).length;
  const strength =
    (at.includes(0) ? WEIGHT.title : 0) +
    (at.some((name) => name > 0) ? WEIGHT.name : 0) +
    (WEIGHT.text * inText) / (inText + 1);
  draft.score += (tells * strength) / (strength + HALF) + PAGEFIND * weight * score;
  draft.covered += tells;
  for (const name of new Set(at)) if (name >= 0) draft.named[name] = (draft.named[name] ?? 0) + tells;
  if (places.some((place) => draft.last.includes(place - 1) || draft.last.includes(place - 2))) draft.pairs += 1;
  for (const place of places) draft.places.set(place, Math.max(tells, draft.places.get(place) ?? 0));
  draft.last = places;
}

/** Which name a place belongs to; -1 for the text, which comes after them. */
function nameAt(names: readonly Name[], place: number): number {
  return place >= (names[0]?.end ?? 0) ? -1 : names.findIndex(({ start, end }) => place >= start && place < end);
}

/** From 0 to 1: the share of the query that one name has, less where the name is much longer or shorter. */
function likeness({ names, named }: Draft, whole: number, terms: number): number {
  const shares = names.map(
    ({ start, end }, at) =>
      ((named[at] ?? 0) / whole) * Math.sqrt(Math.min(terms, end - start) / Math.max(terms, end - start)),
  );
  return Math.max(0, ...shares);
}

/** How much a term tells: next to nothing when every record has it. */
const rarity = (having: number, size: number): number => Math.log(1 + (size - having + 0.5) / (having + 0.5)) + 0.1;
