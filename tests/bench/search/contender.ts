// Who takes part: Viva and the others, each as a page on which one types.
import type { Page } from '@playwright/test';
import { VIVA, type Surface } from '../../search/surface.ts';

/** A search to measure. */
export interface Contender extends Surface {
  readonly name: string;
  /** A page of its site from which one searches. */
  readonly from: string;
  /** The page on which all queries are asked; the same where there is only one. */
  readonly address: string;
  /** Brings the caret into the field. */
  open(page: Page): Promise<void>;
  /** What counts as fetched for search: all but the page itself, or, where pages do other things, from opening on. */
  readonly counts: 'all but the page' | 'from opening on';
}

const marked = (within: string) => (text: string) => `${within}[data-answered=${JSON.stringify(text)}]`;

/** Ours, in the dialog over a page. */
export function viva(root: string): Contender {
  return {
    ...VIVA,
    name: 'Viva',
    from: `${root}tags/`,
    address: `${root}search/`,
    counts: 'from opening on',
    async open(page) {
      await page.keyboard.press('/');
      await page.locator(`${VIVA.field}:focus`).waitFor();
    },
  };
}

/** The others, on the site that was built for them. */
export function others(root: string): readonly Contender[] {
  const list = { field: 'input', hits: 'ol a', answered: marked('ol') };
  const pagefind = { field: '.pagefind-ui__search-input', hits: '.pagefind-ui__result-link', answered: marked('body') };
  return [
    onPage('MiniSearch', `${root}minisearch/`, list),
    onPage('Fuse.js', `${root}fuse/`, list),
    onPage('Pagefind UI', `${root}pagefind/`, pagefind),
  ];
}

const onPage = (name: string, address: string, surface: Surface): Contender => ({
  ...surface,
  name,
  from: address,
  address,
  counts: 'all but the page',
  open: (page) => page.locator(surface.field).focus(),
});
