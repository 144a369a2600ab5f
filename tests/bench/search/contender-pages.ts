// The pages of the engines that Viva's search is compared with, built by Astro, so that their scripts are made small.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CleanCopy } from '../../../src/commands/clean-copy.ts';
import { bareProject } from '../bare-project.ts';
import { costOf } from '../process-cost.ts';
import { FUSE, fuseFile, MINISEARCH, miniSearchFile } from './engines.ts';
import type { Item } from './items.ts';

const page = (body: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Search</title></head>
  <body>${body}</body>
</html>
`;
const FIELD = '<input aria-label="Search" /><ol></ol>';
const MINISEARCH_PAGE = page(`${FIELD}
<script>
  import MiniSearch from 'minisearch';
  import options from '../minisearch.json';
  import { show } from '../show.ts';
  show(async () => {
    const index = MiniSearch.loadJSON(await (await fetch('/minisearch.json')).text(), options);
    return (text) => index.search(text);
  });
</script>`);
const FUSE_PAGE = page(`${FIELD}
<script>
  import Fuse from 'fuse.js';
  import options from '../fuse.json';
  import { show } from '../show.ts';
  show(async () => {
    const { items, index } = await (await fetch('/fuse.json')).json();
    const fuse = new Fuse(items, options, Fuse.parseIndex(index));
    return (text) => fuse.search(text).map(({ item }) => item);
  });
</script>`);
/** Its own interface as it comes; a mark tells when it has answered. */
const PAGEFIND_PAGE = page(`<div id="search"></div>
<link rel="stylesheet" href="/pagefind/pagefind-ui.css" />
<script is:inline src="/pagefind/pagefind-ui.js"></script>
<script>
  new PagefindUI({ element: '#search', showImages: false });
  const box = document.querySelector('#search');
  new MutationObserver(() => {
    const text = box.querySelector('input').value;
    const said = box.querySelector('.pagefind-ui__message')?.textContent ?? '';
    const isDone = /results? for/.test(said) && said.includes(text) && (said.startsWith('No') || box.querySelector('a'));
    if (isDone) document.body.dataset.answered = text;
  }).observe(box, { subtree: true, childList: true, characterData: true });
</script>`);

/** Builds them; the site is the project's `dist/`. */
export async function buildContenders(items: readonly Item[]): Promise<CleanCopy> {
  const project = await bareProject({
    'src/show.ts': await readFile(new URL('show.ts', import.meta.url), 'utf8'),
    'src/minisearch.json': JSON.stringify(MINISEARCH),
    'src/fuse.json': JSON.stringify(FUSE),
    'src/pages/minisearch.astro': MINISEARCH_PAGE,
    'src/pages/fuse.astro': FUSE_PAGE,
    'src/pages/pagefind.astro': PAGEFIND_PAGE,
    'public/minisearch.json': miniSearchFile(items),
    'public/fuse.json': fuseFile(items),
  });
  const dist = join(project.folder, 'dist');
  await costOf('node_modules/astro/bin/astro.mjs', ['build'], project.folder);
  for (const item of items) {
    await mkdir(join(dist, item.id), { recursive: true });
    await writeFile(join(dist, item.id, 'index.html'), itemPage(item));
  }
  await costOf('node_modules/pagefind/lib/runner/bin.cjs', ['--site', 'dist'], project.folder);
  return project;
}

/** The same words for Pagefind, which reads pages. */
function itemPage({ title, aliases, tags, text }: Item): string {
  const rest = text.startsWith(title) ? text.slice(title.length) : text;
  return page(
    `<main data-pagefind-body><h1>${escape(title)}</h1><p>${escape(rest)}</p>` +
      `<p>${escape(aliases)}</p><p>${escape(tags)}</p></main>`,
  );
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
