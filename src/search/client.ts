// Boundary: the only file that starts the search worker. A worker that failed is replaced, so the next question is a
// fresh attempt at every file of the index.
import type { Answer, Question, Reply, Request } from './types.ts';
import { SEARCH_WORKER_URL } from './worker-url.ts';

/** Asks the index. */
export interface SearchClient {
  /** Loads what every search needs. Never rejects: a failure shows with the first question. */
  warm(): void;
  /** The answer, or null when a newer question was asked meanwhile. Rejects when a part of the index cannot be read. */
  ask(question: Question): Promise<Answer | null>;
}

/** A question on its way. */
interface Waiting {
  readonly question: Question | null;
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (error: Error) => void;
}

/** A client with a worker of its own, started at its first use. */
export function createSearchClient(): SearchClient {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  /** The question with this id failed; newer ones get a fresh attempt. */
  const fail = (failed: number, reason: string) => {
    worker?.terminate();
    worker = null;
    for (const [id, { question, reject }] of waiting) {
      if (id > failed) post({ id, question });
      else {
        waiting.delete(id);
        reject(new Error(reason));
      }
    }
  };
  const receive = (data: Reply) => {
    if ('failed' in data) return fail(data.id, data.failed);
    waiting.get(data.id)?.resolve('answer' in data ? data.answer : null);
    waiting.delete(data.id);
  };
  const post = (request: Request) => {
    worker ??= start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(request);
  };
  const start = () => {
    const started = new Worker(SEARCH_WORKER_URL, { type: 'module', name: 'search' });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (started === worker) receive(data);
    });
    started.addEventListener('error', (event) => {
      event.preventDefault();
      if (started === worker) fail(Math.min(...waiting.keys()), event.message || 'The search worker did not start.');
    });
    return started;
  };
  const send = (question: Question | null) =>
    new Promise<Answer | null>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { question, resolve, reject });
      post({ id, question });
    });
  return {
    warm: () => void send(null).catch(() => {}),
    ask: (question) => send(question),
  };
}
