// How one reads: theme, cover, wrapping, remembered on this machine; and the page without JavaScript.
import { expect, test, type Page } from '@playwright/test';
import { words } from '../../src/components/words.ts';
import { longestOf, ONE_OF_EACH, pagesOf } from './site.ts';

const [item] = pagesOf('item');
const sheet = longestOf('sheet');

const ground = (page: Page) =>
  page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor + getComputedStyle(document.body).backgroundColor,
  );
const openMore = (page: Page) => page.getByRole('button', { name: words.more }).filter({ visible: true }).click();

test.describe('the theme', () => {
  test('follows the system until one chooses', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(item.address);
    const light = await ground(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground(page)).not.toBe(light);
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });

  test('is kept on every page, and can be given back to the system', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(item.address);
    const light = await ground(page);
    await openMore(page);
    await page.getByRole('radio', { name: words.themes.dark }).check({ force: true });
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    await page.goto(sheet.address);
    expect(await ground(page)).toBe(dark);
    await openMore(page);
    await page.getByRole('radio', { name: words.themes.system }).check({ force: true });
    expect(await ground(page)).toBe(light);
  });

  test('is set before the first paint', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.addInitScript(() => {
      localStorage.setItem('viva:preferences', JSON.stringify({ version: 1, theme: 'dark' }));
      // The first element of the body comes after the early script and before anything is painted.
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        document.documentElement.dataset['themeAtBody'] = document.documentElement.dataset['theme'] ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(item.address);
    await expect(page.locator('html')).toHaveAttribute('data-theme-at-body', 'dark');
  });

  test("is the system's when another setting is all that was chosen", async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('viva:preferences', JSON.stringify({ version: 1, wrap: true })),
    );
    await page.goto(item.address);
    await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  });
});

test.describe('the cover', () => {
  test('hides answers on a sheet until tapped, one by one', async ({ page }) => {
    await page.goto(sheet.address);
    await page.getByRole('button', { name: words.cover }).click();
    const fold = page.locator('details').first();
    await fold.locator('summary').click();
    const answer = fold.locator('div[data-answer]');
    await expect(answer.locator('li').first()).toBeHidden();
    await answer.getByRole('button', { name: words.covered }).click();
    await expect(answer.locator('li').first()).toBeVisible();
    await expect(page.locator('details').nth(1).locator('.first')).not.toBeVisible();
  });

  test('holds on item pages and after a reload, and comes off again', async ({ page }) => {
    await page.goto(item.address);
    await page.keyboard.press('c');
    const say = page.locator('#say');
    await expect(say.locator('p')).toBeHidden();
    await page.reload();
    await expect(say.locator('p')).toBeHidden();
    await say.getByRole('button', { name: words.covered }).click();
    await expect(say.locator('p')).toBeVisible();
    await expect(page.locator('#key-points li').first()).toBeHidden();
    await page.keyboard.press('c');
    await expect(page.locator('#key-points li').first()).toBeVisible();
  });
});

test('settings that cannot be kept are said to last for the page only', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto('');
  await openMore(page);
  await page.getByRole('checkbox', { name: words.wrap }).check();
  await expect(page.getByText(words.notSaved)).toBeVisible();
});

test('a record of a newer version is not overwritten', async ({ page }) => {
  const newer = JSON.stringify({ version: 99, theme: 'sepia', things: [1, 2] });
  await page.goto('');
  await page.evaluate((record) => localStorage.setItem('viva:preferences', record), newer);
  await page.goto(item.address);
  await page.keyboard.press('c');
  expect(await page.evaluate(() => localStorage.getItem('viva:preferences'))).toBe(newer);
});

test('home leads back to the page one left', async ({ page }) => {
  await page.goto(item.address);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.goto('');
  const back = page.locator('[data-last]');
  await expect(back).toContainText(title ?? '');
  await back.click();
  await expect(page).toHaveURL(new RegExp(`${item.address}$`));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { kind, address } of ONE_OF_EACH) {
    test(`a page of the kind "${kind}" shows its content`, async ({ page }) => {
      await page.goto(address);
      if (kind === 'moved') await page.waitForURL((url) => !url.pathname.endsWith(address));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('main')).toBeVisible();
    });
  }

  test('one goes from home to an answer, through a fold', async ({ page }) => {
    const [bank] = pagesOf('bank');
    await page.goto('');
    await page.locator(`main a[href="./${bank.address}"]`).first().click();
    await page.locator('main .topics a, main a[href^="../"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(sheet.address);
    await page.locator('summary').first().click();
    const whole = page.getByRole('link', { name: words.wholeAnswerMore }).first();
    await expect(whole).toBeVisible();
    await whole.click();
    await expect(page.locator('#say p')).toBeVisible();
  });

  test("the theme is the system's", async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(item.address);
    const light = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).color)).not.toBe(light);
  });
});
