// The headers that hosts should send break nothing, and do what pages cannot do by themselves.
import { expect, test as base } from '@playwright/test';
import { DIST } from '../../src/commands/program.ts';
import { readRules } from './header-rules.ts';
import { ask, visitUntilKept } from './reader.ts';
import { startHost, type ReleaseHost } from './release-host.ts';
import { readFiles } from './releases.ts';
import { ONE_OF_EACH, pagesOf } from './site.ts';
import { watch } from './watch.ts';

const [{ address: ITEM }] = pagesOf('item');
const test = base.extend<{ host: ReleaseHost }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  host: async ({}, use) => {
    const host = await startHost();
    host.release(readFiles(DIST));
    const headers = readRules();
    host.headers = (path) => ({ 'Cache-Control': 'no-cache', ...headers(path) });
    await use(host);
    await host.close();
  },
});

test('with them every kind of page is whole', async ({ page, host }) => {
  const trouble = await watch(page, new URL(host.url()).origin);
  for (const { address } of ONE_OF_EACH) await page.goto(host.url() + address);
  expect(trouble.lines).toEqual([]);
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('with them the site is kept and searched, and pages from the cache still have them', async ({ page, host }) => {
    const trouble = await watch(page, new URL(host.url()).origin);
    await visitUntilKept(page, host.url());
    host.isDown = true;
    const answer = await page.goto(host.url() + ITEM);
    expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer?.headers()['x-content-type-options']).toBe('nosniff');
    await page.keyboard.press('ControlOrMeta+k');
    expect((await ask(page, 'cache')).ids.length).toBeGreaterThan(0);
    expect(trouble.lines).toEqual([]);
  });
});

test('with them no other page can frame the site', async ({ page, host }) => {
  const other = await startHost();
  other.release(new Map([['index.html', Buffer.from(`<iframe src="${host.url()}">`)]]));
  const framed = async () => {
    await page.goto(other.url());
    return page.frames()[1]?.evaluate(() => document.body.dataset['page']);
  };
  expect(await framed()).toBeUndefined();
  host.headers = () => ({ 'Cache-Control': 'no-cache' });
  expect(await framed()).toBe('home');
  await other.close();
});
