// The kept versions: a cache for each. A version is whole when it has `offline.json`, which is put there last.
import { addressIn, keyOf } from './address.ts';
import type { Browser } from './browser.ts';
import { cacheName, versionIn } from './cache-name.ts';
import { HEAD_FILE, LIST_FILE, readList } from './manifest.ts';
import type { OldVersion } from './plan.ts';

/** A kept file; nothing where there is none. Looking does not make a cache. */
export function find({ caches, scope }: Browser, version: string, address: string): Promise<Response | undefined> {
  return caches.match(keyOf(scope, address), { cacheName: cacheName(scope, version) });
}

/** Addresses that a version's cache has, whole or not. */
export async function addressesIn(cache: Cache, scope: string): Promise<ReadonlySet<string>> {
  const requests = await cache.keys();
  return new Set(requests.flatMap(({ url }) => addressIn(scope, url) ?? []));
}

/** The versions of this site that are whole, but for one. */
export async function otherVersions(browser: Browser, except: string): Promise<readonly OldVersion[]> {
  const versions = (await keptVersions(browser)).filter((version) => version !== except);
  const whole = await Promise.all(
    versions.map(async (version): Promise<readonly OldVersion[]> => {
      const list = (await find(browser, version, HEAD_FILE)) && (await find(browser, version, LIST_FILE));
      return list ? [{ version, entries: readList(await list.text()) }] : [];
    }),
  );
  return whole.flat();
}

/** Removes every version of this site but these; caches of others are not ours. */
export async function keepOnly(browser: Browser, wanted: ReadonlySet<string>): Promise<void> {
  const versions = (await keptVersions(browser)).filter((version) => !wanted.has(version));
  await Promise.all(versions.map((version) => browser.caches.delete(cacheName(browser.scope, version))));
}

async function keptVersions({ caches, scope }: Browser): Promise<readonly string[]> {
  return (await caches.keys()).flatMap((name) => versionIn(scope, name) ?? []);
}
