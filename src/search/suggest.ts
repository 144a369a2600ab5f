// Where to go on when nothing was found. Pure.
import type { FacetTable, Named } from './facets.ts';
import type { Term } from './query.ts';
import { distance } from './typo.ts';
import type { Suggestion } from './types.ts';

/** How many are offered. */
const MOST = 6;
/** Words that differ in more are not near. */
const MOST_SLIPS = 3;

/** Topics and tags whose names are nearest to the terms; the most used tags fill what is left. */
export function nearestTo(table: FacetTable, terms: readonly Term[]): readonly Suggestion[] {
  const all = [...toSuggestions('topic', table.topic), ...toSuggestions('tag', table.tag)]
    .map((suggestion) => ({ suggestion, far: farFrom(suggestion.title, terms) }))
    .filter(({ far }) => far < 0.5)
    .sort((a, b) => a.far - b.far)
    .map(({ suggestion }) => suggestion);
  const used = table.tag.map((_, place) => table.items.filter((row) => row[6].includes(place)).length);
  const popular = toSuggestions('tag', table.tag)
    .map((suggestion, place) => ({ suggestion, count: used[place] ?? 0 }))
    .sort((a, b) => b.count - a.count)
    .map(({ suggestion }) => suggestion);
  const known = new Set(all.map(({ value }) => value));
  return [...all, ...popular.filter(({ value }) => !known.has(value))].slice(0, MOST);
}

const toSuggestions = (facet: Suggestion['facet'], values: readonly Named[]): readonly Suggestion[] =>
  values.map(([value, title]) => ({ facet, value, title }));

/** 0 when a word of the title is a term, 1 when none is anywhere near. */
function farFrom(title: string, terms: readonly Term[]): number {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const distances = terms.flatMap(({ text }) =>
    words
      .filter((word) => word.length > 2 && text.length > 2)
      .map((word) => (word.startsWith(text) ? 0 : shareOf(text, word))),
  );
  return Math.min(1, ...distances);
}

/** Share of the longer word that would have to change. */
function shareOf(typed: string, word: string): number {
  const slips = distance(typed, word, MOST_SLIPS);
  return slips > MOST_SLIPS ? 1 : slips / Math.max(typed.length, word.length);
}
