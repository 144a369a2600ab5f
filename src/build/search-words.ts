// The words that a typo may have meant: `pagefind/words.txt`, kept small.
import { gzipSync } from 'node:zlib';
import { keyPointsOf, type Library } from '../bank/bank.ts';
import { encodeVocabulary, wordsOf, type Vocabulary } from '../search/vocabulary.ts';
import type { Fragment } from './search-index.ts';

/** Bytes after gzip that the file may have. */
const MOST_BYTES = 40_000;

/**
 * Every word of the index with the number of records it is in. Where that is too much, words go that are in one record
 * only, then in two, and so on; words of titles, key points, aliases and tags stay longest.
 */
export function buildVocabulary(library: Library, fragments: readonly Fragment[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { content } of fragments)
    for (const word of wordsOf(content)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const kept = wordsOf(
    library.banks
      .flatMap((bank) => bank.items)
      .flatMap((item) => [item.title, ...keyPointsOf(item), ...item.aliases])
      .join(' '),
  );
  for (let least = 1; ; least++) {
    const vocabulary = new Map([...counts].filter(([word, count]) => count >= least || (least < 6 && kept.has(word))));
    if (gzipSync(encodeVocabulary(vocabulary)).length <= MOST_BYTES) return vocabulary;
  }
}
