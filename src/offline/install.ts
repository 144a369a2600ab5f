// A version is installed whole or not at all, beside the one that serves. What broke off goes on where it stopped.
import { keyOf } from './address.ts';
import type { Browser } from './browser.ts';
import { cacheName } from './cache-name.ts';
import { HEAD_FILE, LIST_FILE, readList, type Entry, type Head } from './manifest.ts';
import { openPack } from './pack.ts';
import { planInstall } from './plan.ts';
import { versionsRead } from './tabs.ts';
import { readState } from './state.ts';
import { addressesIn, find, keepOnly, otherVersions } from './versions.ts';
import { InstallError, verify } from './verify.ts';

/** Requests at a time: more than browsers open to one host over HTTP/1.1, fewer than would hold up a page. */
const AT_A_TIME = 8;

/**
 * Keeps a new version, and removes those that it skips: whatever was kept but never took over.
 * @throws InstallError when a file of it cannot be had; nothing is removed then
 */
export async function install(head: Head, browser: Browser): Promise<void> {
  await keepWhole(head, browser);
  const { active, tabs } = await readState(browser);
  await keepOnly(browser, new Set([head.version, ...(active === null ? [] : [active]), ...versionsRead(tabs)]));
}

/**
 * Brings a version's cache in order. Resolves when all its files are there and verified.
 * @throws InstallError when one cannot be had; the other versions are not touched
 */
export async function keepWhole(head: Head, browser: Browser): Promise<void> {
  const name = cacheName(browser.scope, head.version);
  try {
    const list = await fetchKept(browser, LIST_FILE, head.list);
    const entries = readList(await list.clone().text());
    await bringAll(head, entries, browser);
    // Caches can vanish while one writes to them: what counts is what a fresh look finds.
    const cache = await browser.caches.open(name);
    const there = await addressesIn(cache, browser.scope);
    const lost = entries.find(([address]) => !there.has(address));
    if (lost) throw new InstallError('unreachable', `\`${lost[0]}\` was removed while the version was installed.`);
    await cache.put(keyOf(browser.scope, LIST_FILE), list);
    await cache.put(keyOf(browser.scope, HEAD_FILE), Response.json(head));
  } catch (error) {
    if (!isFull(error)) throw error;
    await browser.caches.delete(name);
    throw error instanceof InstallError ? error : new InstallError('full', 'There is no room.', { cause: error });
  }
}

/** Fetches one file past every cache. Redirects are followed: what counts is the hash of what comes. */
export async function fetchKept(
  browser: Browser,
  address: string,
  sha384: string,
  signal?: AbortSignal,
): Promise<Response> {
  const init: RequestInit = { cache: 'no-store', credentials: 'same-origin', ...(signal ? { signal } : {}) };
  let response: Response;
  try {
    response = await browser.fetch(keyOf(browser.scope, address), init);
    if (!response.ok) throw new Error(`The host answered ${response.status}.`);
    return await verify(response, address, sha384);
  } catch (error) {
    if (error instanceof InstallError) throw error;
    throw new InstallError('unreachable', `\`${address}\` could not be fetched.`, { cause: error });
  }
}

async function bringAll({ version, packs: offered }: Head, entries: readonly Entry[], browser: Browser): Promise<void> {
  const cache = await browser.caches.open(cacheName(browser.scope, version));
  const have = await addressesIn(cache, browser.scope);
  const old = await otherVersions(browser, version);
  const packs = 'DecompressionStream' in globalThis ? offered : [];
  const plan = planInstall({ entries, packs, have, old });
  if ((await browser.room()) < plan.bytes) throw new InstallError('full', `There is no room for ${plan.bytes} bytes.`);
  const stop = new AbortController();
  const fetchInto = async ([address, , sha384]: Entry) =>
    cache.put(keyOf(browser.scope, address), await fetchKept(browser, address, sha384, stop.signal));
  const unpackInto = async ({ pack: [address, , sha384], entries: pages }: (typeof plan.packs)[number]) => {
    const packed = await fetchKept(browser, address, sha384, stop.signal);
    for await (const [page, response] of openPack(packed, pages)) await cache.put(keyOf(browser.scope, page), response);
  };
  const copyInto = async ({ entry, from }: (typeof plan.copies)[number]) => {
    const kept = await find(browser, from, entry[0]);
    if (kept === undefined) return fetchInto(entry);
    await cache.put(keyOf(browser.scope, entry[0]), await verify(kept, entry[0], entry[2]));
  };
  const tasks = [
    ...plan.copies.map((copy) => () => copyInto(copy)),
    ...plan.packs.map((pack) => () => unpackInto(pack)),
    ...plan.fetches.map((entry) => () => fetchInto(entry)),
  ];
  const work = async () => {
    for (let task = tasks.shift(); task && !stop.signal.aborted; task = tasks.shift()) await task();
  };
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
  } catch (error) {
    stop.abort();
    throw error;
  }
}

/** Browsers name a full store in the error of the write that did not fit. */
function isFull(error: unknown): boolean {
  if (error instanceof InstallError) return error.reason === 'full';
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
