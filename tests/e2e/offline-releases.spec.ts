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

test('two thousand files of 20 MB are ready within fifteen seconds', async ({ page, host, releases }) => {
  test.setTimeout(120_000);
  const words = Buffer.from(releases.files.get('index.html') ?? '')
    .toString()
    .split(/\s+/);
  /** Text of its own, so that it packs as pages do: the words of a page in another order. */
  const textOf = (seed: number, size: number) => {
    const text: string[] = [];
    for (let at = seed, length = 0; length < size; at = (at * 7919 + 104_729) % 2_147_483_647) {
      const word = words[at % words.length] ?? '';
      text.push(word);
      length += word.length + 1;
    }
    return Buffer.from(`<!doctype html><html><body>${text.join(' ')}`.slice(0, size));
  };
  const files = 2000 - releases.files.size;
  const sizes = (20e6 - [...releases.files.values()].reduce((sum, { length }) => sum + length, 0)) / files;
  // As on the site: half of the files are pages, the others come one by one.
  const more = Array.from({ length: files }, (_, n) => {
    const path = n % 2 === 0 ? `large/${n}/index.html` : `pagefind/fragment/en_${n}.pf_fragment`;
    return [path, textOf(n + 1, Math.round(sizes))] as const;
  });
  host.release(await releases.edition('large', new Map(more)));
  await page.goto(host.url());
  const start = Date.now();
  await expect(page.locator('.offline-note')).toContainText('Ready for offline use', { timeout: 90_000 });
  const seconds = (Date.now() - start) / 1000;
  // The short form runs beside other tests: it proves that it ends well, the long form that it is fast.
  if (isSoak) expect(seconds).toBeLessThan(15);
  tell('2,000 files, 20 MB', `ready ${seconds.toFixed(1)} s after the page`);
});
