// The index as a whole: written from pages on disk by Pagefind, read again by the engine that the worker runs.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildLibrary } from '../../src/bank/bank.ts';
import { itemSchema } from '../../src/bank/schema.ts';
import { readRecords, writeSearchIndex } from '../../src/build/search-index.ts';
import { answer } from '../../src/search/answer.ts';
import type { Index } from '../../src/search/find.ts';
import { openEngine } from '../../src/search/engine.ts';
import { rowsByRecord } from '../../src/search/facets.ts';
import { decodeNames } from '../../src/search/names.ts';
import { readTable } from '../../src/search/table-file.ts';
import { NO_FILTERS, type Part } from '../../src/search/types.ts';
import { decodeVocabulary } from '../../src/search/vocabulary.ts';

const ITEMS = [
  { id: 'chat/sockets/slow', title: 'Who waits for a slow consumer?', tags: ['websockets'], aliases: ['backpressure'], text: 'The sender goes on. A full queue drops messages.' },
  { id: 'chat/sockets/close', title: 'Which close codes do you use?', tags: ['websockets'], aliases: ['4401'], text: 'An expired token closes with a code of its own.' },
  { id: 'shop/data/lock', title: 'Two buy the last one. What happens?', tags: ['sql'], aliases: ['oversell'], text: 'select_for_update takes a lock, the slow one waits.' },
]; // prettier-ignore
const data = ({ title, tags, aliases }: (typeof ITEMS)[number]) =>
  itemSchema.parse({
    kind: 'question',
    difficulty: 'hard',
    title,
    tags,
    aliases,
    summary: `Short: ${title}`,
    keyPoints: [],
  });
const bank = (title: string, topics: string[]) => ({
  title,
  tagline: title,
  stack: ['x'],
  topics,
  short: false,
  mdx: false,
});
const library = buildLibrary({
  site: { name: 'Viva', tagline: 'x', language: 'en', direction: 'ltr' },
  tags: new Map([
    ['websockets', { name: 'WebSockets', about: 'x', synonyms: ['ws'] }],
    ['sql', { name: 'SQL', about: 'x', synonyms: ['joins'] }],
  ]),
  banks: new Map([['chat', bank('Chat', ['sockets'])], ['shop', bank('Shop', ['data'])]]), // prettier-ignore
  topics: new Map([
    ['chat/sockets', { title: 'Sockets', summary: 'x', order: [] }],
    ['shop/data', { title: 'Data', summary: 'x', order: [] }],
  ]),
  items: ITEMS.map((item) => ({ id: item.id, file: `content/${item.id}.md`, body: item.text, data: data(item) })),
});

const dist = mkdtempSync(join(tmpdir(), 'viva-index-'));
const folder = join(dist, 'pagefind');
const build = async () => writeSearchIndex({ dist, library, records: await readRecords(dist, library) });
let index: Index;
/** What was read of the index, by path. */
const fetched: string[] = [];

beforeAll(async () => {
  for (const { id, title, text } of ITEMS) {
    const file = join(dist, id, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      `<!doctype html><html lang="en"><body><nav>chrome</nav><main data-pagefind-body><h1>${title}</h1><section id="answer"><p>${text}</p>` +
        '<figure class="code"><figcaption>Python</figcaption><pre>group_send(name)</pre></figure></section></main></body></html>',
    );
  }
  await build();
  vi.stubGlobal('fetch', async (url: string | URL) => {
    const file = fileURLToPath(new URL(url).href.replace(/\?.*$/, ''));
    fetched.push(file);
    return new Response(readFileSync(file));
  });
  const table = readTable(readFileSync(join(folder, 'items.json'), 'utf8'));
  index = {
    engine: await openEngine(pathToFileURL(`${folder}/`)),
    table,
    rows: rowsByRecord(table),
    vocabulary: async () => decodeVocabulary(readFileSync(join(folder, 'words.txt'), 'utf8')),
  };
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(dist, { recursive: true });
});

const ask = (text: string, filters: Partial<typeof NO_FILTERS> = {}) =>
  answer(index, { text, filters: { ...NO_FILTERS, ...filters }, limit: 6, correct: true }, () => true);
const ids = async (...asked: Parameters<typeof ask>) => (await ask(...asked))?.hits.map(({ id }) => id);
const written = (parts: readonly Part[] = []) =>
  parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('what only search reads is found and never quoted', async () => {
  for (const word of ['joins', 'data', 'hard']) {
    for (const { excerpt } of (await ask(word))?.hits ?? [])
      expect(written(excerpt)).not.toMatch(/joins|Shop|question/);
  }
  expect(await ids('joins')).toEqual(['shop/data/lock']);
  for (const [record] of index.table.items) expect((await index.engine.read(record)).content).not.toContain('joins');
});

test('only files that the site uses are there', () => {
  const names = readdirSync(folder).map((name) => name.replace(/en_\w+/, 'en_*'));
  expect(names.sort()).toEqual([
    'fragment',
    'index',
    'items.json',
    'pagefind-entry.json',
    'pagefind.en_*.pf_meta',
    'pagefind.js',
    'wasm.en.pagefind',
    'words.txt',
  ]);
});

test('every build gives the same bytes', async () => {
  const bytes = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => `${name} ${readFileSync(join(folder, name)).toString('base64')}`);
  const first = bytes();
  for (let again = 0; again < 3; again++) {
    await build();
    expect(bytes()).toEqual(first);
  }
});

test('title, text, code, alias and synonym are found', async () => {
  expect(await ids('consumer')).toEqual(['chat/sockets/slow']);
  expect(await ids('select_for_update')).toEqual(['shop/data/lock']);
  expect(await ids('group_send')).toHaveLength(3);
  expect(await ids('backpressure')).toEqual(['chat/sockets/slow']);
  expect(await ids('joins')).toEqual(['shop/data/lock']);
});

test('the table says where titles and other names stand', async () => {
  const row = index.table.items[0];
  const page = await index.engine.read(row?.[0] ?? '');
  const words = page.content.split(/\s+/);
  const [title, other] = decodeNames(row?.[7] ?? '').map(({ start, end }) => words.slice(start, end).join(' '));
  expect([title, other]).toEqual([page.meta['title'], `${page.meta['aliases']}.`]);
});

test('what stands around the answer is not found', async () => {
  expect((await ask('chrome'))?.total).toBe(0);
  expect((await ask('figcaption python'))?.total).toBe(0);
});

test('a word in the title weighs more than one in the text', async () => {
  expect(await ids('slow')).toEqual(['chat/sockets/slow', 'shop/data/lock']);
});

test('a hit says where it is, and an alias is not shown', async () => {
  const hit = (await ask('backpressure'))?.hits[0];
  expect(hit).toMatchObject({
    bankTitle: 'Chat',
    topicTitle: 'Sockets',
    kind: 'question',
    difficulty: 'hard',
    anchor: '',
  });
  expect(written(hit?.title)).toBe('Who waits for a slow consumer?');
  expect(written(hit?.excerpt)).toBe('Short: Who waits for a slow consumer?');
});

test('filters narrow, count and list', async () => {
  expect(await ids('slow', { bank: ['shop'] })).toEqual(['shop/data/lock']);
  expect((await ask('slow', { bank: ['shop'] }))?.facets.bank.map(({ value, count }) => [value, count])).toEqual([['chat', 1], ['shop', 1]]); // prettier-ignore
  expect(await ids('', { tag: ['websockets'] })).toEqual(['chat/sockets/close', 'chat/sockets/slow']);
  expect(await ask('oversell', { bank: ['chat'] })).toMatchObject({ total: 0, beyond: 1 });
});

test('a list of items reads their records, each once, and no word of the index', async () => {
  const engine = await openEngine(pathToFileURL(`${folder}/`));
  fetched.length = 0;
  const list = () =>
    answer({ ...index, engine }, { text: '', filters: { ...NO_FILTERS, bank: ['chat'] }, limit: 6, correct: true }, () => true); // prettier-ignore
  expect((await list())?.hits).toHaveLength(2);
  await list();
  expect(fetched.map((file) => dirname(file))).toEqual([join(folder, 'fragment'), join(folder, 'fragment')]);
});

test('a slip is mended and said, and on demand it is not', async () => {
  expect(await ask('consmuer')).toMatchObject({ corrected: 'consumer', total: 1 });
  expect(
    await answer(index, { text: 'consmuer', filters: NO_FILTERS, limit: 6, correct: false }, () => true),
  ).toMatchObject({ corrected: null, total: 0 });
});

test('what Pagefind finds by shortening a word that it does not know is not found, even on demand', async () => {
  const insisted = { text: 'ownqzxw', filters: NO_FILTERS, limit: 6, correct: false };
  expect(await index.engine.find(insisted.text)).not.toEqual([]);
  expect(await answer(index, insisted, () => true)).toMatchObject({ total: 0, hits: [] });
});

test('nothing found offers the nearest, nothing asked finds nothing', async () => {
  expect((await ask('zzzzyy'))?.nearest.length).toBeGreaterThan(0);
  expect(await ask('')).toMatchObject({ total: 0, beyond: 0, nearest: [] });
});

test('a question that is not the newest any more gets no answer', async () => {
  expect(await answer(index, { text: 'slow', filters: NO_FILTERS, limit: 6, correct: true }, () => false)).toBeNull();
});

test('an item without a page is said by name', async () => {
  const lost = buildLibrary({
    site: library.site,
    tags: new Map(),
    banks: new Map([['shop', bank('Shop', ['data'])]]),
    topics: new Map([['shop/data', { title: 'Data', summary: 'x', order: [] }]]),
    items: [
      {
        id: 'shop/data/nowhere',
        file: 'content/shop/data/nowhere.md',
        body: '',
        data: data(ITEMS[0] ?? { id: '', title: '', tags: [], aliases: [], text: '' }),
      },
    ],
  });
  await expect(readRecords(join(dist, 'other'), lost)).rejects.toThrow(/shop.data.nowhere/);
});
