// Which words of a query find nothing like themselves, and what to look for instead. Pure.
import type { Page } from './engine.ts';
import { isFormOf, partsOf } from './forms.ts';
import type { Term } from './query.ts';
import type { TermMatches } from './rank.ts';
import { correct, joined } from './typo.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word in so few records may be a slip as well; the vocabulary tells. */
const FEW = 5;
/** So many letters at the start make two words alike. */
const SAME_START = 4;

/** Terms that match next to nothing, or only words that are not forms or continuations of them. */
export function doubtful(
  found: readonly TermMatches[],
  pages: readonly (readonly [record: string, page: Page])[],
): readonly Term[] {
  return found
    .filter((each) => !isPhrase(each) && (each.matches.length <= FEW || findsOtherWords(each, pages)))
    .map(({ term }) => term);
}

/** Terms for which the index found only other words: it shortens a word that it does not know until something matches. */
export function strangers(
  found: readonly TermMatches[],
  pages: readonly (readonly [record: string, page: Page])[],
): readonly Term[] {
  return found
    .filter((each) => {
      const shown = wordsOf(each, pages);
      return !isPhrase(each) && shown.length > 0 && !shown.some((word) => beginsLike(word, each.term.text));
    })
    .map(({ term }) => term);
}

const isPhrase = ({ term }: TermMatches): boolean => term.text.startsWith('"');

function findsOtherWords(found: TermMatches, pages: readonly (readonly [record: string, page: Page])[]): boolean {
  const shown = wordsOf(found, pages);
  return shown.length > 0 && !shown.some((word) => isFormOf(word, found.term.text));
}

/** True when a word has the first letters of what was typed, signs left aside: enough to be the same word. */
function beginsLike(word: string, typed: string): boolean {
  const [a, b] = [word, typed].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) as [string, string];
  return a.includes(b.slice(0, SAME_START));
}

/** The words that a term was found as; of a record that has it in its metadata only, all words there. */
function wordsOf(
  { matches }: TermMatches,
  pages: readonly (readonly [record: string, page: Page])[],
): readonly string[] {
  return pages.flatMap(([record, page]) => {
    const match = matches.find((each) => each.record === record);
    if (match === undefined) return [];
    if (match.places.length === 0) return Object.values(page.meta).flatMap((text) => text.split(/\s+/));
    const words = page.content.split(/\s+/);
    return match.places.map((place) => words[place] ?? '');
  });
}

/** The terms with the doubtful ones replaced by the nearest known words; none when nothing is near. */
export function correctTerms(terms: readonly Term[], doubts: readonly Term[], vocabulary: Vocabulary): readonly Term[] {
  const better: Term[] = [];
  let changed = false;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at];
    if (term === undefined) continue;
    const next = terms[at + 1];
    const pair =
      next !== undefined && (doubts.includes(term) || doubts.includes(next))
        ? joined(term.text, next.text, vocabulary)
        : null;
    const words =
      pair !== null
        ? [pair]
        : doubts.includes(term) && !isKnown(term.text, vocabulary)
          ? correct(term.text, vocabulary)
          : null;
    if (pair !== null) at++;
    changed ||= words !== null;
    better.push(...(words ?? [term.text]).map((text) => ({ text, weight: term.weight })));
  }
  return changed ? better : [];
}

const isKnown = (word: string, vocabulary: Vocabulary): boolean =>
  partsOf(word).every((part) => part.length < 3 || vocabulary.has(part)) ||
  [...vocabulary.keys()].some((known) => known.startsWith(word));
