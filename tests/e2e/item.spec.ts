// An item's page: its parts, permalinks, neighbours, copying, wrapping, print.
import { expect, test } from '@playwright/test';
import { KINDS } from '../../src/bank/schema.ts';
import { KIND_WORDS, words } from '../../src/components/words.ts';
import { pagesOf } from './site.ts';

const items = pagesOf('item');
const withCode = items.find(({ html }) => /<pre/.test(html) && /class="mark/.test(html)) ?? items[0];

test('it says where it stands, and its neighbours lead there and back', async ({ page }) => {
  const middle = items.find(({ html }) => /<body[^>]* data-previous=[^>]* data-next=/.test(html));
  if (!middle) throw new Error('No item stands between two others.');
  await page.goto(middle.address);
  await expect(page.getByRole('navigation', { name: words.breadcrumbs })).toContainText(/\d+ of \d+/);
  await page.locator('.walk [rel=next]').click();
  await page.locator('.walk [rel=prev]').click();
  await expect(page).toHaveURL(new RegExp(`${middle.address}$`));
});

test('"on this page" leads to every section', async ({ page }) => {
  await page.goto(withCode.address);
  const links = page.getByRole('navigation', { name: words.onThisPage }).first().getByRole('link');
  expect(await links.count()).toBeGreaterThan(2);
  for (const link of await links.all()) {
    await link.click();
    await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
  }
});

test('key points and headings have permalinks', async ({ page }) => {
  await page.goto(withCode.address);
  const point = page.locator('#key-points li').first();
  await point.getByRole('link', { name: words.permalink }).click({ force: true });
  await expect(page).toHaveURL(/#p-[0-9a-f]{8}$/);
});

test('the whole answer is copied as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(withCode.address);
  await page.getByRole('button', { name: words.copyAnswer }).click();
  await expect(page.getByRole('button', { name: words.copied })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  expect(copied).toContain('# ');
  expect(copied.replaceAll('`', '')).toContain(title);
  expect(copied).toContain('```');
  expect(copied).toMatch(/^[-*] /m);
});

test('a sample is copied as code, without its numbered marks', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(withCode.address);
  await page.getByRole('main').getByRole('button', { name: words.copyCode, exact: true }).first().click();
  await expect(page.getByRole('main').getByRole('button', { name: words.copied }).first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.length).toBeGreaterThan(10);
  expect(copied).not.toMatch(/[#/]\s*\(\d+\)/);
});

test('where the clipboard refuses, the button says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
  });
  await page.goto(withCode.address);
  await page.getByRole('button', { name: words.copyAnswer }).click();
  await expect(page.getByRole('button', { name: words.copyFailed })).toBeVisible();
});

test('long code lines are wrapped on demand', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(withCode.address);
  const sample = page.locator('main pre').first();
  const wrap = page.getByRole('main').getByRole('button', { name: words.wrap }).first();
  await wrap.click();
  await expect(wrap).toHaveAttribute('aria-pressed', 'true');
  expect(await sample.evaluate((pre) => pre.scrollWidth <= pre.clientWidth + 1)).toBe(true);
});

test('printed it has no chrome and all of its text', async ({ page }) => {
  await page.goto(withCode.address);
  await page.emulateMedia({ media: 'print' });
  // Breadcrumbs say where a sheet of paper belongs; everything else that one could press is gone.
  for (const chrome of ['header', '.thumb', '.skip', `nav:not([aria-label="${words.breadcrumbs}"])`, 'button']) {
    await expect(page.locator(chrome).filter({ visible: true }), chrome).toHaveCount(0);
  }
  await expect(page.locator('#say p')).toBeVisible();
});

for (const kind of KINDS.filter((one) =>
  items.some(({ html }) => html.includes(`<main id="main" class="item" data-kind="${one}"`)),
)) {
  test(`of an item of the kind "${kind}" kind and difficulty are said by word`, async ({ page }) => {
    const item = items.find(({ html }) => html.includes(`class="item" data-kind="${kind}"`));
    await page.goto(item?.address ?? '');
    const meta = page.getByRole('main').locator('.meta');
    // A question is what an item is unless it says otherwise; it has a difficulty.
    await expect(meta).toContainText(kind === 'question' ? /easy|medium|hard/ : KIND_WORDS[kind]);
  });
}

test('on a phone everything the header offers is within reach of the thumb', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(withCode.address);
  const bar = page.getByRole('navigation', { name: words.withinReach });
  await expect(bar).toBeInViewport();
  const box = await bar.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(844 - 60);
  await bar.getByRole('button', { name: words.more }).click();
  const panel = page.getByRole('dialog', { name: words.more });
  for (const place of [words.banks, words.tags, words.search])
    await expect(panel.getByRole('link', { name: place, exact: true })).toBeVisible();
  await expect(panel).toBeInViewport();
});

test('a live example is drawn under the policy, keeps to its box on a small phone, and its styles reach nothing else', async ({
  page,
}) => {
  const live = items.filter(({ html }) => html.includes('<div class="live"'));
  expect(live.length).toBeGreaterThan(0);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { address } of live) {
    await page.goto(address);
    const examples = await page.locator('.live').evaluateAll((boxes) =>
      boxes.map((box) => ({
        sheets: [...(box.shadowRoot?.styleSheets ?? [])].map(({ cssRules }) => cssRules.length > 0),
        links: box.shadowRoot?.querySelectorAll('link').length,
        text: box.shadowRoot?.textContent,
        overflow: box.scrollWidth - box.clientWidth,
      })),
    );
    for (const { sheets, links, text, overflow } of examples) {
      expect.soft(sheets, address).toEqual(Array(links).fill(true));
      expect.soft(text?.trim(), address).not.toBe('');
      expect.soft(overflow, address).toBe(0);
    }
  }
});
