// Which version a tab reads. A tab keeps the version that it was opened with until its next page, so what stands on a
// page and what its scripts load later are always of one version. Pure.

/** In place of a version: the page came from the network, and all that it loads does. */
export const NETWORK = 'network';

/** Client id -> version or `NETWORK`. */
export type Tabs = ReadonlyMap<string, string>;

/** A tab, or a worker that it started. */
export interface Reader {
  readonly id: string;
}

/** Notes what a reader reads. */
export function note(tabs: Tabs, id: string, version: string): Tabs {
  return tabs.get(id) === version ? tabs : new Map([...tabs, [id, version]]);
}

/** After a new version took over: who is there without a note stays with the version before. */
export function stay(tabs: Tabs, readers: readonly Reader[], before: string): Tabs {
  return readers.reduce((noted, { id }) => (tabs.has(id) ? noted : note(noted, id, before)), tabs);
}

/** Without those that are gone. */
export function forget(tabs: Tabs, gone: ReadonlySet<string>): Tabs {
  return gone.size === 0 ? tabs : new Map([...tabs].filter(([id]) => !gone.has(id)));
}

/** Versions that somebody reads. */
export function versionsRead(tabs: Tabs): ReadonlySet<string> {
  return new Set([...tabs.values()].filter((version) => version !== NETWORK));
}
