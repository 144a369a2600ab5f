// A copy of the project with empty caches, in a temporary folder: a build there is a build of a clean tree.
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './program.ts';

/** What a clean tree does not have, or what a build does not read. */
const LEFT_OUT = new Set(['.astro', '.git', 'dist', 'node_modules', 'test-results', 'tests']);

/** The copy: its folder, and how to remove it. */
export interface CleanCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

/** Copies the sources and links the packages one by one, so that their caches beside them stay behind. */
export async function copyClean(): Promise<CleanCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'viva-'));
  const sources = (await readdir(ROOT)).filter((name) => !LEFT_OUT.has(name));
  await Promise.all(sources.map((name) => cp(join(ROOT, name), join(folder, name), { recursive: true })));
  await linkPackages(folder);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Gives a folder the packages of the project, without their caches. */
export async function linkPackages(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'));
  const packages = (await readdir(join(ROOT, 'node_modules'))).filter((name) => !/^\.(?!bin$)/.test(name));
  for (const name of packages) {
    await symlink(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  }
}
