// A search on a page, ours or another: where one types and where answers come.
import type { Page } from '@playwright/test';
import { outcomeOf, type Outcome, type Query } from './relevance.ts';

/** Selectors of a search. */
export interface Surface {
  readonly field: string;
  /** Links to what was found, in their order; each leads to `…/<bank>/<topic>/<slug>/`. */
  readonly hits: string;
  /** What is on the page once this text is answered, and not before. */
  answered(text: string): string;
}

/** Our own, in the dialog and on `/search/`. Where a part of the index cannot be loaded, the answers before stay. */
export const VIVA: Surface = {
  field: '.search-field',
  hits: '.hit',
  answered: () => '.search-box:not(:has(.failed)) .hits[aria-busy="false"]',
};

/** Asks each query on the page at `address`. */
export async function askAll(
  page: Page,
  surface: Surface,
  address: string,
  queries: readonly Query[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  await page.goto(address);
  for (const query of queries) outcomes.push(outcomeOf(query, await ask(page, surface, query.query)));
  return outcomes;
}

/** Types a text at once and reads the ids of what is shown. */
export async function ask(page: Page, { field, hits, answered }: Surface, text: string): Promise<readonly string[]> {
  await page.locator(field).fill(text);
  await page.locator(answered(text)).waitFor({ state: 'attached' });
  const paths = await page.locator(hits).evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
  return paths.map((path) => path.split('/').filter(Boolean).slice(-3).join('/'));
}
