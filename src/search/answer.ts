// From a question to an answer: words, matches, order, texts. Runs in the worker; knows no browser.
import type { Engine, Page } from './engine.ts';
import { banksOf, countFacets, pass, unfiltered, type FacetRow, type FacetTable, type Rows } from './facets.ts';
import { toHit } from './hit.ts';
import { correctTerms, doubtful } from './correction.ts';
import { excerptOf } from './excerpt.ts';
import { cleanText, termsOf, type Term } from './query.ts';
import { rank, type Ranked, type TermMatches } from './rank.ts';
import { nearestTo } from './suggest.ts';
import type { Answer, Question } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What an answer is made from. */
export interface Index {
  readonly engine: Engine;
  readonly table: FacetTable;
  readonly rows: Rows;
  /** Fetched when a word finds nothing, or nothing like it. */
  vocabulary(): Promise<Vocabulary>;
}
/** Everything found for some terms, best first, and the texts of what is shown of it. */
interface Found {
  readonly found: readonly TermMatches[];
  readonly rows: readonly FacetRow[];
  readonly passing: readonly FacetRow[];
  readonly ranked: ReadonlyMap<string, Ranked>;
  readonly pages: ReadonlyMap<string, Page>;
}

/** Answers a question, or gives null as soon as `isCurrent` says that a newer one has come. */
export async function answer(index: Index, question: Question, isCurrent: () => boolean): Promise<Answer | null> {
  const terms = termsOf(question.text);
  const typed = terms.length === 0 ? await list(index, question) : await find(index, question, terms, isCurrent);
  if (typed === null) return null;
  const better = question.correct ? await corrections(index, typed, isCurrent) : [];
  if (better === null) return null;
  const mended = better.length > 0 ? await find(index, question, better, isCurrent) : typed;
  if (mended === null) return null;
  const isBetter = mended !== typed && mended.rows.length > 0;
  return complete(
    index,
    question,
    isBetter ? mended : typed,
    isBetter ? better.map(({ text }) => text).join(' ') : null,
  );
}

/** Terms to look for instead; none when every term finds what it says. */
async function corrections(index: Index, typed: Found, isCurrent: () => boolean): Promise<readonly Term[] | null> {
  const doubts = doubtful(typed.found, [...typed.pages]);
  if (doubts.length === 0) return [];
  const vocabulary = await index.vocabulary();
  if (!isCurrent()) return null;
  return correctTerms(
    typed.found.map(({ term }) => term),
    doubts,
    vocabulary,
  );
}

async function find(
  index: Index,
  question: Question,
  terms: readonly Term[],
  isCurrent: () => boolean,
): Promise<Found | null> {
  const found: TermMatches[] = [];
  for (const term of terms) {
    found.push({ term, matches: await index.engine.find(term.text) });
    if (!isCurrent()) return null;
  }
  const ranked = new Map(rank(found, index.table.items.length).map((each) => [each.record, each]));
  const rows = [...ranked.keys()].map((record) => index.rows.get(record)).filter((row) => row !== undefined);
  return withPages(index, question, { found, rows, ranked });
}

/** No words: every item that passes the filters, in reading order; nothing when nothing at all is asked. */
async function list(index: Index, question: Question): Promise<Found> {
  const asked = cleanText(question.text) === '' && !unfiltered(question.filters);
  return withPages(index, question, { found: [], rows: asked ? index.table.items : [], ranked: new Map() });
}

async function withPages(index: Index, question: Question, found: Omit<Found, 'pages' | 'passing'>): Promise<Found> {
  const passing = pass(index.table, found.rows, question.filters);
  const shown = passing.slice(0, question.limit);
  const pages = await Promise.all(shown.map(async ([record]) => [record, await index.engine.read(record)] as const));
  return { ...found, passing, pages: new Map(pages) };
}

function complete(
  { table, rows: byRecord }: Index,
  question: Question,
  found: Found,
  corrected: string | null,
): Answer {
  const { rows, passing, ranked, pages } = found;
  const terms = found.found.map(({ term }) => term.text);
  const isBlank = cleanText(question.text) === '';
  return {
    hits: [...pages].map(([record, page]) =>
      toHit(table, byRecord.get(record), page, excerptOf(page, ranked.get(record)?.places ?? new Map(), terms)),
    ),
    total: passing.length,
    beyond: rows.length,
    banks: banksOf(table, passing),
    facets: countFacets(table, isBlank ? table.items : rows, question.filters),
    corrected,
    nearest: isBlank || rows.length > 0 ? [] : nearestTo(table, termsOf(question.text)),
  };
}
