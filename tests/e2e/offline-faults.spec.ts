// What goes wrong while the site is kept: nothing changes for the reader, or they are told in one sentence.
import { expect, type Page } from '@playwright/test';
import { offlineWords } from '../../src/components/offline/words.ts';
import { ask, cacheNames, editionsOf, update, visitUntilKept, workerState } from './reader.ts';
import type { Fault } from './release-host.ts';
import type { Files } from './releases.ts';
import { CARDS, ITEM, tell, test, whole } from './small-site.ts';

test.use({ serviceWorkers: 'allow' });

/** A file of each class, by its path. */
const CLASSES: readonly (readonly [string, RegExp])[] = [
  ['HTML', /^demo\/caching\/why-cache\/index\.html$/],
  ['script', /^_astro\/Layout.*\.js$/],
  ['style', /^_astro\/Layout.*\.css$/],
  ['WebAssembly', /^pagefind\/wasm/],
  ["Pagefind's meta", /\.pf_meta$/],
  ["Pagefind's index", /\.pf_index$/],
  ["Pagefind's fragment", /\.pf_fragment$/],
];
const addressOf = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');
const flipped = (bytes: Uint8Array) => bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1);

/** The version that was there serves on, without a network as well, and search does. */
async function expectWhole(page: Page, url: string, mark: string): Promise<void> {
  await page.goto(url);
  expect(await editionsOf(page, CARDS)).toEqual(whole(mark));
  await page.keyboard.press('ControlOrMeta+k');
  expect((await ask(page, 'cache')).said).toContain(mark);
}

/** A file of the class with new bytes, so that an update has to fetch it. */
function changed(files: Files, pattern: RegExp): readonly [string, Uint8Array] {
  const [path, bytes] = [...files].find(([each]) => pattern.test(each)) ?? [];
  if (path === undefined || bytes === undefined) throw new Error(`The small site has no file like ${pattern}.`);
  return [path, Buffer.concat([bytes, Buffer.from('\n')])];
}

const WRONG: readonly (readonly [string, RegExp, (bytes: Uint8Array) => Fault])[] = [
  ...CLASSES.map(
    ([name, pattern]) =>
      [
        `one wrong byte: ${name}`,
        pattern,
        (bytes: Uint8Array): Fault => ({ kind: 'instead', body: flipped(bytes) }),
      ] as const,
  ),
  [
    'a page with status 200 in place of a script',
    /^_astro\/.*\.js$/,
    () => ({ kind: 'instead', body: '<!doctype html>', type: 'text/html' }),
  ],
  ['a redirect to another page', /^_astro\/.*\.js$/, () => ({ kind: 'redirect', to: '/tags/' })],
  ['a missing file', /\.pf_fragment$/, () => ({ kind: 'instead', body: 'gone', status: 404 })],
];

for (const [name, pattern, fault] of WRONG) {
  test(`${name}: the update fails, the old version serves on, the next try succeeds`, async ({
    page,
    host,
    releases,
  }) => {
    host.release(await releases.edition('one'));
    await visitUntilKept(page, host.url());
    const [path, bytes] = changed(releases.files, pattern);
    const two = await releases.edition('two', new Map([[path, bytes]]));
    host.release(two);
    let met = 0;
    host.fault = (asked) => (asked === addressOf(path) ? (met++, fault(bytes)) : undefined);
    expect(await update(page)).toBe('failed');
    expect(met).toBeGreaterThan(0);
    host.fault = () => undefined;
    host.isDown = true;
    await expectWhole(page, host.url() + ITEM, 'one');
    host.isDown = false;
    expect(await update(page)).toBe('waits');
    tell(name, 'update refused, old version whole');
  });
}

test('the network cut at every tenth request of an update changes nothing', async ({ page, host, releases }) => {
  test.setTimeout(120_000);
  host.release(await releases.edition('one'));
  await visitUntilKept(page, host.url());
  host.asked.length = 0;
  let cuts = 0;
  for (let cut = 0; ; cut += 10) {
    host.release(await releases.edition(`cut-${cut}`));
    let asked = 0;
    // The look for the worker itself and the page's own requests are not part of the installation.
    host.fault = (path) => (path !== 'sw.js' && asked++ >= cut ? { kind: 'cut' } : undefined);
    const outcome = await update(page);
    host.fault = () => undefined;
    host.isDown = true;
    await page.goto(host.url() + ITEM);
    expect(await editionsOf(page, CARDS)).toEqual(whole('one'));
    host.isDown = false;
    if (outcome === 'waits') break;
    cuts++;
  }
  expect(cuts).toBeGreaterThan(1);
  tell('network cut at every tenth request', `${cuts} cuts, old version whole after each`);
});

test('without room the site goes on online and says so', async ({ page, host, releases }) => {
  host.release(await releases.edition('one'));
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url()).origin, quotaSize: 50_000 });
  await page.goto(host.url());
  await expect(page.locator('.offline-note')).toContainText(offlineWords.failed.full);
  expect((await cacheNames(page)).filter((name) => !name.endsWith(':state:'))).toEqual([]);
  await expectWhole(page, host.url() + ITEM, 'one');
  tell('no room', 'one sentence, the site goes on online');
});

test('caches that are removed behind our back come back by themselves', async ({ page, host, releases }) => {
  host.release(await releases.edition('one'));
  await visitUntilKept(page, host.url());
  const before = await cacheNames(page);
  await page.evaluate(async () => void (await Promise.all((await caches.keys()).map((name) => caches.delete(name)))));
  await expectWhole(page, host.url() + ITEM, 'one');
  await expect
    .poll(async () => (await cacheNames(page)).filter((name) => before.includes(name)).length)
    .toBeGreaterThan(0);
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match(new URL('offline.json', location.origin)))))
    .toBe(true);
  host.isDown = true;
  await expectWhole(page, host.url(), 'one');
  tell('caches removed', 'online at once, kept again, whole');
});

test('a worker that is killed while it installs goes on at the next visit', async ({ page, host, releases }) => {
  host.release(await releases.edition('one'));
  let asked = 0;
  host.fault = (path) => (path.startsWith('pagefind/') && asked++ > 3 ? { kind: 'never' } : undefined);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await page.goto(host.url());
  await expect.poll(() => asked).toBeGreaterThan(4);
  await cdp.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => workerState(page)).toBe('none');
  host.fault = () => undefined;
  host.asked.length = 0;
  await visitUntilKept(page, host.url());
  expect(host.asked).not.toContain(ITEM);
  host.isDown = true;
  await expectWhole(page, host.url() + ITEM, 'one');
  tell('worker killed while installing', 'the next visit fetched only what was missing');
});

test('a clock that was moved changes nothing', async ({ page, host, releases }) => {
  await page.clock.setFixedTime(new Date('2001-01-01'));
  host.headers = () => ({ 'Cache-Control': 'no-cache', Date: 'Fri, 01 Jan 2100 00:00:00 GMT', Age: '99999999' });
  host.release(await releases.edition('one'));
  await visitUntilKept(page, host.url());
  await page.clock.setFixedTime(new Date('2099-01-01'));
  host.release(await releases.edition('two'));
  expect(await update(page)).toBe('waits');
  host.isDown = true;
  await expectWhole(page, host.url() + ITEM, 'one');
  tell('clock moved', 'kept, updated, whole');
});
