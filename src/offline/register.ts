// The page's side: starts the worker and hears of it. The only file of this room that runs in a page.
import { TAKE_OVER, type Failure, type Reason } from './browser.ts';
import type { Head } from './manifest.ts';

/** What the reader should know. */
export type News =
  | { readonly name: 'kept' }
  | { readonly name: 'newer'; readonly accept: () => void }
  /** A metered connection: nothing is loaded before the reader accepts. */
  | { readonly name: 'ask'; readonly accept: () => void }
  | { readonly name: 'failed'; readonly reason: Reason }
  /** What was told before does not hold any more. */
  | { readonly name: 'nothing' };

/** What keeping the site takes (bytes): `transfer` on the way with compression, `plain` without, `stored` on the device. */
export type Size = Pick<Head, 'stored' | 'transfer' | 'plain'>;

/** The size of the version that this page reads. Rejects when neither cache nor host has it. */
export async function readSize(root: URL): Promise<Size> {
  const response = await fetch(new URL('offline.json', root));
  return (await response.json()) as Head; // Written by our own build.
}

/** Keeps the site for offline use; tells only what is new. Does nothing where a browser has no workers. */
export async function keepOffline(worker: URL, tell: (news: News) => void): Promise<void> {
  const { connection, serviceWorker } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (!serviceWorker) return;
  const isMetered = connection?.saveData === true && !(await serviceWorker.getRegistration(worker));
  if (isMetered) tell({ name: 'ask', accept: () => void start(serviceWorker, worker, tell) });
  else await start(serviceWorker, worker, tell);
}

async function start(workers: ServiceWorkerContainer, worker: URL, tell: (news: News) => void): Promise<void> {
  // While an older version serves on, a failed update is no news for the reader.
  let isFirst = true;
  workers.addEventListener('message', ({ data, source }: MessageEvent<Failure | null>) => {
    const isOurs = source instanceof ServiceWorker && source.scriptURL === worker.href;
    if (isOurs && isFirst && data?.viva === 'not-kept') tell({ name: 'failed', reason: data.reason });
  });
  await workers.register(worker, { updateViaCache: 'none' });
  const registration = await workers.getRegistration(worker);
  if (!registration) return;
  isFirst = registration.active === null;
  let accepted: ServiceWorker | null = null;
  const follow = (newer: ServiceWorker | null) => {
    newer?.addEventListener('statechange', () => {
      if (newer.state === 'installed' && registration.active) offer();
      if (newer.state === 'activated' && newer === accepted) location.reload();
      else if (newer.state === 'activated') tell({ name: isFirst ? 'kept' : 'nothing' });
    });
  };
  const offer = () =>
    tell({
      name: 'newer',
      accept: () => {
        accepted = registration.waiting;
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        accepted?.postMessage(TAKE_OVER);
      },
    });
  for (const one of [registration.installing, registration.waiting]) follow(one);
  registration.addEventListener('updatefound', () => follow(registration.installing));
  if (registration.waiting && registration.active) offer();
}
