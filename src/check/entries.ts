// What of the content is valid, as the model takes it: the build makes decks and the search index from it.
import type { Entries } from '../bank/bank.ts';
import { bankSchema, itemSchema, siteSchema, tagSchema, topicSchema } from '../bank/schema.ts';
import { idOf, type Content } from './content.ts';
import type { Document } from './document.ts';

/** What Zod said of an item, so that it is asked once. */
const parsed = new WeakMap<Document, ReturnType<typeof itemSchema.safeParse>>();

/** An item's front matter against the schema of its kind. */
export function parseItem(document: Document): ReturnType<typeof itemSchema.safeParse> {
  const result = parsed.get(document) ?? itemSchema.safeParse(document.data);
  parsed.set(document, result);
  return result;
}

/** Every file that has the right shape; the others are in the report. */
export function validEntries({ documents }: Content): Entries {
  const of = (role: (typeof documents)[number]['role']) => documents.filter((document) => document.role === role);
  const site = siteSchema.safeParse(of('site')[0]?.data);
  return {
    site: site.data ?? siteSchema.parse({ name: 'Viva', tagline: 'Viva' }),
    tags: new Map(
      Object.entries(of('tags')[0]?.data ?? {}).flatMap(([tag, value]) => {
        const { data } = tagSchema.safeParse(value);
        return data === undefined ? [] : [[tag, data] as const];
      }),
    ),
    banks: new Map(
      of('bank').flatMap(({ segments, data: value }) => {
        const { data } = bankSchema.safeParse(value);
        return data === undefined ? [] : [[segments[0] ?? '', data] as const];
      }),
    ),
    topics: new Map(
      of('topic').flatMap(({ segments, data: value }) => {
        const { data } = topicSchema.safeParse(value);
        return data === undefined ? [] : [[segments.slice(0, 2).join('/'), data] as const];
      }),
    ),
    items: of('item').flatMap((document) => {
      const { data } = parseItem(document);
      return data === undefined ? [] : [{ id: idOf(document), file: document.file, body: document.body, data }];
    }),
  };
}
