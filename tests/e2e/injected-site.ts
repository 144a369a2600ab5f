import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyClean } from '../../src/commands/clean-copy.ts';
import { ROOT, runProgram } from '../../src/commands/program.ts';
import { serve, type Served } from '../../src/commands/server.ts';
import { filesWith, type Vector } from '../fixtures/injection-vectors.ts';

/** A site whose content attacks it, without its policy. */
export interface InjectedSite extends Served {
  /** Addresses of its pages from its root. */
  readonly addresses: readonly string[];
}

/** Vectors in groups that can stand in one bank: no two of a group write the same file. */
export function groupVectors(vectors: readonly Vector[]): readonly (readonly Vector[])[] {
  const groups: { paths: Set<string>; vectors: Vector[] }[] = [];
  for (const vector of vectors) {
    const paths = [...filesWith(vector).keys()];
    let group = groups.find((one) => paths.every((path) => !one.paths.has(path)));
    if (group === undefined) groups.push((group = { paths: new Set(), vectors: [] }));
    group.vectors.push(vector);
    for (const path of paths) group.paths.add(path);
  }
  return groups.map((group) => group.vectors);
}

/** Builds the good fixture bank with these vectors in it, takes the policy off every page and serves it. */
export async function serveInjected(vectors: readonly Vector[]): Promise<InjectedSite> {
  const copy = await copyClean();
  try {
    const { dist, addresses } = await buildInjected(copy.folder, vectors);
    const served = await serve({ folder: dist, port: 0 });
    return { ...served, addresses, close: () => served.close().then(copy.remove) };
  } catch (error) {
    await copy.remove();
    throw error;
  }
}

async function buildInjected(
  folder: string,
  vectors: readonly Vector[],
): Promise<{ dist: string; addresses: string[] }> {
  const content = join(folder, 'content');
  rmSync(content, { recursive: true });
  cpSync(join(ROOT, 'tests/fixtures/content/good/content'), content, { recursive: true });
  // Its MDX file takes a component that the site does not have.
  writeFile(join(folder, 'src/components/content/Bars.astro'), '<slot />\n');
  for (const [path, text] of vectors.flatMap((vector) => [...filesWith(vector)])) {
    writeFile(join(content, path), text);
  }
  const build = await runProgram('astro', ['build'], { seconds: 120, folder, output: 'kept' });
  if (build.how !== 'well') throw new Error(`The bank with the vectors was not built.\n${build.said.slice(-2000)}`);
  const dist = join(folder, 'dist');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  for (const page of pages) takePolicyOff(join(dist, page));
  return { dist, addresses: pages.map((page) => page.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')) };
}

function writeFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function takePolicyOff(file: string): void {
  const html = readFileSync(file, 'utf8');
  const bare = html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
  if (bare === html) throw new Error(`${file} has no policy to take off.`);
  writeFileSync(file, bare);
}
