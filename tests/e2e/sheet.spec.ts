// A topic's sheet: folds, filters, fragments, print.
import { expect, test } from '@playwright/test';
import { words } from '../../src/components/words.ts';
import { longestOf } from './site.ts';

const sheet = longestOf('sheet');

test.beforeEach(({ page }) => page.goto(sheet.address).then(() => undefined));

test('a closed fold shows title and first sentence, an open one key points and the way to the whole answer', async ({
  page,
}) => {
  const fold = page.locator('details').first();
  await expect(fold.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(fold.locator('.first')).toBeVisible();
  await expect(fold.getByRole('link', { name: words.wholeAnswerMore })).toBeHidden();
  await fold.locator('summary').click();
  await expect(fold.locator('.ticks li').first()).toBeVisible();
  await fold.getByRole('link', { name: words.wholeAnswerMore }).click();
  await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
});

test('"expand all" opens every fold and then folds them', async ({ page }) => {
  const folds = await page.locator('details').count();
  await page.getByRole('button', { name: words.expandAll }).click();
  await expect(page.locator('details[open]')).toHaveCount(folds);
  await page.getByRole('button', { name: words.foldAll }).click();
  await expect(page.locator('details[open]')).toHaveCount(0);
});

test('a filter shows what it counts, says how many, and comes off', async ({ page }) => {
  const all = await page.locator('details').count();
  const filters = page.locator('[data-filter]');
  for (const filter of await filters.all()) {
    const count = Number(/\d+/.exec((await filter.textContent()) ?? '')?.[0]);
    await filter.click();
    await expect(filter).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('details:visible')).toHaveCount(count);
    await expect(page.getByRole('status').filter({ hasText: String(all) })).toHaveText(words.shown(count, all));
    await filter.click();
    await expect(page.locator('details:visible')).toHaveCount(all);
  }
  expect(await filters.count()).toBeGreaterThan(1);
});

test('a fragment opens the fold it points at, on arrival and later', async ({ page }) => {
  const ids = await page.locator('details').evaluateAll((all) => all.map(({ id }) => id));
  await page.goto('about:blank');
  await page.goto(`${sheet.address}#${ids[1]}`);
  await expect(page.locator(`[id="${ids[1]}"]`)).toHaveAttribute('open');
  await expect(page.locator('details[open]')).toHaveCount(1);
  await page.evaluate((id) => (location.hash = id ?? ''), ids[2]);
  await expect(page.locator(`[id="${ids[2]}"]`)).toHaveAttribute('open');
  await expect(page.locator(`[id="${ids[2]}"]`)).toBeInViewport();
});

test('printed it is expanded and has no chrome', async ({ page }) => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const folds = page.locator('details');
  await expect(folds.locator('.ticks').first()).toBeVisible();
  expect(await page.locator('details[open]').count()).toBe(await folds.count());
  for (const chrome of ['header', '.thumb', '.tools', '.skip', `nav:not([aria-label="${words.breadcrumbs}"])`]) {
    await expect(page.locator(chrome).filter({ visible: true }), chrome).toHaveCount(0);
  }
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('details[open]')).toHaveCount(0);
});
