// Does search find what people meant? Queries as they are typed, each with the items that answer it.
import { expect, test } from '@playwright/test';
import { GOAL, QUERIES, scoreOf, TYPOS } from '../search/relevance.ts';
import { askAll, VIVA } from '../search/surface.ts';

test('people find what they meant', async ({ page }) => {
  test.setTimeout(240_000);
  const outcomes = await askAll(page, VIVA, 'search/', QUERIES);
  const missed = outcomes
    .filter(({ place }) => place === 0 || place > 3)
    .map((outcome) => `${outcome.class}: ${outcome.query} (${outcome.place})`)
    .join('\n');
  const all = scoreOf(outcomes);
  const typos = scoreOf(outcomes.filter((outcome) => outcome.class === TYPOS));
  expect.soft(all.queries).toBeGreaterThanOrEqual(150);
  expect.soft(all.first, 'in the first place').toBeGreaterThanOrEqual(GOAL.first);
  expect.soft(all.three, `in the first three; missed:\n${missed}`).toBeGreaterThanOrEqual(GOAL.three);
  expect.soft(typos.three, `misspelt, in the first three; missed:\n${missed}`).toBeGreaterThanOrEqual(GOAL.typosThree);
});
