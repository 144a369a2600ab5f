// The search index: one Pagefind record for each item, the table of filters and the words that typos may have meant.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Library } from '../bank/bank.ts';
import { RECORD_CODE, RECORD_SIGNATURE, RECORD_TEXT, RECORD_TITLE } from '../search/record.ts';
import { writeTable } from '../search/table-file.ts';
import { encodeVocabulary } from '../search/vocabulary.ts';
import { eachFile } from './each-file.ts';
import { buildFacetTable } from './facet-table.ts';
import { minified } from './scripts.ts';
import { recordEnd, recordStart } from './search-record.ts';
import { buildVocabulary } from './search-words.ts';

/** Files of Pagefind that the site uses; the rest are user interfaces, its own worker and other languages. */
const USED = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|(?:fragment|index)\/.+)$/;
/** Page furniture that is not part of an answer. */
const LEFT_OUT = ['nav', 'button', 'svg', 'script', 'style', 'h2.label', 'figcaption', '.mark', '.permalink', '.draft'];

/** What a record holds once Pagefind has written it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** An item's page as Pagefind reads it. */
export interface RecordPage {
  readonly url: string;
  readonly content: string;
}

/**
 * What the index is made of, from the item pages below `dist`. Once they are read, the pages may be changed.
 * @throws where an item has no page
 */
export async function readRecords(dist: string, library: Library): Promise<readonly RecordPage[]> {
  const items = library.banks.flatMap((bank) => bank.items);
  return eachFile(items, async (item) => {
    const page = await readFile(join(dist, item.id, 'index.html'), 'utf8');
    const answer = recordStart(item) + marked(mainOf(page, item.id)) + recordEnd(item, library);
    return { url: `/${item.id}/`, content: `<html><body>${answer}</body></html>` };
  });
}

/** Writes `pagefind/` into the built site. */
export async function writeSearchIndex({
  dist,
  library,
  records,
}: {
  dist: string;
  library: Library;
  records: readonly RecordPage[];
}): Promise<void> {
  const folder = join(dist, 'pagefind');
  const files = await makeFiles(library.site.language, records);
  const fragments = new Map(files.filter(isFragment).map((file) => [recordOf(file), readFragment(file)]));
  await rm(folder, { recursive: true, force: true });
  for (const name of ['fragment', 'index']) await mkdir(join(folder, name), { recursive: true });
  const used = files.filter(({ path }) => isUsed(path, files));
  await eachFile(used, (file) => writeFile(join(folder, file.path), small(file)));
  await writeFile(join(folder, 'items.json'), writeTable(buildFacetTable(library, fragments)));
  await writeFile(join(folder, 'words.txt'), encodeVocabulary(buildVocabulary(library, [...fragments.values()])));
}

/** What Pagefind would write. Its own `writeFiles` answers before all is on disk, and closing it then cuts files short. */
async function makeFiles(language: string, records: readonly RecordPage[]): Promise<readonly IndexFile[]> {
  const index = await openIndex(language);
  try {
    // Pagefind takes one after the other, as they were sent: the order of records is part of the bytes.
    const added = await Promise.all(records.map((record) => index.addHTMLFile(record)));
    refuse(added.flatMap((each) => each.errors));
    const { files, errors } = await index.getFiles();
    refuse(errors);
    return files;
  } finally {
    await close();
  }
}

async function openIndex(language: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: LEFT_OUT });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind did not open an index.');
  return index;
}

/** The answer without the page around it: a third less to read for Pagefind. */
function mainOf(page: string, id: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0];
  if (main === undefined) throw new Error(`The page of \`${id}\` has no \`<main>\`.`);
  return main;
}

/** The answer with the ids by which search tells title, code and prose apart. */
const marked = (answer: string): string =>
  answer
    .replace(/<h1(?![^>]*\sid=)/, `<h1 id="${RECORD_TITLE}"`)
    .replaceAll('<figure class="code"', `<figure id="${RECORD_CODE}" class="code"`)
    .replaceAll('</s>', '</s> ')
    .replaceAll('</figure>', `</figure><p id="${RECORD_TEXT}"></p>`);

/** The WebAssembly goes by what the entry names, so it is kept only for languages that the index has. */
function isUsed(path: string, files: readonly IndexFile[]): boolean {
  const wasm = /^wasm\.(.+)\.pagefind$/.exec(path)?.[1];
  if (wasm === undefined) return USED.test(path);
  const entry = files.find((file) => file.path === 'pagefind-entry.json');
  // Pagefind's own file: `wasm` is null where it has no stemmer for the language, and then it loads `unknown`.
  const { languages } = JSON.parse(Buffer.from(entry?.content ?? []).toString()) as {
    languages: Record<string, { wasm: string | null }>;
  };
  return Object.values(languages).some((language) => (language.wasm ?? 'unknown') === wasm);
}

const small = ({ path, content }: IndexFile): string | Uint8Array =>
  path.endsWith('.js') ? minified(path, Buffer.from(content).toString()) : content;

const isFragment = (file: IndexFile): boolean => file.path.endsWith('.pf_fragment');
const recordOf = (file: IndexFile): string => file.path.replace(/^.*\/|\.pf_fragment$/g, '');

function readFragment(file: IndexFile): Fragment {
  const text = gunzipSync(file.content).toString();
  // Written by Pagefind a moment ago.
  return JSON.parse(text.slice(RECORD_SIGNATURE.length)) as Fragment;
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join(' ')}`);
}
