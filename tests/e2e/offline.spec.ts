// After one visit the whole built site works without a network.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, expect, test as base, type Page } from '@playwright/test';
import { launchFlags, thisMachine } from '../../src/commands/browser.ts';
import { DIST } from '../../src/commands/program.ts';
import { searchWords } from '../../src/components/search/words.ts';
import { words } from '../../src/components/words.ts';
import type { Head } from '../../src/offline/manifest.ts';
import { findBarriers } from './axe.ts';
import { ask, visitUntilKept } from './reader.ts';
import { startHost, type ReleaseHost } from './release-host.ts';
import { readFiles } from './releases.ts';
import { longestOf, ONE_OF_EACH, pagesOf, READABLE } from './site.ts';
import { isSoak, tell } from './small-site.ts';
import { watch } from './watch.ts';

const FILES = readFiles(DIST);
const MOUNT = '/a/b/';
const [{ address: ITEM }] = pagesOf('item');
/** What five banks may take (bytes). */
const LIMIT = { transfer: 6e6, stored: 20e6 };
/** Words, a sentence, a slip, a phrase, nothing; the long form asks what people are known to ask. */
const QUERIES: readonly string[] = isSoak
  ? (JSON.parse(readFileSync(new URL('../search/queries.json', import.meta.url), 'utf8')) as { query: string }[])
      .slice(0, 50)
      .map(({ query }) => query)
  : ['cache', 'vendor', 'how do I stop two people editing at once', 'migartion', 'jwt', '"health check"', 'zzzz'];

const test = base.extend<{ host: ReleaseHost }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  host: async ({}, use) => {
    const host = await startHost();
    host.release(FILES, MOUNT);
    await use(host);
    await host.close();
  },
});
test.use({ serviceWorkers: 'allow' });

/** How long the whole site may take to be kept on a machine that is busy with other tests (milliseconds). */
const KEPT = { timeout: 40_000 };

const note = (page: Page) => page.locator('.offline-note');

test('the page says in one line that it is ready and how much it keeps', async ({ page, host }) => {
  await page.goto(host.url(MOUNT));
  await expect(note(page)).toHaveText(/^Ready for offline use: [\d.]+ MB are kept in this browser\./, KEPT);
  expect(await findBarriers(page)).toEqual([]);
  await note(page).getByRole('button', { name: words.close }).click();
  await expect(note(page)).toHaveCount(0);
  await page.goto(host.url(MOUNT) + ITEM);
  await page.getByRole('button', { name: words.more }).first().click();
  await expect(page.locator('#more [data-offline]')).toHaveText(/^Ready for offline use/);
  await expect(note(page)).toHaveCount(0);
});

test('every page answers offline exactly as online, and one of each kind is alive', async ({ page, host }) => {
  test.setTimeout(180_000);
  await visitUntilKept(page, host.url(MOUNT));
  host.isDown = true;
  host.asked.length = 0;
  const addresses = [...READABLE.map(({ address }) => address), '404.html'];
  const bodies = await page.evaluate(
    ([root, all]) => Promise.all(all.map(async (address) => (await fetch(root + address)).text())),
    [host.url(MOUNT), addresses] as const,
  );
  const built = (address: string) =>
    Buffer.from(FILES.get(address) ?? FILES.get(`${address}index.html`) ?? '').toString();
  expect(addresses.filter((address, index) => bodies[index] !== built(address))).toEqual([]);
  const trouble = await watch(page, new URL(host.url()).origin);
  for (const { address } of ONE_OF_EACH) {
    await page.goto(host.url(MOUNT) + address);
    await expect(page.getByRole('button', { name: words.search }).first()).toBeEnabled();
  }
  expect(trouble.lines).toEqual([]);
  // Only the browser's own look for a newer worker goes to the network.
  expect(host.asked.filter((path) => path !== 'sw.js')).toEqual([]);
  tell(`${addresses.length} pages`, 'answered offline exactly as online');
});

test('search answers offline exactly as online: sentences, slips, filters, nothing', async ({ page, host }) => {
  test.setTimeout(isSoak ? 300_000 : 120_000);
  await visitUntilKept(page, host.url(MOUNT));
  const askAll = async () => {
    await page.goto(`${host.url(MOUNT)}search/?q=${QUERIES[0]}&difficulty=hard`);
    await expect(page.locator('.hit').first()).toBeVisible();
    const found = [];
    for (const query of QUERIES) found.push(await ask(page, query));
    return found;
  };
  // The first time past the worker, from the network.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.setBypassServiceWorker', { bypass: true });
  const online = await askAll();
  await cdp.send('Network.setBypassServiceWorker', { bypass: false });
  host.isDown = true;
  expect(await askAll()).toEqual(online);
  expect(online.filter(({ ids }) => ids.length > 0).length).toBeGreaterThan(3);
  tell(`${QUERIES.length} queries`, 'answered offline exactly as online');
});

test('addresses are read as hosts read them', async ({ page, host }) => {
  const root = host.url(MOUNT);
  await visitUntilKept(page, root);
  host.isDown = true;
  await page.goto(`${root}${ITEM.slice(0, -1)}?from=mail#key-points`);
  await expect(page).toHaveURL(`${root}${ITEM}?from=mail#key-points`);
  await page.goto(`${root}${ITEM}index.html`);
  await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
  await page.goto(`${root}search/?q=cache`);
  await expect(page.getByRole('combobox', { name: searchWords.label })).toHaveValue('cache');
  await page.reload();
  await expect(page.getByRole('combobox', { name: searchWords.label })).toHaveValue('cache');
  const lost = await page.goto(`${root}no/such/page/`);
  expect(lost?.status()).toBe(404);
  await expect(page.getByRole('link', { name: words.search })).toBeVisible();
  await page.getByRole('link', { name: words.home }).click();
  await expect(page.locator('body')).toHaveAttribute('data-page', 'home');
});

test('a browser that starts cold, without a network, opens any page and searches', async ({ host }) => {
  const profile = await mkdtemp(join(tmpdir(), 'viva-'));
  const start = () =>
    chromium.launchPersistentContext(profile, {
      args: launchFlags(thisMachine),
      executablePath: process.env['VIVA_BROWSER'] ?? '',
    });
  try {
    const warm = await start();
    await visitUntilKept(await warm.newPage(), host.url(MOUNT));
    await warm.close();
    host.isDown = true;
    const cold = await start();
    const page = await cold.newPage();
    await page.goto(host.url(MOUNT) + ITEM);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('ControlOrMeta+k');
    expect((await ask(page, 'cache')).ids.length).toBeGreaterThan(0);
    await cold.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('on a metered connection nothing is loaded before the reader accepts', async ({ page, host }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true }, configurable: true }),
  );
  await page.goto(host.url(MOUNT));
  await expect(note(page)).toHaveText(
    /Keep everything for offline use\? That is [\d.]+ MB to load and [\d.]+ MB to keep\./,
  );
  expect(host.asked).not.toContain('sw.js');
  expect(await findBarriers(page)).toEqual([]);
  await note(page).getByRole('button', { name: 'Keep it' }).click();
  await expect(note(page)).toHaveText(/^Ready for offline use/, KEPT);
});

test('where the host does not compress, the larger number is said first', async ({ page, host }) => {
  host.compresses = false;
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true }, configurable: true }),
  );
  await page.goto(host.url(MOUNT));
  await expect(note(page)).toHaveText(/That is [\d.]+ MB to keep and [\d.]+ MB to load\./);
});

test('the site can be installed: manifest, icons that may be cut, a way to search', async ({ page, host }) => {
  await page.goto(host.url(MOUNT) + longestOf('item').address);
  const cdp = await page.context().newCDPSession(page);
  const { errors, url, data } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${host.url(MOUNT)}manifest.webmanifest`);
  const manifest = JSON.parse(data ?? '{}');
  expect(manifest).toMatchObject({
    start_url: './',
    scope: './',
    display: 'standalone',
    shortcuts: [{ url: './search/' }],
  });
  for (const { src } of manifest.icons) expect([...FILES.keys()]).toContain(src);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  // The test's own browser is a private one, which never installs.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test('what is kept stays within its budget, and says how much it is', () => {
  const { files, stored, transfer, plain, packs } = JSON.parse(
    Buffer.from(FILES.get('offline.json') ?? '{}').toString(),
  ) as Head;
  const kept = [...FILES].filter(
    ([path]) =>
      !/^(sw|sw-off)\.js$|^_?offline|deck\.json$|^social\.png$|^_headers$|(?:nginx|caddy)\.conf$|^\./.test(path),
  );
  expect(files).toBe(kept.length);
  expect(stored).toBe(kept.reduce((sum, [, bytes]) => sum + bytes.length, 0));
  const isPage = (path: string) => /(^|\/)index\.html$/.test(path);
  const loaded = [...FILES].filter(
    ([path]) =>
      path.endsWith('.pack') || path === 'offline-files.json' || kept.some(([one]) => one === path && !isPage(one)),
  );
  expect(loaded.filter(([path]) => path.endsWith('.pack')).length).toBe(packs.length);
  expect(plain).toBe(loaded.reduce((sum, [, bytes]) => sum + bytes.length, 0));
  const sent = ([path, bytes]: readonly [string, Uint8Array]) =>
    path.endsWith('.pack') ? bytes.length : Math.min(bytes.length, gzipSync(bytes).length);
  expect(transfer).toBe(loaded.reduce((sum, file) => sum + sent(file), 0));
  expect(transfer).toBeLessThan(LIMIT.transfer);
  expect(stored).toBeLessThan(LIMIT.stored);
  expect([...FILES.keys()].filter((path) => /pagefind-(ui|modular|component|highlight)/.test(path))).toEqual([]);
  tell('size', `${files} files, ${(transfer / 1e6).toFixed(1)} MB with gzip, ${(stored / 1e6).toFixed(1)} MB kept`);
});
