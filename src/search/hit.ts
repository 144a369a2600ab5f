import type { Page } from './engine.ts';
import type { Excerpt } from './excerpt.ts';
import type { Facet, Hit } from './types.ts';
import type { FacetRow, FacetTable } from './facets.ts';

/** A found item as it is shown. */
export function toHit(table: FacetTable, row: FacetRow, page: Page, excerpt: Excerpt): Hit {
  const [, bank, topic, kind, difficulty] = row;
  const titleOf = (facet: Facet, place: number) => table[facet][place]?.[1] ?? '';
  return {
    id: page.url.replace(/^\/|\/$/g, ''),
    anchor: excerpt.anchor,
    title: excerpt.title,
    heading: excerpt.heading,
    excerpt: excerpt.text,
    bank: table.bank[bank]?.[0] ?? '',
    bankTitle: titleOf('bank', bank),
    topicTitle: titleOf('topic', topic),
    kind: titleOf('kind', kind),
    difficulty: titleOf('difficulty', difficulty),
  };
}
