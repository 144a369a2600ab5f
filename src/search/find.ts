// What is found for some terms, best first, with the texts of those in front.
import { closenessOf } from './closeness.ts';
import type { Engine, Page } from './engine.ts';
import { pass, type FacetRow, type FacetTable, type Rows } from './facets.ts';
import { decodeNames } from './names.ts';
import type { Term } from './query.ts';
import { rank, type Ranked, type TermMatches } from './rank.ts';
import type { Question } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an answer is made from. */
export interface Index {
  readonly engine: Engine;
  readonly table: FacetTable;
  readonly rows: Rows;
  /** Fetched when a word finds nothing, or nothing like it. */
  vocabulary(): Promise<Vocabulary>;
}
/** Everything found for some terms. */
export interface Found {
  readonly matches: readonly TermMatches[];
  /** Rows of all that was found, and of what passes the filters, best first. */
  readonly rows: readonly FacetRow[];
  readonly passing: readonly FacetRow[];
  readonly ranked: ReadonlyMap<string, Ranked>;
  /** Texts of what is shown, and of one record for each term that no shown one has. */
  readonly pages: ReadonlyMap<string, Page>;
}

/** How many of the best are looked at again, by the wording of their names, when several words were typed. */
const POOL = 12;
/** How much a name that says the same adds. */
const CLOSE = 3;
/** How much it adds beyond that when it is the title, word for word. */
const SAME = 3;
/** From here on a name says the same, even if the record lacks some of the words. */
const CLOSE_ENOUGH = 0.35;

/** Finds terms; null as soon as `isCurrent` says that a newer question has come. */
export async function findTerms(
  index: Index,
  question: Question,
  terms: readonly Term[],
  isCurrent: () => boolean,
): Promise<Found | null> {
  const matches: TermMatches[] = [];
  for (const term of terms) {
    matches.push({ term, matches: await index.engine.find(term.text) });
    if (!isCurrent()) return null;
  }
  const namesOf = (record: string) => decodeNames(index.rows.get(record)?.[7] ?? '');
  const typed = question.text.trim().split(/\s+/).length;
  const ranked = new Map(rank(matches, index.table.items.length, namesOf, typed).map((each) => [each.record, each]));
  const all = [...ranked.keys()].map((record) => index.rows.get(record)).filter((row) => row !== undefined);
  const isLong = question.text.includes(' ');
  const front = isLong ? await read(index, all.slice(0, POOL)) : new Map<string, Page>();
  const close = closenessIn(question.text, front);
  const rows = all.filter(
    ([record]) => ranked.get(record)?.isWhole === true || (close.get(record) ?? 0) >= CLOSE_ENOUGH,
  );
  const passing = pass(index.table, rows, question.filters);
  const shown = await read(index, passing.slice(0, isLong ? Math.max(POOL, question.limit) : question.limit));
  const evidence = await read(
    index,
    matches.flatMap((each) => unseen(index, each, shown)),
  );
  return {
    matches,
    rows,
    ranked,
    passing: isLong ? again(passing, ranked, question.text, shown) : passing,
    pages: new Map([...shown, ...evidence]),
  };
}

/** No words: every item that passes the filters, in reading order. */
export async function listItems(index: Index, question: Question): Promise<Found> {
  const passing = pass(index.table, index.table.items, question.filters);
  const pages = await read(index, passing.slice(0, question.limit));
  return { matches: [], rows: index.table.items, passing, ranked: new Map(), pages };
}

/** The best record of a term that none of these pages has. */
function unseen(index: Index, { matches }: TermMatches, pages: Found['pages']): readonly FacetRow[] {
  if (matches.some(({ record }) => pages.has(record))) return [];
  return matches
    .slice(0, 1)
    .flatMap(({ record }) => [index.rows.get(record)])
    .filter((row) => row !== undefined);
}

/** How close the names of these pages are to what was typed. */
const closenessIn = (text: string, pages: Found['pages']): ReadonlyMap<string, number> =>
  new Map(
    [...pages].map(([record, { meta }]) => [
      record,
      closenessOf(text, [meta['title'] ?? '', ...(meta['aliases'] ?? '').split('. ')]),
    ]),
  );

/** The first ones anew: what says the same in its title or another name comes before what only holds the words. */
function again(
  rows: readonly FacetRow[],
  ranked: Found['ranked'],
  text: string,
  pages: Found['pages'],
): readonly FacetRow[] {
  const close = closenessIn(text, pages);
  const scoreOf = ([record]: FacetRow) => {
    const isTitle = closenessOf(text, [pages.get(record)?.meta['title'] ?? '']) === 1;
    return (ranked.get(record)?.score ?? 0) * (1 + CLOSE * (close.get(record) ?? 0) + (isTitle ? SAME : 0));
  };
  const first = rows.slice(0, POOL).map((row) => ({ row, score: scoreOf(row) }));
  return [...first.toSorted((a, b) => b.score - a.score).map(({ row }) => row), ...rows.slice(POOL)];
}

async function read(index: Index, rows: readonly FacetRow[]): Promise<ReadonlyMap<string, Page>> {
  return new Map(await Promise.all(rows.map(async ([record]) => [record, await index.engine.read(record)] as const)));
}
