// Every finished page, once: its URLs are made relative, and the policy is put first.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { eachFile } from './each-file.ts';
import { withoutLiveStyles, writeLiveStyles } from './live-styles.ts';
import { withPolicy, type Inline } from './policy.ts';
import { relocate } from './relocate.ts';

/** Inline elements that are ours: the early script of every page; 404.html brings a style and a script of its own. */
const OWN_INLINE = /<(script|style)(?: data-own)?>([\s\S]*?)<\/\1>/g;

/** What the pages have become. */
export interface FinishedPages {
  /** From the root, sorted: `''`, `tags/`, `404.html`. */
  readonly addresses: readonly string[];
  /** What any of them holds inline, each text once. */
  readonly inline: Inline;
}

/**
 * Relocates all pages below `dist` and gives them the policy.
 * @param isOurs tells whether an inline text was written by us; any other keeps no hash and is blocked
 */
export async function finishPages(dist: string, isOurs: (text: string) => boolean): Promise<FinishedPages> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const all = await eachFile(files, (file) => finish(dist, file, isOurs));
  const addresses = files.map((file) =>
    file
      .split(sep)
      .join('/')
      .replace(/index\.html$/, ''),
  );
  const once = (texts: readonly string[]) => [...new Set(texts)].sort();
  const inline = {
    scripts: once(all.flatMap(({ scripts }) => scripts)),
    styles: once(all.flatMap(({ styles }) => styles)),
  };
  return { addresses, inline };
}

async function finish(dist: string, file: string, isOurs: (text: string) => boolean): Promise<Inline> {
  const path = join(dist, file);
  const { html, sheets } = withoutLiveStyles(await readFile(path, 'utf8'));
  await writeLiveStyles(dist, sheets);
  const found = [...html.matchAll(OWN_INLINE)].map(([, name = '', text = '']) => ({ name, text }));
  const own = (name: string) => found.filter((it) => it.name === name && isOurs(it.text)).map((it) => it.text);
  const inline = { scripts: own('script'), styles: own('style') };
  const policed = withPolicy(html, inline);
  // 404.html is served at any depth: its addresses are found by its script.
  await writeFile(path, file === '404.html' ? policed : relocate(policed, file.split(sep).length - 1));
  return inline;
}
