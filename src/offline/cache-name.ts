// Names of our caches: each says whose it is, because all sites of an origin share one set of caches. Pure.

/** The cache of one version: `viva:/docs/:9c1f…`. */
export function cacheName(scope: string, version: string): string {
  return prefix(scope) + version;
}

/** The version whose cache this is; null for caches of other copies of the site and of other programs. */
export function versionIn(scope: string, name: string): string | null {
  const own = prefix(scope);
  return name.startsWith(own) && !name.includes(':', own.length) ? name.slice(own.length) : null;
}

/** The cache that remembers which tab reads which version. */
export function stateName(scope: string): string {
  return `${prefix(scope)}state:`;
}

const prefix = (scope: string): string => `viva:${new URL(scope).pathname}:`;
