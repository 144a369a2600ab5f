// Boundary to the engines that Viva's search is compared with: their settings, as their documentation advises, and their
// indexes as one file each.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Item } from './items.ts';

/** Fields and what a word in each counts. */
const FIELDS = { title: 4, aliases: 4, tags: 1, summary: 2, text: 1 } as const;

/** MiniSearch: words that begin so, and words with a slip in five letters. */
export const MINISEARCH = {
  fields: Object.keys(FIELDS),
  storeFields: ['title', 'summary'],
  searchOptions: { boost: FIELDS, prefix: true, fuzzy: 0.2 },
};
/** Fuse.js: each word for itself, wherever it stands. */
export const FUSE = {
  keys: Object.entries(FIELDS).map(([name, weight]) => ({ name, weight })),
  useTokenSearch: true,
  ignoreLocation: true,
  threshold: 0.3,
};

/** MiniSearch's index with what results show. */
export function miniSearchFile(items: readonly Item[]): string {
  const index = new MiniSearch<Item>(MINISEARCH);
  index.addAll(items);
  return JSON.stringify(index);
}

/** Fuse.js searches the items themselves; beside them its index. */
export function fuseFile(items: readonly Item[]): string {
  const index = Fuse.createIndex(FUSE.keys, items);
  return JSON.stringify({ items, index: index.toJSON() });
}
