// Sites in memory: the built one, a small one, and editions of them that differ as releases do.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describeSite, type WorkerCode } from '../../src/build/offline.ts';
import { workerCode } from '../../src/build/scripts.ts';
import { copyClean } from '../../src/commands/clean-copy.ts';
import { ROOT, runProgram } from '../../src/commands/program.ts';

/** Files by path from the site's root: `tags/index.html` -> bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A site that can be released again and again. */
export interface Releases {
  /** What was built, without an edition. */
  readonly files: Files;
  /**
   * The site with this mark in its pages, script, style, search index and cards, and with a worker of its own.
   * @param also files that have other bytes than that
   */
  edition(mark: string, also?: Files): Promise<Files>;
}

/** Reads a built site. */
export function readFiles(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length).split(sep).filter(Boolean).join('/'), readFileSync(path)] as const;
    }),
  );
}

/** Builds the fixture bank: a whole site of few files, so that it can be installed many times. */
export async function buildSmallSite(): Promise<Files> {
  const copy = await copyClean();
  try {
    const content = join(copy.folder, 'content');
    rmSync(content, { recursive: true });
    cpSync(join(ROOT, 'tests/fixtures/content/good/content'), content, { recursive: true });
    // Its MDX file takes a component that the site does not have.
    writeFileSync(join(copy.folder, 'src/components/content/Bars.astro'), '<slot />\n');
    const build = await runProgram('astro', ['build'], { seconds: 120, folder: copy.folder, output: 'kept' });
    if (build.how !== 'well') throw new Error(`The fixture bank was not built.\n${build.said.slice(-2000)}`);
    return readFiles(join(copy.folder, 'dist'));
  } finally {
    await copy.remove();
  }
}

/** Makes editions of a site. */
export async function createReleases(files: Files): Promise<Releases> {
  const code: WorkerCode = { worker: await workerCode('worker'), off: await workerCode('off') };
  return {
    files,
    async edition(mark, also = new Map()) {
      const marked = new Map([...files].map(([path, bytes]) => [path, markFile(path, bytes, mark)] as const));
      for (const [path, bytes] of also) marked.set(path, bytes);
      const { written } = await describeSite(marked, code);
      return new Map([...marked, ...[...written].map(([path, text]) => [path, Buffer.from(text)] as const)]);
    },
  };
}

/** File names stay although contents change: harder than what a build does, because nothing but the worker tells them apart. */
function markFile(path: string, bytes: Uint8Array, mark: string): Uint8Array {
  const text = () => Buffer.from(bytes).toString();
  if (path.endsWith('.html')) return Buffer.from(text().replace('<body', `<body data-edition="${mark}"`));
  if (/^_astro\/Layout.*\.js$/.test(path))
    return Buffer.from(`${text()}\n;document.documentElement.dataset.script=${JSON.stringify(mark)}`);
  if (/^_astro\/Layout.*\.css$/.test(path)) return Buffer.from(`${text()}\n:root{--edition:${mark}}`);
  if (path === 'pagefind/items.json')
    return Buffer.from(text().replace(/"bank":\[\["([^"]+)","([^"]+)"/, `"bank":[["$1","$2 ${mark}"`));
  if (path.endsWith('/cards.json')) return Buffer.from(text().replace('"revision":"', `"revision":"${mark} `));
  return bytes;
}
