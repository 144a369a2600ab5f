// What the build and search agree on about a record: ids that it puts into the text, and the stretches they begin. Pure.
import type { Page } from './engine.ts';

/** The title; results show it apart. */
export const RECORD_TITLE = 'record-title';
/** What only search reads: other words for the item. */
export const RECORD_HIDDEN = 'record-hidden';
/** A block of code, and what comes after it: prose is the better excerpt. */
export const RECORD_CODE = 'record-code';
export const RECORD_TEXT = 'record-text';
/** What a record's file begins with once it is unpacked; JSON follows. Pagefind's own format. */
export const RECORD_SIGNATURE = 'pagefind_dcd';

/** The section that opens the page: its anchor is the top. */
const FIRST_SECTION = 'say';
/** Elements with an id that end what a heading before them was about. */
const BLOCKS = new Set(['section', 'details', 'div']);

/** A stretch of a record between two anchors; `start` and `end` count words, the end not included. */
export interface Section {
  readonly sort: 'title' | 'text' | 'code' | 'hidden';
  /** Fragment that leads there; empty for the top. */
  readonly anchor: string;
  /** The heading it stands under, or empty. */
  readonly heading: string;
  readonly start: number;
  readonly end: number;
}

/** The stretches of a record in their order. */
export function sectionsOf(page: Page, length: number): readonly Section[] {
  const anchors = [...page.anchors].sort((a, b) => a.location - b.location);
  const sections: Section[] = [];
  let heading = '';
  let anchor = '';
  anchors.forEach(({ element, id, text, location }, index) => {
    if (/^h[2-6]$/i.test(element)) heading = text;
    else if (BLOCKS.has(element)) heading = '';
    if (!id.startsWith('record-')) anchor = id === FIRST_SECTION ? '' : id;
    const end = anchors[index + 1]?.location ?? length;
    if (end > location) sections.push({ sort: sortOf(id), anchor, heading, start: location, end });
  });
  const first = anchors[0]?.location ?? length;
  return first === 0 ? sections : [{ sort: 'text', anchor: '', heading: '', start: 0, end: first }, ...sections];
}

function sortOf(id: string): Section['sort'] {
  if (id === RECORD_TITLE) return 'title';
  if (id === RECORD_HIDDEN) return 'hidden';
  return id === RECORD_CODE ? 'code' : 'text';
}
