// A built site as a real host serves it: compressed.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serve } from '../../src/commands/server.ts';

/** A server with compressed files. */
export interface PackedSite {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a copy of the folder in which each text has its `.gz` beside it. */
export async function servePacked(dist: string): Promise<PackedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  await cp(dist, folder, { recursive: true });
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(?:html|css|js|json|svg|txt|xml)$/.test(file)) continue;
    await writeFile(join(folder, `${file}.gz`), gzipSync(await readFile(join(folder, file))));
  }
  const site = await serve({ folder, port: 0 });
  return {
    url: site.url,
    close: async () => {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}
