// Does search find what people meant? Queries as they are typed, each with the items that answer it.
import { expect, test } from '@playwright/test';
import { GOAL, QUERIES, scoreOf, TYPOS, type Outcome } from '../search/relevance.ts';
import { askAll, VIVA } from '../search/surface.ts';

const missedOf = (outcomes: readonly Outcome[]) =>
  outcomes
    .filter(({ place }) => place === 0 || place > 3)
    .map((outcome) => `${outcome.class}: ${outcome.query} (${outcome.place})`)
    .join('\n');

test('people find what they meant, in all banks at once', async ({ page }) => {
  test.setTimeout(240_000);
  const outcomes = await askAll(page, VIVA, 'search/', QUERIES);
  const misspelt = outcomes.filter((outcome) => outcome.class === TYPOS);
  const all = scoreOf(outcomes);
  const typos = scoreOf(misspelt);
  expect.soft(all.queries).toBeGreaterThanOrEqual(150);
  expect.soft(all.first, 'in the first place').toBeGreaterThanOrEqual(GOAL.first);
  expect.soft(all.three, `in the first three; missed:\n${missedOf(outcomes)}`).toBeGreaterThanOrEqual(GOAL.three);
  expect
    .soft(typos.three, `misspelt, in the first three; missed:\n${missedOf(misspelt)}`)
    .toBeGreaterThanOrEqual(GOAL.typosThree);
});
