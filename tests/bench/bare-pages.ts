// The comparison for pages: the same text as plain markup, with one style sheet of the same size, the same icon and no script.
// The icon is there because browsers ask for one anyway, and without a link some loads would and others would not.
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
const { title, main, sheet, icon } = Astro.props;
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <link rel="icon" href={icon} />
    <link rel="stylesheet" href={sheet} />
  </head>
  <body><main set:html={main} /></body>
</html>
`;

/** Builds the bare pages; each has the address of the page it is compared with. Returns the project; the site is its `dist/`. */
export async function buildBarePages(dist: string, pages: readonly Page[]): Promise<CleanCopy> {
  const plain = await Promise.all(pages.map((page) => barePage(dist, page)));
  const files = plain.flatMap(({ data, css, picture }) => [
    [`public${data.sheet}`, css],
    [`public${data.icon}`, picture],
  ]);
  const bare = await bareProject({
    'src/pages.json': JSON.stringify(plain.map(({ data }) => data)),
    'src/pages/[...path].astro': ROUTE,
    ...Object.fromEntries(files),
  });
  await costOf('node_modules/astro/bin/astro.mjs', ['build'], bare.folder);
  return bare;
}

/** The sheets of the page, one after the other, are the bare page's one sheet: the same bytes before and after gzip. */
async function barePage(dist: string, { kind, path, html }: Page) {
  const { title, main, sheets, icon } = toPlainPage(html);
  const read = (address: string) => readFile(join(dist, posix.join(path, address)), 'utf8');
  const css = await Promise.all(sheets.map(read));
  const data = { path, title, main, sheet: `/${kind}.css`, icon: `/${posix.basename(icon)}` };
  return { data, css: css.join(''), picture: await read(icon) };
}
