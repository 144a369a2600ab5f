import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteData } from '../bank/schema.ts';

/** The colors of paper, as `styles/tokens.css` has them; browsers take one for the frame of an installed site. */
const PAPER = '#fcfbf7';

/**
 * What browsers need to install the site. Every address is relative to the manifest, so it holds under any path; there
 * is no `id`, because that would be read from the origin and make two copies one.
 */
export function webManifest({ name, tagline, language, direction }: SiteData): object {
  return {
    name,
    short_name: name,
    description: tagline,
    lang: language,
    dir: direction,
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: PAPER,
    background_color: PAPER,
    icons: [
      { src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      ...['192', '512'].flatMap((side) => [
        { src: `icons/icon-${side}.png`, type: 'image/png', sizes: `${side}x${side}`, purpose: 'any' },
        { src: `icons/maskable-${side}.png`, type: 'image/png', sizes: `${side}x${side}`, purpose: 'maskable' },
      ]),
    ],
    shortcuts: [
      {
        name: 'Search',
        url: './search/',
        icons: [{ src: 'icons/icon-192.png', type: 'image/png', sizes: '192x192' }],
      },
    ],
  };
}

/** Writes `manifest.webmanifest`. */
export async function writeWebManifest(dist: string, site: SiteData): Promise<void> {
  await writeFile(join(dist, 'manifest.webmanifest'), JSON.stringify(webManifest(site)));
}
