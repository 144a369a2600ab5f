// The items as search engines get them: taken from the records of our own index, so that all search the same words.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The fields that others may search, as plain text. */
export interface Item {
  readonly id: string;
  readonly title: string;
  /** What people type instead. */
  readonly aliases: string;
  /** Names and synonyms of its tags. */
  readonly tags: string;
  /** The first sentence, which results show. */
  readonly summary: string;
  /** The whole answer. */
  readonly text: string;
}

/** Pagefind's signature before the JSON of a record. */
const SIGNATURE = 'pagefind_dcd';
/** A word fit for measuring: common enough to have several answers, rare enough to tell. */
const SHARE = { least: 0.01, most: 0.1 } as const;

/** Every item of a built site, by id. */
export async function readItems(dist: string): Promise<readonly Item[]> {
  const folder = join(dist, 'pagefind/fragment');
  const items = await Promise.all(
    (await readdir(folder)).map(async (name) => toItem(await readFile(join(folder, name)))),
  );
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** So many words of titles that some items have and most have not, evenly from the rarer to the commoner. */
export function wordsToType(items: readonly Item[], count: number): readonly string[] {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\b[a-z]{6,12}\b/g) ?? []);
  const having = new Map<string, number>();
  for (const { text } of items) for (const word of wordsOf(text)) having.set(word, (having.get(word) ?? 0) + 1);
  const fit = [...wordsOf(items.map(({ title }) => title).join(' '))]
    .map((word) => ({ word, share: (having.get(word) ?? 0) / items.length }))
    .filter(({ share }) => share >= SHARE.least && share <= SHARE.most)
    .toSorted((a, b) => a.share - b.share || (a.word < b.word ? -1 : 1));
  return Array.from({ length: count }, (_, at) => fit[Math.floor(((at + 0.5) * fit.length) / count)]?.word ?? '');
}

function toItem(file: Buffer): Item {
  // Our own index, in Pagefind's format.
  const { url, content, meta } = JSON.parse(gunzipSync(file).toString().slice(SIGNATURE.length)) as {
    url: string;
    content: string;
    meta: Record<string, string>;
  };
  const { title = '', aliases = '', synonyms: tags = '', summary = '' } = meta;
  return { id: url.replace(/^\/|\/$/g, ''), title, aliases, tags, summary, text: content };
}
