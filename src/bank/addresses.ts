// Where things are on the site. Addresses are root-absolute here; the build makes them relative to each page.

/** Ids of the sections that an item page adds itself; no heading may take them. */
export const SECTION_IDS = ['say', 'key-points', 'answer', 'follow-ups', 'pitfalls', 'related', 'sources'] as const;

/** `/<bank>/` */
export const bankUrl = (bank: string): string => `/${bank}/`;
/** `/<bank>/<topic>/` */
export const topicUrl = (bank: string, topic: string): string => `/${bank}/${topic}/`;
/** `/<bank>/<topic>/<slug>/` from an item's id. */
export const itemUrl = (id: string): string => `/${id}/`;
/** `/tags/<tag>/` */
export const tagUrl = (tag: string): string => `/tags/${tag}/`;

/** The id of a key point on its page, `p-<hash>`: from its text, so that reordering keeps it. */
export const keyPointId = (text: string): string => `p-${shortHash(text)}`;

/** Eight hexadecimal digits of FNV-1a over the text's UTF-16 units: short, stable, the same in every runtime. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
