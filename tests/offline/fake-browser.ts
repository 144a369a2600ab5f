// A browser in memory: caches, a host and tabs, for what the worker decides. The real one is tested end to end.
import { describeSite } from '../../src/build/offline.ts';
import type { Browser, Client } from '../../src/offline/browser.ts';
import type { Head } from '../../src/offline/manifest.ts';

export const SCOPE = 'https://example.org/docs/';
/** What can go wrong with one request; nothing when it returns undefined. */
export type Fault = (address: string) => Response | Promise<Response> | undefined;

export interface FakeBrowser extends Browser {
  /** Path from the scope -> what the host has now. */
  host: ReadonlyMap<string, string | Uint8Array>;
  readonly asked: string[];
  fault: Fault;
  /** Bytes that may still be stored, before a write fails. */
  left: number;
  open: Client[];
  /** Pages that are only being opened: known by their id, and not yet among those that are open. */
  opening: string[];
  newer: boolean;
  claimed: boolean;
}

/** Files of a release with its `offline.json` and list, and the head that its worker is built with. */
export async function release(
  files: Record<string, string>,
): Promise<{ head: Head; host: Map<string, string | Uint8Array> }> {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const));
  const { head, written } = await describeSite(bytes, { worker: 'worker', off: 'off' });
  return { head, host: new Map([...Object.entries(files), ...written]) };
}

export function createFakeBrowser(): FakeBrowser {
  const stores = new Map<string, Map<string, Response>>();
  const browser: FakeBrowser = {
    scope: SCOPE,
    host: new Map(),
    asked: [],
    fault: () => undefined,
    left: Infinity,
    open: [],
    opening: [],
    newer: false,
    claimed: false,
    caches: {
      open: async (name: string) => {
        const store = stores.get(name) ?? new Map<string, Response>();
        stores.set(name, store);
        return cacheOf(store, browser);
      },
      keys: async () => [...stores.keys()],
      delete: async (name: string) => stores.delete(name),
      match: async (key: string, { cacheName }: { cacheName: string }) => stores.get(cacheName)?.get(key)?.clone(),
      has: async (name: string) => stores.has(name),
    } as unknown as CacheStorage, // What the worker uses of it.
    async fetch(request, init) {
      init?.signal?.throwIfAborted();
      const url = typeof request === 'string' ? request : request.url;
      const address = decodeURIComponent(new URL(url).pathname.slice(new URL(SCOPE).pathname.length));
      browser.asked.push(address);
      const faulty = browser.fault(address);
      if (faulty) return faulty;
      const text = browser.host.get(address) ?? browser.host.get(`${address}index.html`);
      return text === undefined
        ? new Response('no such page', { status: 404 })
        : new Response(typeof text === 'string' ? text : Buffer.from(text));
    },
    room: async () => browser.left,
    served: async () => browser.open,
    tabs: async () => browser.open,
    isOpen: async (id) => browser.opening.includes(id) || browser.open.some((client) => client.id === id),
    hasNewer: () => browser.newer,
    claim: async () => void (browser.claimed = true),
  };
  return browser;
}

function cacheOf(store: Map<string, Response>, browser: FakeBrowser): Cache {
  return {
    keys: async () => [...store.keys()].map((url) => ({ url })),
    put: async (key: string, response: Response) => {
      const body = await response.clone().arrayBuffer();
      browser.left -= body.byteLength;
      if (browser.left < 0) throw new DOMException('full', 'QuotaExceededError');
      store.set(key, response);
    },
    match: async (key: string) => store.get(key)?.clone(),
  } as unknown as Cache; // What the worker uses of it.
}
