// Content and addresses that try to run a script, on a site without its policy: what the check lets through is text.
import { expect, test, type Page } from '@playwright/test';
import { searchWords } from '../../src/components/search/words.ts';
import { words } from '../../src/components/words.ts';
import { legalVectors } from '../fixtures/injection-vectors.ts';
import { groupVectors, serveInjected, type InjectedSite } from './injected-site.ts';

const groups = groupVectors(legalVectors.filter(({ sink }) => sink !== 'query' && sink !== 'fragment'));
const ofSink = (sink: 'query' | 'fragment') => legalVectors.filter((vector) => vector.sink === sink);

/** Records every call of a payload, in every page that is opened. */
async function listen(page: Page): Promise<string[]> {
  const calls: string[] = [];
  await page.exposeFunction('pwned', () => calls.push(page.url()));
  page.on('dialog', (dialog) => {
    calls.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return calls;
}

/** What a payload has become besides text: handlers, scripts, URLs that run, images that were never there. */
function findLive(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const attributes = [...element.attributes].filter(
        ({ name, value }) => name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value),
      );
      const isScript =
        element.localName === 'script' &&
        /pwned/.test(element.textContent) &&
        !element.matches('[type="application/ld+json"]');
      const isStranger = element.matches('img[src="x"], svg[onload], iframe, object, embed, base');
      return attributes.length > 0 || isScript || isStranger ? [element.outerHTML.slice(0, 200)] : [];
    }),
  );
}

for (const [index, vectors] of groups.entries()) {
  test.describe(`content with ${vectors.length} payloads, ${index + 1} of ${groups.length}`, () => {
    test.describe.configure({ mode: 'default', timeout: 180_000 });
    // Payloads of banks and tags alone put none of these words into an item.
    const isInItems = !vectors.every(({ sink }) => sink.startsWith('bank') || sink.startsWith('tag'));
    let site: InjectedSite;
    test.beforeAll(async () => {
      test.setTimeout(180_000);
      site = await serveInjected(vectors);
    });
    test.afterAll(() => site?.close());

    test('runs nothing on any page, opened, unfolded and hovered', async ({ page }) => {
      const calls = await listen(page);
      const live: string[] = [];
      for (const address of site.addresses) {
        await page.goto(site.url + address);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
          // Handlers that wait for the mouse or the focus get it.
          for (const element of document.querySelectorAll<HTMLElement>('main *')) {
            element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
            element.dispatchEvent(new FocusEvent('focus'));
          }
        });
        live.push(...(await findLive(page)).map((one) => `/${address}: ${one}`));
      }
      expect(live).toEqual([]);
      expect(calls).toEqual([]);
    });

    // Words of the payloads, words beside them, and no words: what is marked and cut differs.
    for (const query of ['q=pwned', 'q=summary+point+injection', 'kind=question']) {
      test(`runs nothing among the search results of ?${query}`, async ({ page }) => {
        const calls = await listen(page);
        await page.goto(`${site.url}search/?${query}`);
        await expect(page.locator('.hits')).toHaveAttribute('aria-busy', 'false');
        if (isInItems) await expect(page.getByRole('option').first()).toBeVisible();
        const more = page.locator('.search-more button');
        while (await more.isVisible()) {
          const shown = await page.getByRole('option').count();
          await more.click();
          await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(shown);
        }
        expect(await findLive(page)).toEqual([]);
        // The buttons that open a filter; pressing its values would draw the row anew.
        for (const facet of await page.locator('.facet-row button[aria-expanded]').all()) {
          await facet.click();
          expect(await findLive(page)).toEqual([]);
        }
        expect(calls).toEqual([]);
      });
    }

    test('runs nothing on the home page that remembers it', async ({ page }) => {
      const calls = await listen(page);
      for (const address of site.addresses.filter((one) => one.split('/').length === 4).slice(0, 40)) {
        await page.goto(site.url + address);
        await page.goto(site.url);
        expect(await findLive(page)).toEqual([]);
      }
      expect(calls).toEqual([]);
    });
  });
}

test.describe('the address bar', () => {
  for (const { name, payload } of ofSink('query')) {
    test(`runs nothing: ${name}`, async ({ page }) => {
      const calls = await openWithoutPolicy(page, `search/?q=${encodeURIComponent(payload)}`);
      const field = page.getByRole('combobox', { name: searchWords.label });
      await expect(field).not.toHaveValue('');
      await expect(page.locator('.search-status')).toHaveText(/^(?!Searching)./);
      expect(await findLive(page)).toEqual([]);
      // Once more as a search that is remembered, and as filters.
      const first = page.getByRole('option').first();
      if (await first.isVisible()) {
        await first.click();
        await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
      }
      await page.goto('search/');
      expect(await findLive(page)).toEqual([]);
      await page.goto(`search/?q=a&bank=${encodeURIComponent(payload)}&tag=${encodeURIComponent(payload)}`);
      expect(await findLive(page)).toEqual([]);
      expect(calls).toEqual([]);
    });
  }

  for (const { name, payload } of ofSink('fragment')) {
    test(`runs nothing: ${name}`, async ({ page }) => {
      const calls = await openWithoutPolicy(page, `tags/#${payload}`);
      expect(await findLive(page)).toEqual([]);
      await page.goto(`no/such/page/${encodeURIComponent(payload)}/#${payload}`);
      await expect(page.getByRole('link', { name: words.search })).toBeVisible();
      expect(await findLive(page)).toEqual([]);
      expect(calls).toEqual([]);
    });
  }
});

/** Opens a page of the real site, whose policy is taken off on the way. */
async function openWithoutPolicy(page: Page, address: string): Promise<string[]> {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
    return route.fulfill({ response: answer, body });
  });
  const calls = await listen(page);
  await page.goto(address);
  return calls;
}
