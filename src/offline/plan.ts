// How a version gets whole: what is there already, what an older version has, what must be fetched. Pure.
import type { Entry } from './manifest.ts';

/** A version that is whole. */
export interface OldVersion {
  readonly version: string;
  readonly entries: readonly Entry[];
}
/** What to do for each file that is not there yet. */
export interface Plan {
  /** Files whose bytes an older version holds under the same address. */
  readonly copies: readonly { readonly entry: Entry; readonly from: string }[];
  readonly fetches: readonly Entry[];
  /** Bytes that the fetches will add. */
  readonly bytes: number;
}

/** @param have addresses that an installation which broke off left behind, each verified when it was put there */
export function planInstall(entries: readonly Entry[], have: ReadonlySet<string>, old: readonly OldVersion[]): Plan {
  const places = new Map(
    old.flatMap(({ version, entries: all }) => all.map(([address, , sha384]) => [place(address, sha384), version])),
  );
  const missing = entries.filter(([address]) => !have.has(address));
  const copies = missing.flatMap((entry) => {
    const from = places.get(place(entry[0], entry[2]));
    return from === undefined ? [] : [{ entry, from }];
  });
  const copied = new Set(copies.map(({ entry }) => entry));
  const fetches = missing.filter((entry) => !copied.has(entry));
  return { copies, fetches, bytes: fetches.reduce((sum, [, size]) => sum + size, 0) };
}

const place = (address: string, sha384: string): string => `${sha384} ${address}`;
