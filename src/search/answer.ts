// From a question to an answer: words, matches, order, texts. Runs in the worker; knows no browser.
import { correctTerms, doubtful, strangers } from './correction.ts';
import { excerptOf } from './excerpt.ts';
import { banksOf, countFacets, unfiltered } from './facets.ts';
import { findTerms, listItems, type Found, type Index } from './find.ts';
import { toHit } from './hit.ts';
import { cleanText, termsOf, type Term } from './query.ts';
import { nearestTo } from './suggest.ts';
import type { Answer, Hit, Question } from './types.ts';

const NOTHING: Found = { matches: [], rows: [], passing: [], ranked: new Map(), pages: new Map() };

/** Answers a question, or gives null as soon as `isCurrent` says that a newer one has come. */
export async function answer(index: Index, question: Question, isCurrent: () => boolean): Promise<Answer | null> {
  const terms = termsOf(question.text);
  if (terms.length === 0) {
    const isList = cleanText(question.text) === '' && !unfiltered(question.filters);
    return complete(index, question, isList ? await listItems(index, question) : NOTHING, null);
  }
  const typed = await findTerms(index, question, terms, isCurrent);
  if (typed === null) return null;
  const better = question.correct ? await corrections(index, typed) : [];
  if (!isCurrent()) return null;
  if (better.length === 0) return withoutStrangers(index, question, typed, isCurrent);
  const corrected = better.map(({ text }) => text).join(' ');
  const mended = await findTerms(index, { ...question, text: corrected }, better, isCurrent);
  if (mended === null) return null;
  return mended.rows.length === 0
    ? complete(index, question, typed, null)
    : complete(index, question, mended, corrected);
}

/** A word that nothing like it stands for is left out, even if one insists on it: what the index has is not that word. */
async function withoutStrangers(
  index: Index,
  question: Question,
  typed: Found,
  isCurrent: () => boolean,
): Promise<Answer | null> {
  const unknown = strangers(typed.matches, [...typed.pages]);
  if (unknown.length === 0) return complete(index, question, typed, null);
  const known = typed.matches.map(({ term }) => term).filter((term) => !unknown.includes(term));
  const rest = known.length === 0 ? NOTHING : await findTerms(index, question, known, isCurrent);
  return rest === null ? null : complete(index, question, rest, null);
}

/** Terms to look for instead; none when every term finds what it says. */
async function corrections(index: Index, { matches, pages }: Found): Promise<readonly Term[]> {
  const doubts = doubtful(matches, [...pages]);
  const terms = matches.map(({ term }) => term);
  return doubts.length === 0 ? [] : correctTerms(terms, doubts, await index.vocabulary());
}

function complete(index: Index, question: Question, found: Found, corrected: string | null): Answer {
  const { table } = index;
  const { rows, passing } = found;
  const isBlank = cleanText(question.text) === '';
  return {
    hits: hitsOf(index, found, question.limit),
    total: passing.length,
    beyond: rows.length,
    banks: banksOf(table, passing),
    facets: countFacets(table, isBlank ? table.items : rows, question.filters),
    corrected,
    nearest: isBlank || rows.length > 0 ? [] : nearestTo(table, termsOf(question.text)),
  };
}

function hitsOf({ table }: Index, { matches, passing, ranked, pages }: Found, limit: number): readonly Hit[] {
  const terms = matches.map(({ term }) => term.text);
  return passing.slice(0, limit).flatMap((row) => {
    const page = pages.get(row[0]);
    if (page === undefined) return [];
    return [toHit(table, row, page, excerptOf(page, ranked.get(row[0])?.places ?? new Map(), terms))];
  });
}
