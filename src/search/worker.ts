// The search worker: opens the index on the first request and answers the newest question. It never goes on after a
// file of the index could not be read, for what it found then would not be all; the page starts another one.
import { answer } from './answer.ts';
import type { Index } from './find.ts';
import { openEngine } from './engine.ts';
import { readText, watchPagefind } from './loading.ts';
import { rowsByRecord } from './facets.ts';
import { readTable } from './table-file.ts';
import type { Reply, Request } from './types.ts';
import { decodeVocabulary, type Vocabulary } from './vocabulary.ts';

/** Scripts lie in `_astro/`, the index beside it. */
const FOLDER = new URL('../pagefind/', location.href);
const failure = watchPagefind();
let opened: Promise<Index> | undefined;
let newest = 0;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  newest = data.id;
  void reply(data).then((message) => postMessage(message));
});

async function reply({ id, question }: Request): Promise<Reply> {
  try {
    opened ??= openIndex();
    const index = await opened;
    const isCurrent = () => newest === id;
    const answered = question === null || !isCurrent() ? null : await answer(index, question, isCurrent);
    const reason = failure();
    if (reason !== null) return { id, failed: reason };
    if (answered !== null) return { id, answer: answered };
    return question === null ? { id, ready: true } : { id, stale: true };
  } catch (error) {
    return { id, failed: failure() ?? (error instanceof Error ? error.message : String(error)) };
  }
}

async function openIndex(): Promise<Index> {
  const [engine, table] = await Promise.all([
    openEngine(FOLDER),
    readText(new URL('items.json', FOLDER)).then(readTable),
  ]);
  let vocabulary: Promise<Vocabulary> | undefined;
  return {
    engine,
    table,
    rows: rowsByRecord(table),
    vocabulary: () => (vocabulary ??= readText(new URL('words.txt', FOLDER)).then(decodeVocabulary)),
  };
}
