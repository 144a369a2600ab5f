// The build as Astro sees it: check first, then, after the pages, everything that needs the finished files.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildLibrary, type Entries, type Library } from '../bank/bank.ts';
import { watchContent } from './dev.ts';
import { writeHostFiles } from './headers.ts';
import { isOurs } from './inline.ts';
import { writeOffline } from './offline.ts';
import { finishPages } from './pages.ts';
import { readRecords, writeSearchIndex } from './search-index.ts';
import { writeWebManifest } from './web-manifest.ts';
import { writeDecks, writeSitemap } from './write.ts';

/** What the check found: its faults for a person to read, and the valid content. */
export interface Checked {
  readonly errors: number;
  readonly report: string;
  readonly entries: Entries;
}

/** Checks the content, and finishes `dist/` when the pages are there. */
export function viva(check: (root: string) => Promise<Checked>): AstroIntegration {
  let root: string;
  let site: string | undefined;
  let library: Library;
  return {
    name: 'viva',
    hooks: {
      'astro:config:setup': async ({ config, command, logger }) => {
        root = fileURLToPath(config.root);
        site = config.site;
        const checked = await check(root);
        if (command === 'build' && checked.errors > 0) stop(checked.report);
        if (command === 'build' && checked.report !== '') logger.warn(`\n${checked.report}`);
        library = buildLibrary(checked.entries);
      },
      'astro:server:setup': ({ server, logger }) => {
        watchContent(server, join(root, 'content'), () => check(root), logger);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await writeDecks(dist, library);
        const records = await readRecords(dist, library);
        // Pagefind is a program of its own: it works while the pages are finished.
        const [pages] = await Promise.all([finishPages(dist, isOurs), writeSearchIndex({ dist, library, records })]);
        if (site) await writeSitemap(dist, site, pages.addresses, library);
        await writeWebManifest(dist, library.site);
        await writeHostFiles(dist, pages.inline);
        const { files, stored, transfer, plain } = await writeOffline(dist);
        logger.info(`${pages.addresses.length} pages; ${records.length} answers can be searched.`);
        const sizes = `${megabytes(transfer)} to load with gzip (${megabytes(plain)} without), ${megabytes(stored)} to keep`;
        logger.info(`Offline: ${files} files, ${sizes}.`);
      },
    },
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function stop(report: string): never {
  const error = new Error(`The content has faults.\n\n${report}`);
  delete error.stack; // Astro then prints the message alone and exits with 1.
  throw error;
}
