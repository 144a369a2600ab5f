// What an item's search record has beyond its page: other words for it and what a result shows. Filters stand in the
// table of facets: Pagefind writes its own in an order that changes from build to build.
import { difficultyOf, type Item, type Library } from '../bank/bank.ts';
import { lead, inlineText } from '../markdown/inline.ts';
import { RECORD_HIDDEN } from '../search/record.ts';

/** A region before the page's own: other names, which only search reads. At the beginning, their places are known. */
export const recordStart = (item: Item): string =>
  `<div data-pagefind-body><div id="${RECORD_HIDDEN}" data-pagefind-weight="7" data-pagefind-meta="aliases">${sentences(item.aliases)}</div></div>`;

/** A region after it: metadata that nothing reads as text. */
export function recordEnd(item: Item, library: Library): string {
  const bank = library.banks.find(({ slug }) => slug === item.bank);
  const topic = bank?.topics.find(({ slug }) => slug === item.topic);
  const tags = library.tags.filter(({ tag }) => item.tags.includes(tag));
  const synonyms = tags.flatMap(({ name, synonyms: others }) => [name, ...others]);
  const difficulty = difficultyOf(item);
  return [
    // One inside the other: on the region itself, `ignore` would leave the words in the text that results quote.
    '<div data-pagefind-body><div data-pagefind-ignore="index">',
    meta('summary', inlineText(lead(item.summary))),
    `<span data-pagefind-meta="synonyms">${sentences(synonyms)}</span>`,
    meta('initials', [...item.aliases, ...synonyms].flatMap(initialsOf).join(' ')),
    meta('bank', bank?.title ?? ''),
    meta('topic', topic?.title ?? ''),
    meta('kind', item.kind),
    ...(difficulty === undefined ? [] : [meta('difficulty', difficulty)]),
    '</div></div>',
  ].join('');
}

/** `row level security` is asked for as `rls`. */
function initialsOf(name: string): readonly string[] {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.length >= 3 && words.length <= 5 ? [words.map((word) => word.charAt(0)).join('')] : [];
}

/** Each is a sentence of its own, so that phrases don't run from one into the next. */
const sentences = (texts: readonly string[]): string => escape(texts.join('. '));
const meta = (name: string, value: string): string => `<span data-pagefind-meta="${name}">${escape(value)}</span>`;
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
