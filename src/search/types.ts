// What the rooms of search hand to one another. Plain data: all of it passes between the page and the worker.

/** What one can narrow a search by, in the order in which it is offered. */
export const FACETS = ['bank', 'topic', 'kind', 'difficulty', 'core', 'tag'] as const;
export type Facet = (typeof FACETS)[number];
/** Chosen values of each facet: any of them within a facet, all facets together. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

/** A value one can choose, and how many answers it would leave. */
export interface FacetValue {
  /** As it stands in the address: `omni-stock/tenancy`. */
  readonly value: string;
  /** As it is read: `Vendor isolation`. */
  readonly title: string;
  readonly count: number;
}
/** A topic or tag to go on with when nothing was found. */
export interface Suggestion {
  readonly facet: 'topic' | 'tag';
  readonly value: string;
  readonly title: string;
}
/** A stretch of text; `marked` where it matched. Rendered as text, never as markup. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}
/** One found item. */
export interface Hit {
  /** `<bank>/<topic>/<slug>` */
  readonly id: string;
  /** Fragment of the place that matched, without `#`; empty for the top of the page. */
  readonly anchor: string;
  readonly title: readonly Part[];
  /** The heading the excerpt stands under; empty where it has none. */
  readonly heading: string;
  readonly excerpt: readonly Part[];
  /** The bank's slug, then titles and words as the page shows them. */
  readonly bank: string;
  readonly bankTitle: string;
  readonly topicTitle: string;
  readonly kind: string;
  readonly difficulty: string;
}
/** What was asked. */
export interface Question {
  readonly text: string;
  readonly filters: Filters;
  /** How many hits to bring with their texts. */
  readonly limit: number;
  /** False when the reader insists on the words as typed. */
  readonly correct: boolean;
}
/** What was found. */
export interface Answer {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** How many there would be without filters. */
  readonly beyond: number;
  /** How many of them lie in each bank, best bank first. */
  readonly banks: readonly FacetValue[];
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** The words that were searched for instead of the typed ones, or null. */
  readonly corrected: string | null;
  /** Filled when nothing was found. */
  readonly nearest: readonly Suggestion[];
}
/** To the worker: `question` null only opens the index. */
export interface Request {
  readonly id: number;
  readonly question: Question | null;
}
/** From the worker. `stale`: a newer question came meanwhile. */
export type Reply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly ready: true }
  | { readonly id: number; readonly stale: true }
  | { readonly id: number; readonly failed: string };

/** Nothing chosen. */
export const NO_FILTERS: Filters = { bank: [], topic: [], kind: [], difficulty: [], core: [], tag: [] };
