// The client with a worker that a test plays: what fails is told, what is newer gets a fresh attempt.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSearchClient } from '../../src/search/client.ts';
import { NO_FILTERS, type Question, type Reply, type Request } from '../../src/search/types.ts';

vi.mock('../../src/search/worker-url.ts', () => ({ SEARCH_WORKER_URL: 'worker.js' }));

class PlayedWorker extends EventTarget {
  static all: PlayedWorker[] = [];
  readonly asked: Request[] = [];
  isOver = false;
  constructor() {
    super();
    PlayedWorker.all.push(this);
  }
  postMessage(request: Request) {
    this.asked.push(request);
  }
  terminate() {
    this.isOver = true;
  }
  reply(reply: Reply) {
    this.dispatchEvent(Object.assign(new Event('message'), { data: reply }));
  }
}
const question = (text: string): Question => ({ text, filters: NO_FILTERS, limit: 6, correct: true });
const worker = (at: number): PlayedWorker => PlayedWorker.all[at] ?? expect.fail(`There is no worker ${at}.`);

beforeEach(() => vi.stubGlobal('Worker', PlayedWorker));
afterEach(() => {
  PlayedWorker.all = [];
  vi.unstubAllGlobals();
});

test('no worker is started before it is needed, and one is enough', () => {
  const client = createSearchClient();
  expect(PlayedWorker.all).toHaveLength(0);
  client.warm();
  void client.ask(question('a'));
  expect(PlayedWorker.all).toHaveLength(1);
  expect(worker(0).asked.map((request) => request.question?.text)).toEqual([undefined, 'a']);
});

test('a failure is told, and the next question gets a new worker', async () => {
  const client = createSearchClient();
  const first = client.ask(question('a'));
  worker(0).reply({ id: 1, failed: 'gone' });
  await expect(first).rejects.toThrow('gone');
  expect(worker(0).isOver).toBe(true);
  void client.ask(question('b'));
  expect(worker(1).asked).toMatchObject([{ question: { text: 'b' } }]);
});

test('a newer question that waited for the failing worker is asked anew', async () => {
  const client = createSearchClient();
  const first = client.ask(question('a'));
  const second = client.ask(question('ab'));
  worker(0).reply({ id: 1, failed: 'gone' });
  await expect(first).rejects.toThrow('gone');
  expect(worker(1).asked).toMatchObject([{ id: 2, question: { text: 'ab' } }]);
  worker(1).reply({ id: 2, stale: true });
  await expect(second).resolves.toBeNull();
});

test('what a replaced worker still says is not heard', async () => {
  const client = createSearchClient();
  const first = client.ask(question('a'));
  const second = client.ask(question('ab'));
  worker(0).reply({ id: 1, failed: 'gone' });
  worker(0).reply({ id: 2, failed: 'gone as well' });
  await expect(first).rejects.toThrow();
  worker(1).reply({ id: 2, stale: true });
  await expect(second).resolves.toBeNull();
});

test('a worker that does not start is a failure, and each question is tried once', async () => {
  const client = createSearchClient();
  const both = [client.ask(question('a')), client.ask(question('ab'))];
  worker(0).dispatchEvent(new Event('error'));
  worker(1).dispatchEvent(new Event('error'));
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(PlayedWorker.all).toHaveLength(2);
});

test('warming never fails', () => {
  const client = createSearchClient();
  client.warm();
  expect(() => worker(0).dispatchEvent(new Event('error'))).not.toThrow();
});
