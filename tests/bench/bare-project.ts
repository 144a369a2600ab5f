// Bare Astro: what our site is compared with, in temporary folders.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linkPackages, type CleanCopy } from '../../src/commands/clean-copy.ts';

/** Makes an Astro project of these files, by path, with the project's packages. */
export async function bareProject(files: Readonly<Record<string, string>>): Promise<CleanCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'bare-'));
  await linkPackages(folder);
  for (const [file, text] of Object.entries({ ...CONFIGURATION, ...files })) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const CONFIGURATION: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bare", "type": "module", "private": true }',
  'astro.config.mjs': 'export default { devToolbar: { enabled: false } };',
};
