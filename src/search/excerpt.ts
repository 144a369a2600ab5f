// The words around what matched, as text with marks. Pure: no markup is read or made.
import type { Page } from './engine.ts';
import { joinWords, type Word } from './parts.ts';
import { sectionsOf, type Section } from './record.ts';
import type { Part } from './types.ts';

/** Words of an excerpt. */
const LENGTH = 32;
/** How far back an excerpt begins, to begin with a sentence, or without one (words). */
const BACK = { sentence: 14, words: 8 } as const;
/** What a match in code counts beside one in prose. */
const CODE_WEIGHT = 0.4;
const SENTENCE_END = /[.?!]["”’)]?$/;

/** Place among the content's words -> how much the match there tells. */
export type Places = ReadonlyMap<number, number>;
/** What a result shows of a page. */
export interface Excerpt {
  readonly title: readonly Part[];
  readonly anchor: string;
  readonly heading: string;
  readonly text: readonly Part[];
}
interface Window {
  readonly section: Section;
  readonly start: number;
  readonly value: number;
}

/** Where a page answers best, and the words there; without a match in its text, its first sentence. */
export function excerptOf(page: Page, places: Places, terms: readonly string[]): Excerpt {
  const words = page.content.split(/\s+/).map((text, place) => ({ text, isMatch: places.has(place) }));
  const sections = sectionsOf(page, words.length);
  const windows = sections.map((section) => bestWindow(section, places));
  const isShown = ({ section: { sort }, value }: Window) => value > 0 && (sort === 'text' || sort === 'code');
  const best = highest(windows.filter(isShown));
  const title = joinWords(titleWords(page, sections, places), terms);
  if (best === null)
    return { title, anchor: '', heading: '', text: [{ text: page.meta['summary'] ?? '', marked: false }] };
  // Where title or other names say as much as the text, the page is the answer and not a part of it.
  const elsewhere = highest(windows.filter((window) => !isShown(window)));
  const { anchor, heading } = (elsewhere?.value ?? 0) >= best.value ? { anchor: '', heading: '' } : best.section;
  return { title, anchor, heading, text: cut(words, best, terms) };
}

/** From the metadata: in the content, the title ends with a full stop. */
function titleWords(page: Page, sections: readonly Section[], places: Places): readonly Word[] {
  const start = sections.find(({ sort }) => sort === 'title')?.start ?? Number.NaN;
  return (page.meta['title'] ?? '').split(/\s+/).map((text, at) => ({ text, isMatch: places.has(start + at) }));
}

/** The stretch of LENGTH words whose different matches tell most. */
function bestWindow(section: Section, places: Places): Window {
  const inside = [...places.keys()]
    .filter((place) => place >= section.start && place < section.end)
    .sort((a, b) => a - b);
  const weight = section.sort === 'code' ? CODE_WEIGHT : 1;
  let best: Window = { section, start: section.start, value: 0 };
  for (const start of inside) {
    const tells = inside
      .filter((place) => place >= start && place < start + LENGTH)
      .map((place) => places.get(place) ?? 0);
    const value = weight * [...new Set(tells)].reduce((sum, each) => sum + each, 0);
    if (value > best.value) best = { section, start, value };
  }
  return best;
}

/** The first of the highest. */
const highest = (windows: readonly Window[]): Window | null =>
  windows.reduce<Window | null>((top, window) => (top !== null && top.value >= window.value ? top : window), null);

/** The window, begun where its sentence begins if that is near. */
function cut(words: readonly Word[], { section, start: from }: Window, terms: readonly string[]): readonly Part[] {
  const isBegin = (place: number) => place === section.start || SENTENCE_END.test(words[place - 1]?.text ?? '');
  const near = Array.from({ length: BACK.sentence + 1 }, (_, back) => from - back).filter(
    (place) => place >= section.start,
  );
  const start = near.find(isBegin) ?? Math.max(section.start, from - BACK.words);
  const end = Math.min(section.end, start + LENGTH);
  return [
    ...(isBegin(start) ? [] : [{ text: '… ', marked: false }]),
    ...joinWords(words.slice(start, end), terms),
    ...(end < section.end ? [{ text: ' …', marked: false }] : []),
  ];
}
