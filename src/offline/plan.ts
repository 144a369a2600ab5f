// How a version gets whole: what is there already, what an older version has, what must be fetched. Pure.
import type { Entry, Pack } from './manifest.ts';

/** A version that is whole. */
export interface OldVersion {
  readonly version: string;
  readonly entries: readonly Entry[];
}
/** What to do for each file that is not there yet. */
export interface Plan {
  /** Files whose bytes an older version holds under the same address. */
  readonly copies: readonly { readonly entry: Entry; readonly from: string }[];
  /** Packs to open, each with all its pages in the order of the list. */
  readonly packs: readonly { readonly pack: Pack; readonly entries: readonly Entry[] }[];
  readonly fetches: readonly Entry[];
  /** Bytes that packs and fetches will add. */
  readonly bytes: number;
}

/** What is wanted and what is there. */
export interface Stock {
  readonly entries: readonly Entry[];
  /** None where the browser cannot open them. */
  readonly packs: readonly Pack[];
  /** Addresses that an installation which broke off left behind, each verified when it was put there. */
  readonly have: ReadonlySet<string>;
  readonly old: readonly OldVersion[];
}

/** A pack is for the first visit: worth it when nothing of it is there and no older version has some of it. */
export function planInstall({ entries, packs: offered, have, old }: Stock): Plan {
  const places = new Map(
    old.flatMap(({ version, entries: all }) => all.map(([address, , sha384]) => [place(address, sha384), version])),
  );
  const missing = entries.filter(([address]) => !have.has(address));
  const copies = missing.flatMap((entry) => {
    const from = places.get(place(entry[0], entry[2]));
    return from === undefined ? [] : [{ entry, from }];
  });
  const copied = new Set(copies.map(({ entry }) => entry));
  const wanted = missing.filter((entry) => !copied.has(entry));
  const packs = (old.length > 0 ? [] : offered).flatMap((pack, index) => {
    const pages = entries.filter(([, , , inPack]) => inPack === index);
    return pages.some(([address]) => have.has(address)) ? [] : [{ pack, entries: pages }];
  });
  const packed = new Set(packs.flatMap(({ entries: pages }) => pages));
  const fetches = wanted.filter((entry) => !packed.has(entry));
  return { copies, packs, fetches, bytes: wanted.reduce((sum, [, size]) => sum + size, 0) };
}

const place = (address: string, sha384: string): string => `${sha384} ${address}`;
