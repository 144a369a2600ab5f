// Many releases, many tabs: pages are never mixed, caches never pile up. Short here, long in `npm run test:offline`.
import { expect, type Page } from '@playwright/test';
import { TAKE_OVER } from '../../src/offline/browser.ts';
import { ask, cacheNames, editionsOf, settle, update, visitUntilKept } from './reader.ts';
import { CARDS, isSoak, tell, test, whole } from './small-site.ts';

test.use({ serviceWorkers: 'allow' });

const SWAPS = isSoak ? { releases: 20, steps: 50 } : { releases: 4, steps: 6 };
const IN_A_ROW = isSoak ? 50 : 3;
const PAGES = ['', 'tags/', 'search/', 'demo/', 'demo/caching/', 'demo/caching/why-cache/', 'demo/talk/outage/'];

/** Lets the version that waits take over, as the reader's click does. */
async function takeOver(page: Page): Promise<void> {
  await settle(page);
  await page.evaluate(async (message) => {
    const { waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    waiting?.postMessage(message);
  }, TAKE_OVER);
}

test('releases swapped under three tabs that read and search: no page is mixed', async ({
  context,
  host,
  releases,
}) => {
  test.setTimeout(isSoak ? 1_200_000 : 120_000);
  host.release(await releases.edition('r0'));
  const tabs = [await context.newPage(), await context.newPage(), await context.newPage()];
  for (const tab of tabs) await visitUntilKept(tab, host.url());
  const mixed: string[] = [];
  const seen = new Set<string>();
  let looked = 0;
  const look = async (tab: Page, step: number) => {
    const found = await editionsOf(tab, CARDS);
    seen.add(found['page'] ?? '');
    looked++;
    if (new Set(Object.values(found)).size > 1) mixed.push(`step ${step}: ${JSON.stringify(found)}`);
  };
  for (let step = 0; step < SWAPS.steps; step++) {
    const release = Math.floor((step * SWAPS.releases) / SWAPS.steps);
    host.release(await releases.edition(`r${release}`));
    for (const [index, tab] of tabs.entries()) {
      // The second tab reads on where it is every other step; its version may be an old one by then.
      if (index !== 1 || step % 2 === 0) await tab.goto(host.url() + PAGES[(step * 3 + index) % PAGES.length]);
      await look(tab, step);
      if (!tab.url().includes('/search/')) await tab.keyboard.press('ControlOrMeta+k');
      const { said } = await ask(tab, step % 2 === 0 ? 'cache' : 'stampede');
      const { page } = await editionsOf(tab, CARDS);
      if (!said.includes(page ?? '-')) mixed.push(`step ${step}: “${said}” on a page of ${page}`);
      if (index === 0) await update(tab);
      if (index === 2 && step % 2 === 0) await takeOver(tab);
    }
  }
  expect(mixed).toEqual([]);
  expect(seen.size).toBeGreaterThan(1);
  tell(
    `${SWAPS.releases} releases under 3 tabs`,
    `${looked} pages looked at, of ${seen.size} versions, ${mixed.length} mixed`,
  );
});

test('releases in a row leave one cache', async ({ page, host, releases }) => {
  test.setTimeout(isSoak ? 600_000 : 120_000);
  host.release(await releases.edition('r0'));
  await visitUntilKept(page, host.url());
  for (let release = 1; release <= IN_A_ROW; release++) {
    host.release(await releases.edition(`r${release}`));
    expect(await update(page)).toBe('waits');
    await takeOver(page);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting))
      .toBeNull();
    await page.goto(host.url());
    expect(await editionsOf(page, CARDS)).toEqual(whole(`r${release}`));
  }
  await expect.poll(async () => (await cacheNames(page)).filter((name) => !name.endsWith(':state:'))).toHaveLength(1);
  tell(`${IN_A_ROW} releases in a row`, 'one cache left');
});

test('releases that nobody takes do not pile up', async ({ page, host, releases }) => {
  host.release(await releases.edition('r0'));
  await visitUntilKept(page, host.url());
  for (let release = 1; release <= 4; release++) {
    host.release(await releases.edition(`r${release}`));
    expect(await update(page)).toBe('waits');
  }
  expect((await cacheNames(page)).filter((name) => !name.endsWith(':state:'))).toHaveLength(2);
  await page.goto(host.url());
  expect(await editionsOf(page, CARDS)).toEqual(whole('r0'));
});
