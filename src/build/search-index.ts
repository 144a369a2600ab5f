// The search index: one Pagefind record for each item, the table of filters and the words that typos may have meant.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Library } from '../bank/bank.ts';
import { RECORD_CODE, RECORD_TEXT, RECORD_TITLE } from '../search/record.ts';
import { encodeVocabulary } from '../search/vocabulary.ts';
import { buildFacetTable } from './facet-table.ts';
import { recordEnd } from './search-record.ts';
import { buildVocabulary } from './search-words.ts';

/** Files of Pagefind that the site uses; the rest are user interfaces, its own worker and other languages. */
const USED = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\.[\w-]+\.pf_meta|(?:fragment|index)\/.+)$/;
/** Page furniture that is not part of an answer. */
const LEFT_OUT = ['nav', 'button', 'svg', 'script', 'style', 'h2.label', 'figcaption', '.mark', '.permalink', '.draft'];
const SIGNATURE = 'pagefind_dcd';

/** What a record holds once Pagefind has written it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
}

/**
 * Writes `pagefind/` into the built site, from its item pages.
 * @param dist the built site, before its URLs are made relative or after: only the text of pages counts
 */
export async function writeSearchIndex({
  dist,
  library,
}: {
  dist: string;
  library: Library;
}): Promise<{ pages: number }> {
  const folder = join(dist, 'pagefind');
  const index = await openIndex(library.site.language);
  try {
    const pages = await addItems(index, dist, library);
    const { files, errors } = await index.getFiles();
    refuse(errors);
    const fragments = new Map(files.filter(isFragment).map((file) => [recordOf(file), readFragment(file)]));
    await rm(folder, { recursive: true, force: true });
    for (const file of files.filter((each) => isUsed(each.path, files)))
      await write(join(folder, file.path), file.content);
    await write(join(folder, 'items.json'), JSON.stringify(buildFacetTable(library, fragments)));
    await write(join(folder, 'words.txt'), encodeVocabulary(buildVocabulary(library, [...fragments.values()])));
    return { pages };
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

/** One after the other: the order of records is part of the bytes. */
async function addItems(index: PagefindIndex, dist: string, library: Library): Promise<number> {
  const items = library.banks.flatMap((bank) => bank.items);
  for (const item of items) {
    const page = await readFile(join(dist, item.id, 'index.html'), 'utf8');
    const content = marked(page).replace(/(?=<\/body>)/, () => recordEnd(item, library));
    const { errors } = await index.addHTMLFile({ url: `/${item.id}/`, content });
    refuse(errors);
  }
  return items.length;
}

/** The page with the ids by which search tells title, code and prose apart. */
const marked = (page: string): string =>
  page
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

const isFragment = (file: IndexFile): boolean => file.path.endsWith('.pf_fragment');
const recordOf = (file: IndexFile): string => file.path.replace(/^.*\/|\.pf_fragment$/g, '');

function readFragment(file: IndexFile): Fragment {
  const text = gunzipSync(file.content).toString();
  // Pagefind's own format: its signature, then JSON.
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the site: ${errors.join(' ')}`);
}
