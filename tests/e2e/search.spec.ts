// Search, in the dialog and on its own page. The words asked for come from the content, so that it may change.
import { expect, test, type Page } from '@playwright/test';
import { searchWords } from '../../src/components/search/words.ts';
import { words } from '../../src/components/words.ts';
import { findBarriers } from './axe.ts';
import { press, readFocus, tabTo } from './focus.ts';
import { pagesOf, serverUrl } from './site.ts';
import { watch } from './watch.ts';

/** A word that several answers hold. */
const COMMON = 'queryset';
const [item] = pagesOf('item');
const titleOf = ({ html }: { html: string }) => /<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]*>/g, '') ?? '';

const field = (page: Page) => page.getByRole('combobox', { name: searchWords.label });
const options = (page: Page) => page.getByRole('listbox', { name: searchWords.answers }).getByRole('option');
const status = (page: Page) => page.locator('.search-status');
const dialog = (page: Page) => page.getByRole('dialog', { name: searchWords.label });

async function openDialog(page: Page, address = ''): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field(page)).toBeFocused();
}

test('results come as one types, in groups, each with its bank and topic, with the words marked', async ({ page }) => {
  await openDialog(page);
  await page.keyboard.type(COMMON.slice(0, 5));
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.type(COMMON.slice(5));
  await expect(options(page).locator('mark').first()).toContainText(new RegExp(COMMON, 'i'));
  const group = page.getByRole('listbox').getByRole('group').first();
  await expect(group).toHaveAccessibleName(/\w/);
  const places = options(page).first().locator('.hit-place > span');
  await expect(places.nth(0)).toHaveText(/\w/);
  await expect(places.nth(1)).toHaveText(/\w/);
  expect(await options(page).count()).toBeGreaterThan(1);
});

test('how many were found is announced, and that nothing was', async ({ page }) => {
  await openDialog(page);
  await expect(status(page)).toHaveAttribute('role', 'status');
  await page.keyboard.type(COMMON);
  await expect(status(page)).toHaveText(/\d+ answers? in /);
  await field(page).fill('zzzzqqqqxxxx');
  await expect(status(page)).toHaveText(searchWords.none('zzzzqqqqxxxx'));
  await expect(options(page)).toHaveCount(0);
});

test('the whole title of an item finds that item first', async ({ page }) => {
  await page.goto('search/');
  const wanted = pagesOf('item').filter((_, at) => at % 8 === 0);
  for (const one of wanted) {
    await field(page).fill(titleOf(one).replaceAll(/&\w+;|[“”"]/g, ' '));
    await expect(options(page).first()).toHaveAttribute('href', new RegExp(`/${one.address}(#.*)?$`));
  }
});

for (const opener of ['/', 'ControlOrMeta+k']) {
  test(`by keyboard alone: ${opener}, type, arrow, Enter`, async ({ page }) => {
    await page.goto('tags/');
    await press(page, opener);
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(COMMON);
    await expect(options(page).nth(1)).toBeVisible();
    await expect(page.locator('.hits')).toHaveAttribute('aria-busy', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute(
      'aria-activedescendant',
      (await options(page).nth(1).getAttribute('id')) ?? '',
    );
    const target = await options(page).nth(1).getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(target ?? '');
    await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
  });
}

test('Escape closes the dialog and gives the focus back', async ({ page }) => {
  await page.goto('');
  await tabTo(page, new RegExp(words.searchQuestions));
  const before = await readFocus(page);
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(COMMON);
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  expect(await readFocus(page)).toEqual(before);
});

test('filters narrow what was found, and each says how many it leaves', async ({ page }) => {
  await page.goto(`search/?q=${COMMON}`);
  await expect(options(page).first()).toBeVisible();
  const all = Number(/\d+/.exec((await status(page).textContent()) ?? '')?.[0]);
  await page.getByRole('button', { name: searchWords.facet.difficulty }).click();
  const value = page.getByRole('group', { name: searchWords.facet.difficulty }).getByRole('button').first();
  const left = Number(/\d+$/.exec(((await value.textContent()) ?? '').trim())?.[0]);
  await value.click();
  await expect(status(page)).toHaveText(new RegExp(`^${left} answer`));
  expect(left).toBeLessThanOrEqual(all);
  await expect(page).toHaveURL(/[?&]difficulty=/);
  await page.goBack();
  await expect(status(page)).toHaveText(new RegExp(`^${all} answer`));
});

test('the address keeps the search, so that it can be reloaded and sent', async ({ page }) => {
  await page.goto('search/');
  await field(page).fill(COMMON);
  await expect(page).toHaveURL(new RegExp(`/search/\\?q=${COMMON}$`));
  await page.reload();
  await expect(field(page)).toHaveValue(COMMON);
  await expect(options(page).first()).toBeVisible();
  await options(page).first().click();
  await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
  await page.goBack();
  await expect(field(page)).toHaveValue(COMMON);
  await expect(options(page).first()).toBeVisible();
});

test('dialog and page find the same', async ({ page }) => {
  const found = () => options(page).evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  await page.goto(`search/?q=${COMMON}`);
  await expect(options(page).first()).toBeVisible();
  const onPage = await found();
  await openDialog(page, item.address);
  await page.keyboard.type(COMMON);
  await expect.poll(found).toEqual(onPage);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    test(`the dialog with results has no barrier and no trouble in ${colorScheme} at ${width} px`, async ({ page }) => {
      const trouble = await watch(page, new URL(serverUrl('VIVA_ROOT')).origin);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 700 });
      await openDialog(page, item.address);
      await page.keyboard.type(COMMON);
      await expect(options(page).first()).toBeVisible();
      expect(await findBarriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(trouble.lines).toEqual([]);
      await expect(page.locator('[style]')).toHaveCount(0);
    });
  }
}

for (const server of ['VIVA_MOUNTED', 'VIVA_SLASHLESS'] as const) {
  test(`search works and leads to an answer on ${server}`, async ({ page }) => {
    const root = serverUrl(server);
    const trouble = await watch(page, new URL(root).origin);
    await openDialog(page, root + item.address);
    await page.keyboard.type(COMMON);
    await expect(options(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).not.toHaveURL(root + item.address);
    expect(page.url().startsWith(root)).toBe(true);
    await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
    expect(trouble.lines).toEqual([]);
  });
}

test.describe('a part of the index that cannot be fetched', () => {
  const PARTS = [
    ['the word index', /\/pagefind\/index\//],
    ['the records', /\/pagefind\/fragment\//],
    ['the metadata', /\/pagefind\/.*\.pf_meta/],
    ['the entry', /pagefind-entry\.json/],
    ['the program', /\/pagefind\/pagefind\.js/],
    ['the WebAssembly', /\/pagefind\/wasm/],
  ] as const;

  for (const [what, pattern] of PARTS) {
    test(`is told as a failure with a retry, never as "nothing": ${what}`, async ({ page, context }) => {
      let broken = true;
      let asked = 0;
      await context.route(pattern, (route) => {
        asked += 1;
        return broken ? route.abort() : route.continue();
      });
      await openDialog(page);
      await page.keyboard.type(COMMON);
      await expect(status(page)).toHaveText(searchWords.failed);
      expect(asked).toBeGreaterThan(0);
      await expect(page.getByText(searchWords.none(COMMON))).toHaveCount(0);
      broken = false;
      await page.getByRole('button', { name: searchWords.retry }).click();
      await expect(options(page).first()).toBeVisible();
      await expect(status(page)).toHaveText(/\d+ answers? in /);
    });
  }

  test('does not hide itself behind a host that answers with a page', async ({ page, context }) => {
    await context.route(/\/pagefind\/index\//, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>Sorry</p>' }),
    );
    await openDialog(page);
    await page.keyboard.type(COMMON);
    await expect(status(page)).toHaveText(searchWords.failed);
  });
});
