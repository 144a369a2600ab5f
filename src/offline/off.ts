// The kill switch. Copied over `sw.js`, it takes the place of any worker of ours at the reader's next visit, removes what
// was kept at this address and unregisters itself. It answers nothing, so every page comes from the network.
import { stateName, versionIn } from './cache-name.ts';

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', () => {
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(remove());
});

async function remove(): Promise<void> {
  const { scope } = self.registration;
  const names = await self.caches.keys();
  const ours = names.filter((name) => versionIn(scope, name) !== null || name === stateName(scope));
  await Promise.all(ours.map((name) => self.caches.delete(name)));
  await self.registration.unregister();
}
