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

/** What awaits the worker's reply. */
interface Waiting {
  readonly resolve: (answer: Answer | null) => void;
  readonly reject: (error: Error) => void;
}

/** A client with a worker of its own, started at its first use. */
export function createSearchClient(): SearchClient {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const fail = (reason: string) => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  };
  const receive = ({ data }: MessageEvent<Reply>) => {
    if ('failed' in data) return fail(data.failed);
    waiting.get(data.id)?.resolve('answer' in data ? data.answer : null);
    waiting.delete(data.id);
  };
  const send = (question: Question | null) =>
    new Promise<Answer | null>((resolve, reject) => {
      const request: Request = { id: ++last, question };
      waiting.set(request.id, { resolve, reject });
      worker ??= start(receive, fail);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage(request);
    });
  return {
    warm: () => void send(null).catch(() => {}),
    ask: (question) => send(question),
  };
}

function start(receive: (event: MessageEvent<Reply>) => void, fail: (reason: string) => void): Worker {
  const worker = new Worker(SEARCH_WORKER_URL, { type: 'module', name: 'search' });
  worker.addEventListener('message', receive);
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    fail(event.message || 'The search worker did not start.');
  });
  return worker;
}
