// Boundary: the only reader of astro:content.
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { buildLibrary, type Item, type Library } from './bank.ts';

let loaded: Promise<Library> | undefined;

/** Everything the site shows, read once for each build; anew for each page in development. */
export function loadLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  loaded ??= readLibrary();
  return loaded;
}

/** The rendered body of an item and its headings. */
export async function renderItem(item: Item) {
  return render(await existing('items', item.id));
}

/** The rendered overview of a bank. */
export async function renderBank(bank: string) {
  return render(await existing('banks', bank));
}

/** A path for every item, and one for every id that an item had before (`moved`). */
export async function itemPaths() {
  const library = await loadLibrary();
  const path = (id: string, item: Item, moved: boolean) => {
    const [bank, topic, slug] = id.split('/');
    return { params: { bank, topic, slug }, props: { item, moved } };
  };
  return [
    ...[...library.byId].map(([id, item]) => path(id, item, false)),
    ...[...library.moved].map(([id, item]) => path(id, item, true)),
  ];
}

async function readLibrary(): Promise<Library> {
  const [site, tags, banks, topics, items] = await Promise.all([
    existing('site', 'site'),
    getCollection('tags'),
    getCollection('banks'),
    getCollection('topics'),
    getCollection('items'),
  ]);
  return buildLibrary({
    site: site.data,
    tags: new Map(tags.map((tag) => [tag.id, tag.data])),
    banks: new Map(banks.map((bank) => [bank.id, bank.data])),
    topics: new Map(topics.map((topic) => [topic.id, topic.data])),
    items: items.map((item) => ({
      id: item.id,
      file: item.filePath ?? `content/${item.id}.md`,
      body: item.body ?? '',
      data: item.data,
    })),
  });
}

async function existing<C extends 'items' | 'banks' | 'site'>(collection: C, id: string): Promise<CollectionEntry<C>> {
  // The overloads of getEntry do not take a generic collection; the value is what was asked for.
  const entry = (await getEntry(collection as 'items', id)) as CollectionEntry<C> | undefined;
  if (entry === undefined) throw new Error(`Nothing called \`${id}\` in the collection \`${collection}\`.`);
  return entry;
}
