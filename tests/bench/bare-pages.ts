// The comparison for pages: the same text as plain markup, with one style sheet of the same size and no script.
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { CleanCopy } from '../../src/commands/clean-copy.ts';
import { bareProject } from './bare-project.ts';
import type { Page } from './page-kinds.ts';
import { toPlainPage } from './plain-markup.ts';
import { costOf } from './process-cost.ts';

const ROUTE = `---
import pages from '../pages.json';
export const getStaticPaths = () =>
  pages.map(({ path, ...props }) => ({ params: { path: path.replace(/\\/$/, '') || undefined }, props }));
const { title, main, sheet } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <link rel="stylesheet" href={sheet} />
  </head>
  <body><main set:html={main} /></body>
</html>
`;

/** Builds the bare pages; each has the address of the page it is compared with. Returns the project; the site is its `dist/`. */
export async function buildBarePages(dist: string, pages: readonly Page[]): Promise<CleanCopy> {
  const plain = await Promise.all(pages.map((page) => barePage(dist, page)));
  const sheets = plain.map(({ data, css }) => [`public${data.sheet}`, css]);
  const bare = await bareProject({
    'src/pages.json': JSON.stringify(plain.map(({ data }) => data)),
    'src/pages/[...path].astro': ROUTE,
    ...Object.fromEntries(sheets),
  });
  await costOf('node_modules/astro/bin/astro.mjs', ['build'], bare.folder);
  return bare;
}

/** The sheets of the page, one after the other, are the bare page's one sheet: the same bytes before and after gzip. */
async function barePage(dist: string, { kind, path, html }: Page) {
  const { title, main, sheets } = toPlainPage(html);
  const css = await Promise.all(sheets.map((sheet) => readFile(join(dist, posix.join(path, sheet)), 'utf8')));
  return { data: { path, title, main, sheet: `/${kind}.css` }, css: css.join('') };
}
