// Which words of a query find nothing like themselves, and what to look for instead. Pure.
import type { Page } from './engine.ts';
import { isFormOf, partsOf, stem } from './forms.ts';
import type { Term } from './query.ts';
import type { TermMatches } from './rank.ts';
import { correct, joined } from './typo.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word in so few records may be a slip as well; the vocabulary tells. */
const FEW = 1;

/** Terms that match next to nothing, or only words that are not forms or continuations of them. */
export function doubtful(
  found: readonly TermMatches[],
  pages: readonly (readonly [record: string, page: Page])[],
): readonly Term[] {
  return found
    .filter(({ term, matches }) => {
      if (term.text.startsWith('"')) return false;
      if (matches.length <= FEW) return true;
      const shown = pages.flatMap(([record, page]) => {
        const words = page.content.split(/\s+/);
        const places = matches.find((match) => match.record === record)?.places ?? [];
        return places.map((place) => words[place] ?? '');
      });
      return shown.length > 0 && !shown.some((word) => isFormOf(word, term.text));
    })
    .map(({ term }) => term);
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
  [...vocabulary.keys()].some((known) => known.startsWith(word) || stem(known) === stem(word));
