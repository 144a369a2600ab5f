// Forms of a word: enough to tell whether a shown word is what was asked for. Pure.

/** Endings that forms of one word differ in; the index compares words without them. */
const ENDING = /(?:ations?|ions?|ings?|ments?|ability|able|edly|ed|er|ers|ies|es|ency|ent|ence|ance|ant|ly|al|s|y|e)$/;
/** Where the index cuts a written word into parts. */
const SEPARATORS = /[^\p{L}\p{N}]+/u;

/** The parts of a word or term: `select_related` -> select, related. */
export const partsOf = (text: string): readonly string[] => text.split(SEPARATORS).filter(Boolean);

/** True when one is a form, a part or the beginning of the other. */
export function isFormOf(shown: string, term: string): boolean {
  const wanted = plain(term);
  const words = [plain(shown), ...partsOf(shown).map(plain)].filter(Boolean);
  return words.some((word) => word.startsWith(wanted) || stem(word) === stem(wanted) || word.startsWith(stem(wanted)));
}

const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A word without its ending, where enough of it is left. */
export function stem(word: string): string {
  const short = word.replace(ENDING, '');
  return short.length >= 3 ? short : word;
}
