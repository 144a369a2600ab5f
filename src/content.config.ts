import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { bankSchema, itemSchema, siteSchema, tagSchema, topicSchema } from './bank/schema.ts';

const BASE = './content';
/** Ids are paths as they are: Astro would lower-case them and honor a `slug` field. */
const withoutEnding = ({ entry }: { entry: string }) => entry.replace(/(?:\/(?:bank|topic))?\.mdx?$/, '');

export const collections = {
  items: defineCollection({
    loader: glob({ base: BASE, pattern: ['*/*/*.{md,mdx}', '!*/*/topic.md'], generateId: withoutEnding }),
    schema: itemSchema,
  }),
  topics: defineCollection({
    loader: glob({ base: BASE, pattern: '*/*/topic.md', generateId: withoutEnding }),
    schema: topicSchema,
  }),
  banks: defineCollection({
    loader: glob({ base: BASE, pattern: '*/bank.md', generateId: withoutEnding }),
    schema: bankSchema,
  }),
  tags: defineCollection({ loader: file(`${BASE}/tags.yaml`), schema: tagSchema }),
  site: defineCollection({
    loader: glob({ base: BASE, pattern: 'site.yaml', generateId: () => 'site' }),
    schema: siteSchema,
  }),
};
