/** What kind of page it is; tests and styles go by it. */
export type PageKind = 'home' | 'bank' | 'sheet' | 'item' | 'tags' | 'tag' | 'search' | 'moved' | 'not-found';
/** A line of "On this page". */
export interface TocEntry {
  readonly id: string;
  readonly text: string;
}
