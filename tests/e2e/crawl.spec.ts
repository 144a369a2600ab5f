// Every page once, in the browser: all that needs one is looked at in this visit.
import { test as base, expect, type Page } from '@playwright/test';
import { bringAxe, findBarriers } from './axe.ts';
import { serverUrl, STAYING } from './site.ts';
import { watch, type Trouble } from './watch.ts';

/** One tab for each worker: a page's scripts and styles come from its cache after the first. */
const test = base.extend<object, { tab: { page: Page; trouble: Trouble } }>({
  tab: [
    async ({ browser }, use) => {
      const root = serverUrl('VIVA_ROOT');
      const context = await browser.newContext({ baseURL: root, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await bringAxe(page);
      await use({ page, trouble: await watch(page, new URL(root).origin) });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/**
 * Pages whose colors are looked at: contrast is the work of classes, so each page that shows a class for the first time,
 * and each with an example that brings styles of its own. Measuring every word of every page takes ten minutes.
 */
const seen = new Set<string>();
const COLORFUL = new Set(
  STAYING.filter(({ kind, html }) => {
    const classes = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));
    const shown = classes.map((name) => `${kind} ${name}`).filter((name) => !seen.has(name));
    for (const name of shown) seen.add(name);
    return shown.length > 0 || html.includes('class="live"');
  }),
);

for (const built of STAYING) {
  const { address } = built;
  test(`/${address} is whole`, async ({ tab: { page, trouble } }) => {
    trouble.lines.length = 0;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(address, { waitUntil: 'load' });

    const styled = await page.evaluate(() => {
      // What is folded must be as good as what is not.
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      return [...document.querySelectorAll('[style]')].map((one) => one.outerHTML.slice(0, 120));
    });
    expect.soft(styled, 'style attributes').toEqual([]);
    expect.soft(await findBarriers(page, COLORFUL.has(built) ? 'everything' : 'structure'), 'axe, light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    if (COLORFUL.has(built)) expect.soft(await findBarriers(page, 'contrast'), 'axe, dark').toEqual([]);

    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await widest(page), 'wider than 320 px').toEqual([]);
    expect.soft(trouble.lines, 'console, policy, requests').toEqual([]);
  });
}

/** Elements that make the page scroll sideways; none when it does not. */
function widest(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`page: ${scrollWidth}`, ...wide.slice(0, 5).map((one) => `${one.localName}.${one.className}`)];
  });
}
