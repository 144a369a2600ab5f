// A search as the query of an address: `?q=late+messages&bank=minicom&difficulty=medium&difficulty=hard`. Pure.
import { cleanText } from './query.ts';
import { FACETS, NO_FILTERS, type Filters } from './types.ts';

/** The part of a search that an address keeps. */
export interface Asked {
  readonly text: string;
  readonly filters: Filters;
}

/** Values of one facet beyond this are not a choice but an attack. */
const MOST_VALUES = 50;

/** The query of an address, with `?`; empty when nothing is asked. */
export function toAddress({ text, filters }: Asked): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  for (const facet of FACETS) for (const value of filters[facet]) query.append(facet, value);
  const written = query.toString().replaceAll('%2F', '/');
  return written === '' ? '' : `?${written}`;
}

/** What an address asks; what is not understood is left out. */
export function fromAddress(search: string): Asked {
  const query = new URLSearchParams(search);
  const filters = { ...NO_FILTERS } as Record<keyof Filters, readonly string[]>;
  for (const facet of FACETS) {
    const values = query.getAll(facet).filter((value) => /^[a-z0-9/-]{1,120}$/.test(value));
    filters[facet] = [...new Set(values)].slice(0, MOST_VALUES);
  }
  return { text: cleanText(query.get('q') ?? ''), filters };
}

/** The filters with one value added, or taken away where it was chosen. */
export function toggle(filters: Filters, facet: keyof Filters, value: string): Filters {
  const chosen = filters[facet];
  return { ...filters, [facet]: chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value] };
}
