// Does search find what people meant? Queries as they are typed, each with the items that answer it.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { searchWords } from '../../src/components/search/words.ts';

interface Query {
  readonly class: string;
  readonly query: string;
  readonly answers: readonly string[];
}
interface Outcome extends Query {
  /** Place of the first item that answers it, from 1; 0 when none is among those shown. */
  readonly place: number;
}

/** Shares that must be reached: of all queries in the first place and in the first three, of misspelt ones in the first three. */
const GOAL = { first: 0.85, three: 0.97, typosThree: 0.95 };
// A JSON file of our own, in the shape above.
const QUERIES = JSON.parse(
  readFileSync(new URL('../search/queries.json', import.meta.url), 'utf8'),
) as readonly Query[];

/** Types a query and reads the ids of what is shown, in their order. */
async function find(page: Page, query: string): Promise<readonly string[]> {
  await page.getByRole('combobox', { name: searchWords.label }).fill(query);
  await expect(page.locator('.hits')).toHaveAttribute('aria-busy', 'false');
  return page.locator('.hit').evaluateAll((all: HTMLElement[]) => all.map((one) => one.dataset['id'] ?? ''));
}

const share = (outcomes: readonly Outcome[], most: number) =>
  outcomes.filter(({ place }) => place > 0 && place <= most).length / outcomes.length;

test('people find what they meant', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('search/?bank=omni-stock');
  await expect(page.locator('.hit').first()).toBeVisible();
  const outcomes: Outcome[] = [];
  for (const query of QUERIES) {
    const ids = await find(page, query.query);
    outcomes.push({ ...query, place: ids.findIndex((id) => query.answers.includes(id)) + 1 });
  }
  const missed = outcomes
    .filter(({ place }) => place === 0 || place > 3)
    .map((outcome) => `${outcome.class}: ${outcome.query} (${outcome.place})`)
    .join('\n');
  expect.soft(QUERIES.length).toBeGreaterThanOrEqual(150);
  expect.soft(share(outcomes, 1), 'in the first place').toBeGreaterThanOrEqual(GOAL.first);
  expect.soft(share(outcomes, 3), `in the first three; missed:\n${missed}`).toBeGreaterThanOrEqual(GOAL.three);
  const typos = outcomes.filter((outcome) => outcome.class === 'typos');
  expect
    .soft(share(typos, 3), `misspelt, in the first three; missed:\n${missed}`)
    .toBeGreaterThanOrEqual(GOAL.typosThree);
});
