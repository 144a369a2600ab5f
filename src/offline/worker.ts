// The service worker: its events, and nothing else. The build writes `const BUILT = {…};` above it.
import { addressIn } from './address.ts';
import { TAKE_OVER, type Browser, type Failure } from './browser.ts';
import { install } from './install.ts';
import type { Head } from './manifest.ts';
import { createService } from './service.ts';
import { InstallError } from './verify.ts';

declare const self: ServiceWorkerGlobalScope;
declare const BUILT: Head;

const browser: Browser = {
  scope: self.registration.scope,
  caches: self.caches,
  fetch: (request, init) => self.fetch(request, init),
  async room() {
    const { quota, usage = 0 } = await navigator.storage.estimate();
    return quota === undefined ? Infinity : quota - usage;
  },
  served: () => self.clients.matchAll({ type: 'all' }),
  async tabs() {
    const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return all.filter(({ url }) => addressIn(self.registration.scope, url) !== null);
  },
  isOpen: async (id) => (await self.clients.get(id)) !== undefined,
  hasNewer: () => self.registration.installing !== null || self.registration.waiting !== null,
  claim: () => self.clients.claim(),
};
const service = createService(BUILT, browser);

self.addEventListener('install', (event) => {
  event.waitUntil(install(BUILT, browser).catch(tellPages));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(service.activate());
});

self.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== 'GET' || addressIn(browser.scope, request.url) === null) return;
  const answer = service.answer({ request, clientId, resultingClientId });
  event.respondWith(answer);
  event.waitUntil(answer.catch(() => {}).then(() => service.cleanUp()));
});

/** The pages say why; the browser must learn that the installation failed. */
async function tellPages(error: unknown): Promise<never> {
  const failure: Failure = { viva: 'not-kept', reason: error instanceof InstallError ? error.reason : 'unreachable' };
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client of the worker has its own origin
  for (const page of pages) page.postMessage(failure);
  throw error;
}
