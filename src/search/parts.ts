// Words of a text joined again, with what matched marked. Pure.
import { isFormOf, partsOf } from './forms.ts';
import type { Part } from './types.ts';

/** A word as it stands in the text. */
export interface Word {
  readonly text: string;
  readonly isMatch: boolean;
}

/**
 * Words with a space between them; neighbours of the same sort become one part. Of `def group_send(self):` only the
 * parts that were asked for are marked, and never punctuation at the ends.
 */
export function joinWords(words: readonly Word[], terms: readonly string[]): readonly Part[] {
  const wanted = terms.flatMap(partsOf);
  const parts: { text: string; marked: boolean }[] = [];
  const add = ({ text, marked }: Part) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last !== undefined && last.marked === marked) last.text += text;
    else parts.push({ text, marked });
  };
  words.forEach(({ text, isMatch }, index) => {
    if (index > 0) add({ text: ' ', marked: false });
    for (const part of isMatch ? markWord(text, wanted) : [{ text, marked: false }]) add(part);
  });
  return parts;
}

function markWord(word: string, wanted: readonly string[]): readonly Part[] {
  const pieces = word.split(/([\p{L}\p{N}]+)/u).map((text, index) => ({
    text,
    marked: index % 2 === 1 && wanted.some((term) => isFormOf(text, term)),
  }));
  if (pieces.some(({ marked }) => marked)) return pieces;
  const [, before = '', inner = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  return [
    { text: before, marked: false },
    { text: inner, marked: true },
    { text: after, marked: false },
  ];
}
