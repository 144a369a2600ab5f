// What the worker does, apart from the browser's events: takes over, answers, repairs, cleans up.
import { addressIn, keyOf, readingsOf } from './address.ts';
import type { Browser } from './browser.ts';
import { cacheName } from './cache-name.ts';
import { fetchKept, keepWhole } from './install.ts';
import { LIST_FILE, readList, type Entry, type Head } from './manifest.ts';
import { readState, writeState, type State } from './state.ts';
import { forget, NETWORK, note, stay, versionsRead, type Tabs } from './tabs.ts';
import { find, keepOnly } from './versions.ts';
import { verify } from './verify.ts';

/** So many notes of the own version may stand there without a look whether their tabs are still open. */
const FEW = 8;

/** A request for something below the scope. */
export interface Asked {
  readonly request: Request;
  /** Who asks; empty for a new page. */
  readonly clientId: string;
  /** The page or worker that comes of it; else empty. */
  readonly resultingClientId: string;
}
/** The worker of one version. */
export interface Service {
  /** Takes over: from now on new pages are of this version, open ones stay with theirs. */
  activate(): Promise<void>;
  answer(asked: Asked): Promise<Response>;
  /** Ends what was begun, and removes what no tab reads any more; does next to nothing when there is nothing to do. */
  cleanUp(): Promise<void>;
}

/** @param head the version that the worker was built with */
export function createService(head: Head, browser: Browser): Service {
  const own = head.version;
  let remembered: Promise<State> | undefined;
  let tabs: Tabs | undefined;
  let saving: Promise<unknown> = Promise.resolve();
  let repairing: Promise<void> | undefined;
  let cleaning: Promise<void> | undefined;
  let isClean = false;

  /** The notes; read once in the worker's life. */
  const notes = async (): Promise<Tabs> => {
    remembered ??= readState(browser);
    const read = await remembered;
    return (tabs ??= read.tabs);
  };
  const save = (changed: Tabs) => {
    if (changed === tabs) return;
    tabs = changed;
    saving = saving.then(() => writeState(browser, { active: own, tabs: changed })).catch(() => {});
  };
  /**
   * Notes what a new page or worker reads, before it can ask for anything. The own version is noted as well: a page that
   * is only being opened when the next version takes over is not among the tabs that one sees.
   */
  const remember = async (reader: string, version: string) => {
    if (reader !== '') save(note(await notes(), reader, version));
  };
  const repair = () => {
    repairing ??= keepWhole(head, browser)
      .catch(() => {})
      .finally(() => (repairing = undefined));
  };

  /** What a version keeps; null when it was removed behind our back and the host has another by now. */
  const entriesOf = async (version: string): Promise<ReadonlyMap<string, Entry> | null> => {
    let list = await find(browser, version, LIST_FILE);
    if (list === undefined && version === own) {
      list = await fetchKept(browser, LIST_FILE, head.list).catch(() => undefined);
      if (list) repair();
    }
    return list ? new Map(readList(await list.text()).map((entry) => [entry[0], entry])) : null;
  };

  const findReading = async (version: string, address: string, url: string): Promise<Response | undefined> => {
    for (const reading of readingsOf(address)) {
      const kept = await find(browser, version, reading.address);
      if (kept === undefined) continue;
      if (reading.how === 'serve') return kept;
      return Response.redirect(keyOf(browser.scope, reading.address) + new URL(url).search, 302);
    }
    return undefined;
  };

  /** A page that is not kept: new on the host, not there at all, or removed behind our back. */
  const openElsewhere = async (request: Request, address: string, reader: string): Promise<Response> => {
    try {
      const response = await browser.fetch(request);
      await remember(reader, NETWORK);
      return response;
    } catch (error) {
      const entries = await entriesOf(own);
      const page = await find(browser, own, '404.html');
      if (page === undefined || entries === null || entries.has(address)) throw error;
      await remember(reader, own);
      return new Response(page.body, { status: 404, headers: page.headers });
    } finally {
      if ((await find(browser, own, LIST_FILE)) === undefined) repair();
    }
  };

  /** A file that is not kept: verified if it should have been, else whatever the host says. */
  const loadElsewhere = async (request: Request, version: string, address: string): Promise<Response> => {
    const entries = await entriesOf(version);
    if (entries === null) return Response.error();
    const entry = entries.get(address);
    if (entry === undefined) return browser.fetch(request);
    const response = await fetchKept(browser, address, entry[2]);
    const cache = await browser.caches.open(cacheName(browser.scope, version));
    await cache.put(keyOf(browser.scope, address), response.clone()).catch(() => {});
    return response;
  };

  /** Whether a tab that was opened from the network got this version: the browser's own store still has its bytes. */
  const isOwn = async (url: string): Promise<boolean> => {
    const address = addressIn(browser.scope, url);
    const [reading] = readingsOf(address ?? '');
    const entry = address !== null && reading && (await entriesOf(own))?.get(reading.address);
    if (!entry) return false;
    try {
      const response = await browser.fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
      await verify(response, entry[0], entry[2]);
      return true;
    } catch {
      return false;
    }
  };

  /** Forgets readers that are gone, when that could free a version or their notes have become many. */
  const forgetGone = async () => {
    const known = await notes();
    if (known.size <= FEW && [...known.values()].every((version) => version === own)) return;
    const gone = await Promise.all([...known.keys()].map(async (id) => ((await browser.isOpen(id)) ? [] : [id])));
    save(forget(await notes(), new Set(gone.flat())));
    isClean = false;
  };
  const clean = async () => {
    await forgetGone();
    await saving;
    await repairing;
    if (isClean || browser.hasNewer()) return;
    await keepOnly(browser, new Set([own, ...versionsRead(await notes())]));
    isClean = true;
  };

  return {
    async activate() {
      const { active, tabs: before } = await readState(browser);
      let now = active === null ? before : stay(before, await browser.served(), active);
      if (active === null) {
        for (const { id, url } of await browser.tabs()) if (!(await isOwn(url))) now = note(now, id, NETWORK);
      }
      tabs = now;
      await writeState(browser, { active: own, tabs: now });
      if (active === null) await browser.claim();
    },

    async answer({ request, clientId, resultingClientId }) {
      const address = addressIn(browser.scope, request.url);
      if (address === null) return browser.fetch(request);
      const isPage = request.mode === 'navigate';
      const version = isPage ? own : ((await notes()).get(clientId) ?? own);
      const kept = version === NETWORK ? undefined : await findReading(version, address, request.url);
      if (isPage && kept === undefined) return openElsewhere(request, address, resultingClientId);
      await remember(resultingClientId, version);
      if (kept) return kept;
      return version === NETWORK ? browser.fetch(request) : loadElsewhere(request, version, address);
    },

    cleanUp: () => (cleaning ??= clean().finally(() => (cleaning = undefined))),
  };
}
