// Which pages are measured: the heaviest of each kind, so that no figure flatters.
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Kinds of pages that are answered with 200, as `<body data-page>` names them. */
export const PAGE_KINDS = ['home', 'bank', 'sheet', 'item', 'tags', 'tag', 'search'] as const;
/** A kind of page. */
export type PageKind = (typeof PAGE_KINDS)[number];

/** One page of the built site. */
export interface Page {
  readonly kind: PageKind;
  /** Address from the root, without a slash in front: `''`, `tags/`. */
  readonly path: string;
  readonly html: string;
}

/** The page of each kind whose HTML is the largest after gzip. */
export async function heaviestPages(dist: string): Promise<Page[]> {
  const heaviest = new Map<PageKind, Page & { readonly bytes: number }>();
  for (const file of (await readdir(dist, { recursive: true })).toSorted()) {
    if (!/(?:^|[\\/])index\.html$/.test(file)) continue;
    const html = await readFile(join(dist, file), 'utf8');
    const named = /<body[^>]*\sdata-page="([^"]+)"/.exec(html)?.[1];
    const kind = PAGE_KINDS.find((name) => name === named);
    const bytes = gzipSync(html).length;
    if (kind === undefined || bytes <= (heaviest.get(kind)?.bytes ?? 0)) continue;
    heaviest.set(kind, {
      kind,
      bytes,
      html,
      path: file
        .split(sep)
        .join('/')
        .replace(/index\.html$/, ''),
    });
  }
  return PAGE_KINDS.map((kind) => {
    const page = heaviest.get(kind);
    if (page === undefined) throw new Error(`The built site has no page of the kind \`${kind}\`: build it anew.`);
    return page;
  });
}
