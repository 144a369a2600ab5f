// The files of the comparison for builds: one page for each item with the same text, and nothing else.

/** A bare Astro project that shows the items of `content/`. */
export const BARE_COLLECTION: Readonly<Record<string, string>> = {
  'src/content.config.ts': `
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = {
  items: defineCollection({ loader: glob({ base: './content', pattern: ['*/*/*.md', '!*/*/topic.md'] }) }),
};
`,
  'src/layout.astro': `
---
const { title } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
  </head>
  <body><main><h1>{title}</h1><slot /></main></body>
</html>
`.trimStart(),
  'src/pages/index.astro': `
---
import { getCollection } from 'astro:content';
import Layout from '../layout.astro';
const items = await getCollection('items');
---
<Layout title="All items">
  <ul>{items.map((item) => <li><a href={\`/\${item.id}/\`}>{item.data.title}</a></li>)}</ul>
</Layout>
`.trimStart(),
  'src/pages/[...id].astro': `
---
import { getCollection, render } from 'astro:content';
import Layout from '../layout.astro';
export async function getStaticPaths() {
  const items = await getCollection('items');
  return items.map((item) => ({ params: { id: item.id }, props: { item } }));
}
const { data } = Astro.props.item;
const { Content } = await render(Astro.props.item);
---
<Layout title={data.title}>
  <p>{data.summary}</p>
  <ul>{data.keyPoints.map((point) => <li>{point}</li>)}</ul>
  <Content />
  <dl>{data.followUps.map(({ question, answer }) => <><dt>{question}</dt><dd>{answer}</dd></>)}</dl>
  <dl>{data.pitfalls.map(({ claim, truth }) => <><dt>{claim}</dt><dd>{truth}</dd></>)}</dl>
  <p>{data.tags.join(', ')}. {data.aliases.join(', ')}.</p>
</Layout>
`.trimStart(),
};
