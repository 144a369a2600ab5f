// The first sentence of a summary, and how many words a text has.
import { INLINE_GUARD, parseInline, textOf, type MdastNode } from './parse.ts';

/** A full stop after one of these ends no sentence, nor does one after "no" before a number. */
const ABBREVIATION = /[\s(“"'*_]*(?:(?:e\.g|i\.e|vs|cf|approx|incl|resp|ca|fig|dr|mr|mrs|ms|u\.s)\.|no\.(?=\s+\d))/iy;
/** The end of a sentence: its sign, what closes after it, then a blank and no small letter, or the end of the text. */
const END = /[.!?…]+["'”’)\]*_]*(?=\s+[^\s\p{Ll}]|\s*$)/gu;

/** The first sentence of inline Markdown, as Markdown: marks, code and links stay whole. */
export function firstSentence(text: string): string {
  const { nodes, source } = parseInline(text);
  const shape = nodes.reduce((masked, node) => (node.type === 'text' ? masked : mask(masked, node)), source);
  for (const end of shape.matchAll(END)) {
    const stop = end.index + end[0].length;
    if (stop < shape.trimEnd().length && isAbbreviation(shape, end.index)) continue;
    return source.slice(INLINE_GUARD.length, stop);
  }
  return source.slice(INLINE_GUARD.length);
}

/** A sentence of so few words says nothing alone: “No.” */
const BARE = 2;

/** What stands for a summary in lists: its first sentence, and the next one where the first is a word or two. */
export function lead(text: string): string {
  const first = firstSentence(text);
  if (words(first) > BARE) return first;
  const rest = text.trim().replaceAll(/\s+/g, ' ').slice(first.length).trimStart();
  return rest === '' ? first : `${first} ${firstSentence(rest)}`;
}

/** Words of Markdown or plain text: what stands between blanks and has a letter or a digit. */
export function words(text: string): number {
  return text.split(/[\s—]+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

function isAbbreviation(text: string, dot: number): boolean {
  const wordStart = text.lastIndexOf(' ', dot);
  ABBREVIATION.lastIndex = Math.max(0, wordStart);
  const found = ABBREVIATION.exec(text);
  return found !== null && ABBREVIATION.lastIndex > dot;
}

/** The same text with one node made opaque, so that no dot inside ends a sentence, but a dot at its end may. */
function mask(text: string, node: MdastNode): string {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const last = node.type === 'inlineCode' ? 'X' : (/[.!?…]$/.exec(textOf(node))?.[0] ?? 'X');
  return text.slice(0, start) + 'X'.repeat(Math.max(0, end - start - 1)) + last + text.slice(end);
}
