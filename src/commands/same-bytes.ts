// The gate "same bytes": dist/, a build from a clean tree and a second, warm build there are alike to the byte.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { copyClean } from './clean-copy.ts';
import { DIST, fail, runProgram, stopQuietly } from './program.ts';

/** Differing files that are named. */
const MOST_SHOWN = 20;

stopQuietly();
const copy = await copyClean();
try {
  const builds = [{ name: 'dist/', files: await hashFiles(DIST) }];
  for (const name of ['a build from a clean tree', 'a warm build after it']) {
    const build = await runProgram('astro', ['build'], { seconds: 300, folder: copy.folder, output: 'kept' });
    if (build.how !== 'well') throw new Error(`${build.said}\n\nThe copy in ${copy.folder} was not built.`);
    builds.push({ name, files: await hashFiles(join(copy.folder, 'dist')) });
  }
  const [first, ...others] = builds;
  const faults = others.flatMap(({ name, files }) =>
    differing(first?.files ?? new Map(), files).map((file) => `${file} differs between dist/ and ${name}`),
  );
  if (faults.length > 0) {
    const more = faults.length > MOST_SHOWN ? [`and ${faults.length - MOST_SHOWN} more.`] : [];
    throw new Error([...faults.slice(0, MOST_SHOWN), ...more].join('\n'));
  }
  console.log(`${first?.files.size} files, three builds, the same bytes.`);
} catch (error) {
  await copy.remove();
  fail(error instanceof Error ? error.message : String(error));
}
await copy.remove();

/** Files of a folder with a hash of each. */
async function hashFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = async (path: string) =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  return new Map(await Promise.all(paths.map(async (path) => [relative(folder, path), await hash(path)] as const)));
}

/** Names that one side lacks or that hold other bytes. */
function differing(one: Map<string, string>, other: Map<string, string>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).toSorted();
}
