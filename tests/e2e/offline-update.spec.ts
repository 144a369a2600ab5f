// Updates are whole or not at all, and wait for the reader.
import { expect, type Page } from '@playwright/test';
import { offlineWords } from '../../src/components/offline/words.ts';
import { words } from '../../src/components/words.ts';
import { ask, cacheNames, editionsOf, settle, update, visitUntilKept } from './reader.ts';
import { createReleases } from './releases.ts';
import { CARDS, ITEM, test, whole } from './small-site.ts';

test.use({ serviceWorkers: 'allow' });

const versions = async (page: Page) => (await cacheNames(page)).filter((name) => !name.endsWith(':state:'));
const note = (page: Page) => page.locator('.offline-note');

test('a new version waits for the reader, then the page is whole of it', async ({ page, host, releases }) => {
  host.release(await releases.edition('one'));
  await visitUntilKept(page, host.url());
  await page.goto(host.url() + ITEM);
  host.release(await releases.edition('two'));
  expect(await update(page)).toBe('waits');
  await expect(note(page)).toContainText(offlineWords.newer);
  await page.goto(host.url());
  expect(await editionsOf(page, CARDS)).toEqual(whole('one'));
  await settle(page);
  await note(page).getByRole('button', { name: offlineWords.show }).click();
  await expect(page.locator('body')).toHaveAttribute('data-edition', 'two');
  expect(await editionsOf(page, CARDS)).toEqual(whole('two'));
  await expect.poll(() => versions(page)).toHaveLength(1);
});

test('a tab left open keeps its version, search included, when another tab takes the new one', async ({
  context,
  host,
  releases,
}) => {
  host.release(await releases.edition('one'));
  const [left, taking] = [await context.newPage(), await context.newPage()];
  await visitUntilKept(left, host.url());
  await left.goto(host.url() + ITEM);
  await taking.goto(host.url());
  host.release(await releases.edition('two'));
  expect(await update(taking)).toBe('waits');
  await settle(taking);
  await note(taking).getByRole('button', { name: offlineWords.show }).click();
  await expect(taking.locator('body')).toHaveAttribute('data-edition', 'two');
  host.isDown = true;
  expect(await editionsOf(left, CARDS)).toEqual(whole('one'));
  await left.keyboard.press('ControlOrMeta+k');
  expect((await ask(left, 'cache')).said).toContain('one');
  expect(await editionsOf(taking, CARDS)).toEqual(whole('two'));
  await left.goto(host.url() + ITEM);
  expect(await editionsOf(left, CARDS)).toEqual(whole('two'));
  await expect.poll(() => versions(left)).toHaveLength(1);
});

test('what did not change is not downloaded again', async ({ page, host, releases }) => {
  host.release(await releases.edition('one'));
  await visitUntilKept(page, host.url());
  host.release(await releases.edition('two'));
  host.asked.length = 0;
  expect(await update(page)).toBe('waits');
  const unchanged = [...releases.files.keys()].filter((path) => /pf_|\.png$|\.svg$|wasm/.test(path));
  expect(unchanged.length).toBeGreaterThan(5);
  expect(host.asked.filter((path) => unchanged.includes(path))).toEqual([]);
  expect(host.asked).toContain(ITEM);
});

test('a first page is served by the worker as soon as it is kept', async ({ page, host, releases }) => {
  host.release(await releases.edition('one'));
  await visitUntilKept(page, host.url() + ITEM);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  host.isDown = true;
  await page.keyboard.press('ControlOrMeta+k');
  expect((await ask(page, 'cache')).said).toContain('one');
});

test('a first page of an older release than the worker stays with the network', async ({ page, host, releases }) => {
  const [one, two] = [await releases.edition('one'), await releases.edition('two')];
  host.release(one);
  host.fault = (path) => {
    if (path === 'sw.js') host.release(two);
    return undefined;
  };
  await visitUntilKept(page, host.url());
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  host.isDown = true;
  await expect(editionsOf(page, CARDS)).rejects.toThrow('fetch');
  await page.reload();
  expect(await editionsOf(page, CARDS)).toEqual(whole('two'));
});

test('a page that only the new release has is whole of it, while the old version serves', async ({
  page,
  host,
  releases,
}) => {
  const old = await createReleases(new Map([...releases.files].filter(([path]) => !path.startsWith(ITEM))));
  host.release(await old.edition('one'));
  await visitUntilKept(page, host.url());
  host.release(await releases.edition('two'));
  await page.goto(host.url() + ITEM);
  expect(await editionsOf(page, CARDS)).toEqual(whole('two'));
  await page.goto(host.url());
  expect(await editionsOf(page, CARDS)).toEqual(whole('one'));
});

test('two copies under one origin leave each other alone, and so do other programs', async ({
  page,
  host,
  releases,
}) => {
  host.release(await releases.edition('one'), '/a/');
  host.release(await releases.edition('two'), '/b/');
  await visitUntilKept(page, host.url('/a/'));
  await visitUntilKept(page, host.url('/b/'));
  await page.evaluate(async () => void (await caches.open('viva-of-somebody-else')));
  host.release(await releases.edition('three'), '/a/');
  await page.goto(host.url('/a/'));
  await update(page);
  await settle(page);
  await note(page).getByRole('button', { name: offlineWords.show }).click();
  await expect(page.locator('body')).toHaveAttribute('data-edition', 'three');
  const names = await cacheNames(page);
  expect(names).toContain('viva-of-somebody-else');
  expect(names.filter((name) => name.startsWith('viva:/b/:') && !name.endsWith(':state:'))).toHaveLength(1);
  host.isDown = true;
  await page.goto(host.url('/b/') + ITEM);
  expect(await editionsOf(page, CARDS)).toEqual(whole('two'));
  await page.goto(host.url('/a/') + ITEM);
  expect(await editionsOf(page, CARDS)).toEqual(whole('three'));
});

test('the kill switch unregisters the worker within two loads', async ({ context, host, releases }) => {
  const files = await releases.edition('one');
  host.release(files);
  const first = await context.newPage();
  await visitUntilKept(first, host.url());
  host.release(new Map([...files, ['sw.js', files.get('sw-off.js') ?? Buffer.from('')]]));
  await first.goto(host.url());
  await expect.poll(() => host.asked.filter((path) => path === 'sw.js').length).toBeGreaterThan(1);
  await first.close();
  const second = await context.newPage();
  await second.goto(host.url() + ITEM);
  await expect.poll(() => cacheNames(second)).toEqual([]);
  const registrations = () => second.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  await expect.poll(registrations).toBe(0);
  await expect(second.getByRole('button', { name: words.search }).first()).toBeEnabled();
});
