// Files beside the pages.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../bank/bank.ts';
import { cards, deck } from './deck.ts';
import { sitemap } from './sitemap.ts';

/** `deck.json` and `cards.json` of every bank. */
export async function writeDecks(dist: string, library: Library): Promise<void> {
  await Promise.all(
    library.banks.flatMap((bank) => [
      writeJson(join(dist, bank.slug), 'deck.json', deck(bank)),
      writeJson(join(dist, bank.slug), 'cards.json', cards(bank)),
    ]),
  );
}

/** `sitemap.xml` and a `robots.txt` that names it; both need the site's absolute address. */
export async function writeSitemap(
  dist: string,
  site: string,
  pages: readonly string[],
  library: Library,
): Promise<void> {
  const listed = pages.filter((path) => path !== '404.html' && !library.moved.has(path.replace(/\/$/, '')));
  await writeFile(join(dist, 'sitemap.xml'), sitemap(site, listed));
  await writeFile(join(dist, 'robots.txt'), `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', site).href}\n`);
}

async function writeJson(folder: string, name: string, value: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), JSON.stringify(value));
}
