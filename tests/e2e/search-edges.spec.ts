// Search where it gets difficult: slips of the finger, history, the network, hostile words, no JavaScript.
import { expect, test, type Page } from '@playwright/test';
import { searchWords } from '../../src/components/search/words.ts';
import { pagesOf, serverUrl } from './site.ts';
import { watch } from './watch.ts';

/** A word that many answers hold, and one that none does. */
const COMMON = 'vendor';
const UNKNOWN = 'zzzzqqqqxxxx';
const [{ address: item }] = pagesOf('item');

const field = (page: Page) => page.getByRole('combobox', { name: searchWords.label });
const options = (page: Page) => page.getByRole('option');
const status = (page: Page) => page.locator('.search-status');
const found = async (page: Page) => Number.parseInt((await status(page).textContent()) ?? '', 10);

async function openDialog(page: Page, address = item): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(field(page)).toBeFocused();
}

test('Enter before the answer is there opens the first one when it comes', async ({ page }) => {
  await openDialog(page, '');
  await page.keyboard.type(COMMON);
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
});

test('Ctrl-Enter opens a new tab and leaves the search where it is', async ({ page, context }) => {
  await openDialog(page);
  await page.keyboard.type(COMMON);
  await expect(options(page).first()).toBeVisible();
  const [opened] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('ControlOrMeta+Enter')]);
  await expect(opened.locator('body')).toHaveAttribute('data-page', 'item');
  await expect(field(page)).toHaveValue(COMMON);
});

test('the arrow keys go round the ends', async ({ page }) => {
  await openDialog(page);
  await page.keyboard.type(COMMON);
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
});

test('Escape folds an open filter before it closes the dialog', async ({ page }) => {
  await openDialog(page);
  const topic = page.getByRole('button', { name: searchWords.facet.topic });
  await topic.click();
  await expect(topic).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(topic).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('recent searches come back, and one click forgets them', async ({ page }) => {
  await openDialog(page);
  await page.keyboard.type(COMMON);
  await expect(options(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openDialog(page, '');
  await page.getByRole('button', { name: COMMON }).click();
  await expect(options(page).first()).toBeVisible();
  await field(page).fill('');
  await page.getByRole('button', { name: searchWords.clearRecent, exact: true }).click();
  await expect(page.getByRole('button', { name: COMMON })).toHaveCount(0);
});

test('a misspelt word is mended, said so, and searched as typed on demand', async ({ page }) => {
  await openDialog(page);
  await page.keyboard.type('migartion');
  await expect(page.getByText(`${searchWords.corrected}migration`)).toBeVisible();
  await expect(options(page).first()).toBeVisible();
  await page.getByRole('button', { name: `${searchWords.insist}migartion` }).click();
  await expect(status(page)).toHaveText(searchWords.none('migartion'));
  await expect(page.getByText(searchWords.nearest)).toBeVisible();
  await expect(field(page)).toHaveValue('migartion');
});

test('the list of typo words is fetched only when a word finds next to nothing', async ({ page }) => {
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await openDialog(page);
  await page.keyboard.type(COMMON);
  await expect(options(page).first()).toBeVisible();
  expect(asked.filter((url) => url.endsWith('words.txt'))).toEqual([]);
  await field(page).fill(UNKNOWN);
  await expect(status(page)).toHaveText(searchWords.none(UNKNOWN));
  expect(asked.filter((url) => url.endsWith('words.txt'))).toHaveLength(1);
});

test('filters add up, can be taken away, and stand in the address', async ({ page }) => {
  await page.goto(`search/?q=${COMMON}`);
  await expect(options(page).first()).toBeVisible();
  const all = await found(page);
  await page.getByRole('button', { name: searchWords.facet.difficulty }).click();
  await page.getByRole('button', { name: /^hard \d+$/ }).click();
  await expect(page).toHaveURL(/difficulty=hard$/);
  await expect.poll(() => found(page)).toBeLessThan(all);
  const hard = await found(page);
  await page.getByRole('button', { name: /^medium \d+$/ }).click();
  await expect(page).toHaveURL(/difficulty=hard&difficulty=medium$/);
  await expect.poll(() => found(page)).toBeGreaterThan(hard);
  await page.getByRole('button', { name: searchWords.without('hard') }).click();
  await page.getByRole('button', { name: searchWords.without('medium') }).click();
  await expect(page).toHaveURL(new RegExp(`\\?q=${COMMON}$`));
  await expect.poll(() => found(page)).toBe(all);
});

test('Back restores words, filters, scroll and selection', async ({ page }) => {
  await page.goto(`search/?q=${COMMON}`);
  await expect(options(page).first()).toBeVisible();
  await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect(options(page)).not.toHaveCount(6);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  const chosen = page.getByRole('option', { selected: true });
  const id = (await chosen.getAttribute('id')) ?? '';
  const scroll = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
  await page.goBack();
  await expect(field(page)).toHaveValue(COMMON);
  await expect(chosen).toHaveAttribute('id', id);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(scroll);
});

test('filters without words list items', async ({ page }) => {
  await page.goto('search/?difficulty=hard');
  await expect(options(page)).not.toHaveCount(0);
  for (const level of await page.locator('.hit .level').allTextContents()) expect(level).toBe('hard');
});

test('nothing found leads on to topics and tags', async ({ page }) => {
  await page.goto(`search/?q=${UNKNOWN}`);
  await expect(status(page)).toHaveText(searchWords.none(UNKNOWN));
  await expect(page.getByText(searchWords.nearest)).toBeVisible();
  await page.locator('.nearest button').first().click();
  await expect(options(page)).not.toHaveCount(0);
});

const FILES = [
  'worker-',
  'pagefind.js',
  'pagefind-entry.json',
  '.pf_meta',
  '.pagefind',
  '.pf_index',
  '.pf_fragment',
  'items.json',
];
for (const file of FILES) {
  for (const fault of ['is refused', 'is missing', 'is a page'] as const) {
    test(`a failure is told, keeps the words and heals with the next keystroke: ${file} ${fault}`, async ({ page }) => {
      let broken = true;
      await page.context().route(
        (url) => url.pathname.includes(file),
        (route) => {
          if (!broken) return route.continue();
          if (fault === 'is refused') return route.abort();
          return route.fulfill({
            status: fault === 'is missing' ? 404 : 200,
            contentType: 'text/html',
            body: '<!doctype html><p>Hi',
          });
        },
      );
      await openDialog(page);
      await page.keyboard.type(COMMON);
      await expect(status(page)).toHaveText(searchWords.failed);
      await expect(field(page)).toHaveValue(COMMON);
      broken = false;
      await page.keyboard.type('s');
      await expect(options(page).first()).toBeVisible();
      await expect(status(page)).toContainText(' answers in ');
    });
  }
}

const HOSTILE = [
  'x'.repeat(10_000),
  'word '.repeat(2_000),
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '%00',
  '\u0000\u0007',
  '\uD800 lone \uDC00',
  '😀 👩‍👩‍👧',
  'مرحبا بالعالم',
  '.*+?^${}()|[]\\',
  '((((((((((a+)+)+)+)+$',
  '   ',
  '"',
  '"""',
  '__proto__ constructor toString',
  "' OR 1=1 --",
];
test('hostile words give answers or a sentence, never an exception or markup', async ({ page }) => {
  const trouble = await watch(page, new URL(serverUrl('VIVA_ROOT')).origin);
  for (const words of HOSTILE) {
    await page.goto(`search/?q=${encodeURIComponent(words.toWellFormed()).slice(0, 6_000)}`);
    await field(page).fill(words);
    await expect(page.locator('.search-box')).toHaveText(/\S/);
    await expect(page.locator('.failed')).toHaveCount(0);
    await expect(page.locator('search-page :is(img, script)')).toHaveCount(0);
  }
  expect(trouble.lines).toEqual([]);
});

test('a late answer never overwrites a newer one', async ({ page }) => {
  let release = () => {};
  let held = false;
  await page.context().route(/\.pf_fragment$/, async (route) => {
    if (!held) {
      held = true;
      await new Promise<void>((done) => (release = done));
    }
    await route.continue();
  });
  await openDialog(page);
  await page.keyboard.type(COMMON);
  await expect.poll(() => held).toBe(true);
  await field(page).fill(UNKNOWN);
  await expect(status(page)).toHaveText(searchWords.none(UNKNOWN));
  release();
  await page.waitForTimeout(500);
  await expect(status(page)).toHaveText(searchWords.none(UNKNOWN));
  await expect(options(page)).toHaveCount(0);
});

test('without JavaScript the search page explains and offers every topic and tag', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: serverUrl('VIVA_ROOT') });
  const page = await context.newPage();
  await page.goto('search/');
  await expect(page.getByText(searchWords.withoutScript)).toBeVisible();
  for (const { address } of [...pagesOf('sheet'), ...pagesOf('tag')]) {
    await expect(page.locator(`main a[href="../${address}"]`)).toHaveCount(1);
  }
  await context.close();
});
