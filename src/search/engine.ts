// Boundary: the only file that loads Pagefind's client. It runs in the search worker (and in tests).
import { RECORD_SIGNATURE } from './record.ts';

/** A record that has a term: where, and how well it fits. */
export interface Match {
  /** Name of the record, e.g. `en_1a2b3c4`. */
  readonly record: string;
  readonly score: number;
  /** Places of the words among the words of the record's content. */
  readonly places: readonly number[];
}
/** What the index keeps of an item; `content` and `meta` are raw text. */
export interface Page {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly {
    readonly element: string;
    readonly id: string;
    readonly text: string;
    readonly location: number;
  }[];
}
/** An opened index. */
export interface Engine {
  /** Records with this word, its other forms and longer words that begin so; a text in double quotes is a phrase. */
  find(term: string): Promise<readonly Match[]>;
  /** The texts of a record. */
  read(record: string): Promise<Page>;
}

/** What is used of Pagefind's module. */
interface PagefindModule {
  createInstance(options: object): PagefindInstance;
}
interface PagefindInstance {
  options(options: object): Promise<void>;
  search(term: string): Promise<{ results: readonly PagefindResult[] }>;
}
interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
}

/** How Pagefind weighs: a word of the title or of an alias is worth more than many in the text. */
const RANKING = {
  metaWeights: {
    title: 4,
    aliases: 4,
    synonyms: 0.6,
    initials: 2,
    topic: 1.2,
    bank: 0.5,
    summary: 0,
    kind: 0.2,
    difficulty: 0.2,
    core: 0,
  },
  pageLength: 0.4,
  termFrequency: 0.8,
  termSaturation: 1.8,
};

/** Signs inside words, which the index leaves out and a search does not: `n+1` stands there as `n1`. */
const SIGNS = /\p{S}/gu;
/** The first byte of a record's file that no server has unpacked. */
const GZIP = 0x1f;
const SETTINGS = { baseUrl: '/', noWorker: true, metaCacheTag: '' };

/** Loads Pagefind from its folder (`…/pagefind/`) and opens the index there. */
export async function openEngine(folder: URL): Promise<Engine> {
  const module = (await import(/* @vite-ignore */ new URL('pagefind.js', folder).href)) as PagefindModule;
  // `baseUrl` leaves addresses as the build wrote them; `metaCacheTag` keeps the time out of the entry's address.
  const pagefind = module.createInstance({ ...SETTINGS, basePath: folder.href });
  // Setting the ranking waits until everything that every search needs is there, and throws if it is not.
  await pagefind.options({ ranking: RANKING });
  const pages = new Map<string, Promise<Page>>();
  return {
    async find(term) {
      const { results } = await pagefind.search(term.replace(SIGNS, ''));
      return results.map(({ id, score, words }) => ({ record: id, score, places: words }));
    },
    read(record) {
      const known = pages.get(record) ?? readRecord(new URL(`fragment/${record}.pf_fragment`, folder));
      pages.set(record, known);
      return known;
    },
  };
}

/**
 * A record's file. Pagefind reads one only for a result, and to get a result for every record, as a list of all items
 * needs it, it would fetch the whole index.
 */
async function readRecord(url: URL): Promise<Page> {
  const file = await (await fetch(url)).arrayBuffer();
  const body = new Blob([file]).stream();
  const isPacked = new Uint8Array(file)[0] === GZIP;
  const text = await new Response(isPacked ? body.pipeThrough(new DecompressionStream('gzip')) : body).text();
  // Written by Pagefind, which this version of the site brings.
  return JSON.parse(text.slice(RECORD_SIGNATURE.length)) as Page;
}
