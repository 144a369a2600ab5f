// The words of the index with how common they are: one small text file, written at build time. Pure.

/** Word -> in how many records it stands. */
export type Vocabulary = ReadonlyMap<string, number>;

/** Letters and digits in a row; the same cut as in the index, so that a found word finds records. */
const WORD = /[\p{L}\p{N}]+/gu;
/** Shorter words have too many neighbours, longer ones are hashes. */
const LENGTHS = [3, 24] as const;

/** The words of a text that a typo may have meant, in lower case. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = text.normalize('NFKC').replace(/[’']/g, '').toLowerCase().match(WORD) ?? [];
  return new Set(
    words.filter((word) => word.length >= LENGTHS[0] && word.length <= LENGTHS[1] && /^\p{L}/u.test(word)),
  );
}

/**
 * Sorted words, each written as what differs from the one before: a digit (base 36) of how many characters they share,
 * the rest, and after a space a digit of how common it is: the power of two below its count.
 */
export function encodeVocabulary(vocabulary: Vocabulary): string {
  let before = '';
  const lines = [...vocabulary]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, count]) => {
      let shared = 0;
      while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++;
      before = word;
      return `${shared.toString(36)}${word.slice(shared)} ${Math.floor(Math.log2(count)).toString(36)}`;
    });
  return lines.join('\n');
}

/** The words again; counts come back as the power of two below them. */
export function decodeVocabulary(text: string): Vocabulary {
  let before = '';
  const vocabulary = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [entry = '', power = ''] = line.split(' ');
    const word = before.slice(0, Number.parseInt(entry.slice(0, 1), 36)) + entry.slice(1);
    if (word === '' || power === '') continue;
    vocabulary.set(word, 2 ** Number.parseInt(power, 36));
    before = word;
  }
  return vocabulary;
}
