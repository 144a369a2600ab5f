// Every finished page, once: its URLs are made relative, and the policy is put first.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { withPolicy } from './policy.ts';
import { relocate } from './relocate.ts';

/** Inline elements that are ours: the early script of every page; 404.html brings a style and a script of its own. */
const OWN_INLINE = /<(script|style)(?: data-own)?>([\s\S]*?)<\/\1>/g;

/**
 * Relocates all pages below `dist` and gives them the policy.
 * @param isOurs tells whether an inline text was written by us; any other keeps no hash and is blocked
 * @returns their addresses from the root, sorted: `''`, `tags/`, `404.html`
 */
export async function finishPages(dist: string, isOurs: (text: string) => boolean): Promise<readonly string[]> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  await Promise.all(files.map((file) => finish(join(dist, file), file.split(sep).length - 1, isOurs)));
  return files.map((file) =>
    file
      .split(sep)
      .join('/')
      .replace(/index\.html$/, ''),
  );
}

async function finish(path: string, depth: number, isOurs: (text: string) => boolean): Promise<void> {
  const html = await readFile(path, 'utf8');
  const inline = [...html.matchAll(OWN_INLINE)].map(([, name = '', text = '']) => ({ name, text }));
  const own = (name: string) => inline.filter((it) => it.name === name && isOurs(it.text)).map((it) => it.text);
  const policed = withPolicy(html, { scripts: own('script'), styles: own('style') });
  // 404.html is served at any depth: its addresses are found by its script.
  await writeFile(path, path.endsWith(`${sep}404.html`) ? policed : relocate(policed, depth));
}
