// One build, any address: the same files under a deep path, and on a host that answers `/x` for `/x/`.
import { expect, test } from '@playwright/test';
import { words } from '../../src/components/words.ts';
import { linksOf, readElements } from './elements.ts';
import { ONE_OF_EACH, PAGES, pagesOf, READABLE, serverUrl } from './site.ts';
import { watch } from './watch.ts';

const HOSTS = [
  { name: 'at the root', server: 'VIVA_ROOT' },
  { name: 'under a deep path', server: 'VIVA_MOUNTED' },
  { name: 'where no redirect adds the slash', server: 'VIVA_SLASHLESS' },
] as const;

for (const { name, server } of HOSTS) {
  test(`every page, link and asset answers ${name}`, async () => {
    const root = serverUrl(server);
    const asked = new Map<string, string>();
    for (const { address, html } of READABLE) {
      asked.set(root + address, 'the list of pages');
      for (const { url } of linksOf(readElements(html))) {
        const target = new URL(url, root + address);
        target.hash = '';
        if (target.href.startsWith(root)) asked.set(target.href, `/${address}`);
        else if (target.origin === new URL(root).origin) asked.set(target.href, `/${address}`);
      }
    }
    const faults: string[] = [];
    const waiting = [...asked];
    const ask = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const answer = await fetch(next[0], { method: 'HEAD', redirect: 'manual' });
        if (answer.status !== 200) faults.push(`${answer.status} for ${next[0]} on ${next[1]}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, ask));
    expect(asked.size).toBeGreaterThan(READABLE.length);
    expect(faults).toEqual([]);
  });

  for (const { kind, address } of ONE_OF_EACH) {
    test(`a page of the kind "${kind}" is styled and alive ${name}`, async ({ page }) => {
      const root = serverUrl(server);
      const trouble = await watch(page, new URL(root).origin);
      await page.goto(root + address);
      await expect(page.locator('html')).toHaveAttribute('data-js');
      await expect(page.getByRole('button', { name: 'Search' }).first()).toBeEnabled();
      expect(trouble.lines).toEqual([]);
      expect(trouble.requests.filter((url) => !url.startsWith(root))).toEqual([]);
    });
  }
}

test('an address without its slash shows the page with its style, and keeps query and fragment', async ({ page }) => {
  const [{ address }] = pagesOf('item');
  const root = serverUrl('VIVA_SLASHLESS');
  const trouble = await watch(page, new URL(root).origin);
  await page.goto(`${root}${address.slice(0, -1)}?from=mail#key-points`);
  await expect(page).toHaveURL(`${root}${address}?from=mail#key-points`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  // The first, wrong address asks for a sheet that is not there before it is left.
  expect(trouble.lines.filter((line) => !/404|failed/.test(line))).toEqual([]);
});

test.describe('a page that is not there', () => {
  for (const { name, server } of HOSTS) {
    test(`finds the site's root from any depth ${name}`, async ({ page }) => {
      const root = serverUrl(server);
      for (const lost of ['nowhere', 'no/such/page/', 'omni-stock/lost-page/']) {
        const answer = await page.goto(root + lost);
        expect(answer?.status()).toBe(404);
        const search = page.getByRole('link', { name: words.search });
        await expect(search).toBeVisible();
        expect(
          await page.getByRole('link', { name: words.home }).evaluate((link: HTMLAnchorElement) => link.href),
        ).toBe(root);
        await search.click();
        await expect(page).toHaveURL((url) => url.href.startsWith(`${root}search/`));
      }
    });
  }

  test('has one link without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: serverUrl('VIVA_ROOT') });
    const page = await context.newPage();
    await page.goto('no/such/page/');
    await expect(page.getByRole('link')).toHaveCount(1);
    await context.close();
  });
});

test('an address that an item had before leads to where it stands now', async ({ page }) => {
  const old = PAGES.filter(({ kind }) => kind === 'moved');
  for (const { address, html } of old) {
    const target = /<main[\s\S]*?<a href="([^"]+)"/.exec(html)?.[1] ?? '';
    await page.goto(address);
    await expect(page).toHaveURL((url) => url.pathname === new URL(target, `http://x/${address}`).pathname);
    await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
  }
  expect(old.length).toBeGreaterThan(0);
});
