// What a version is made of. Two files say it: `offline.json`, the version in short, and `offline-files.json`, every kept
// file with its hash. The worker carries the first in itself, and that holds the hash of the second: what is installed
// hangs on the bytes of `sw.js` alone. Pure.

/**
 * A kept file: address from the root (`` and `tags/` for pages, `favicon.svg`), size in bytes, sha384 in base64, and for
 * most pages the pack that has them as well: its place among the head's packs.
 */
export type Entry = readonly [address: string, size: number, sha384: string, pack?: number];

/**
 * Many pages as one file, for the first visit: together they take half of what they take one by one. Packed with gzip by
 * the build, so that it stays small on every host; inside are the bytes of its entries in the order of the list.
 * Address, size in bytes, sha384 in base64.
 */
export type Pack = readonly [address: string, size: number, sha384: string];

/**
 * The version in short, e.g.
 * `{"format":1,"version":"9c1f…","files":451,"stored":4700000,"transfer":1500000,"plain":2000000,"packs":[…],"list":"oqVu…"}`.
 */
export interface Head {
  readonly format: 1;
  /** A hash of everything that is kept and of the worker itself. */
  readonly version: string;
  /** How many files are kept. */
  readonly files: number;
  /** What they take on the reader's device (bytes). */
  readonly stored: number;
  /** What the first visit loads where the host compresses with gzip (bytes). */
  readonly transfer: number;
  /** The same where the host does not compress (bytes). */
  readonly plain: number;
  readonly packs: readonly Pack[];
  /** sha384 of the list, in base64. */
  readonly list: string;
}

/** The worker; it must lie at the root, because it serves only what lies below it. */
export const WORKER_FILE = 'sw.js';
/** The worker that undoes the other: copied over it, it takes offline use back. */
export const OFF_FILE = 'sw-off.js';
/** The version in short. */
export const HEAD_FILE = 'offline.json';
/** Every kept file. */
export const LIST_FILE = 'offline-files.json';
/** Where packs lie; their names are hashes. */
export const PACK_FOLDER = '_offline/';

/** For hosts, crawlers and other programs: the site itself never asks for them. */
const NOT_KEPT = /^[._]|\/\.|^(?:(?:nginx|caddy)\.conf|robots\.txt|sitemap\.xml|social\.png|[^/]+\/deck\.json)$/;
const OFFLINE_FILES: ReadonlySet<string> = new Set([WORKER_FILE, OFF_FILE, HEAD_FILE, LIST_FILE]);

/** Whether a built file (path from `dist/`, forward slashes) is kept for offline use. */
export function isKept(file: string): boolean {
  return !OFFLINE_FILES.has(file) && (file.startsWith('_astro/') || !NOT_KEPT.test(file));
}

/** Under what address a file answers: `tags/index.html` is asked for as `tags/`. */
export function addressOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** The list as it is written: a line for each file, so that people can compare two of them. */
export function writeList(entries: readonly Entry[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
}

/** Reads what `writeList` wrote. Its hash was compared before, so its shape is known. */
export function readList(text: string): readonly Entry[] {
  return JSON.parse(text) as Entry[];
}
