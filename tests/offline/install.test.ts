import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cacheName } from '../../src/offline/cache-name.ts';
import { install } from '../../src/offline/install.ts';
import { writeState } from '../../src/offline/state.ts';
import { find } from '../../src/offline/versions.ts';
import { createFakeBrowser, release, SCOPE, type FakeBrowser } from './fake-browser.ts';

const ONE = { 'index.html': 'home one', 'tags/index.html': 'tags', 'a.js': 'script', 'x.pf_index': 'index one' };
const TWO = { ...ONE, 'index.html': 'home two', 'x.pf_index': 'index two', 'new.txt': 'new' };
let browser: FakeBrowser;
beforeEach(() => {
  browser = createFakeBrowser();
});

const versions = async () => (await browser.caches.keys()).filter((name) => !name.endsWith('state:'));
const text = async (version: string, address: string) => (await find(browser, version, address))?.text();

test('an installation keeps every file under its address, with the list and the head', async () => {
  const { head, host } = await release(ONE);
  browser.host = host;
  await install(head, browser);
  expect(await text(head.version, '')).toBe('home one');
  expect(await text(head.version, 'tags/')).toBe('tags');
  expect(await (await find(browser, head.version, 'offline.json'))?.json()).toEqual(head);
  expect(await versions()).toEqual([cacheName(SCOPE, head.version)]);
});

test('the pages of a first visit come in packs, with the headers that the host sent', async () => {
  const { head, host } = await release(ONE);
  const [[pack] = ['']] = head.packs;
  browser.host = host;
  browser.fault = (address) =>
    address === pack
      ? new Response(Buffer.from(host.get(pack) ?? ''), { headers: { 'X-Frame-Options': 'DENY' } })
      : undefined;
  await install(head, browser);
  expect(browser.asked.toSorted()).toEqual([pack, 'a.js', 'offline-files.json', 'x.pf_index']);
  const page = await find(browser, head.version, 'tags/');
  expect(Object.fromEntries(page?.headers ?? [])).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'x-frame-options': 'DENY',
  });
});

test.each([
  ['a wrong byte in a pack', (bytes: Buffer) => bytes.with(20, (bytes[20] ?? 0) ^ 1)],
  ['a page in place of a pack', () => Buffer.from('<!doctype html>')],
] as const)('%s makes the first installation fail', async (_, change) => {
  const { head, host } = await release(ONE);
  browser.host = host;
  browser.fault = (address) =>
    address === head.packs[0]?.[0] ? new Response(change(Buffer.from(host.get(address) ?? ''))) : undefined;
  await expect(install(head, browser)).rejects.toMatchObject({ reason: 'different' });
  expect(await find(browser, head.version, 'offline.json')).toBeUndefined();
});

test('a browser that cannot open packs fetches page by page', async () => {
  const { head, host } = await release(ONE);
  browser.host = host;
  const { DecompressionStream: ability } = globalThis;
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  await install(head, browser).finally(() => Object.assign(globalThis, { DecompressionStream: ability }));
  expect(browser.asked.toSorted()).toEqual(['', 'a.js', 'offline-files.json', 'tags/', 'x.pf_index']);
});

test('what an older version has is not fetched again', async () => {
  const one = await release(ONE);
  browser.host = one.host;
  await install(one.head, browser);
  const two = await release(TWO);
  browser.host = two.host;
  browser.asked.length = 0;
  await install(two.head, browser);
  expect(browser.asked.toSorted()).toEqual(['', 'new.txt', 'offline-files.json', 'x.pf_index']);
  expect(await text(two.head.version, 'tags/')).toBe('tags');
});

test('an installation that broke off goes on where it stopped', async () => {
  const { head, host } = await release(ONE);
  browser.host = host;
  const failWhenPagesAreThere = async () => {
    await vi.waitUntil(() => text(head.version, 'tags/'));
    return Response.error();
  };
  browser.fault = (address) => (address === 'x.pf_index' ? failWhenPagesAreThere() : undefined);
  await expect(install(head, browser)).rejects.toMatchObject({ reason: 'unreachable' });
  expect(await find(browser, head.version, 'offline.json')).toBeUndefined();
  browser.fault = () => undefined;
  browser.asked.length = 0;
  await install(head, browser);
  expect(browser.asked).toEqual(['offline-files.json', 'x.pf_index']);
});

describe('an installation fails and leaves the old version whole', () => {
  const FAULTS: readonly (readonly [string, string, () => Response, string])[] = [
    ['a wrong byte in a page', '', () => new Response('home twO'), 'different'],
    ['a wrong byte in a file', 'x.pf_index', () => new Response('index twO'), 'different'],
    ['a page in place of a file, with status 200', 'x.pf_index', () => new Response('<!doctype html>'), 'different'],
    ['an empty answer', 'new.txt', () => new Response(''), 'different'],
    ['an error of the host', 'new.txt', () => new Response('new', { status: 500 }), 'unreachable'],
    ['a missing file', 'new.txt', () => new Response('new', { status: 404 }), 'unreachable'],
    ['a list of another release', 'offline-files.json', () => new Response('[]'), 'different'],
  ];
  test.each(FAULTS)('after %s', async (_, address, answer, reason) => {
    const one = await release(ONE);
    browser.host = one.host;
    await install(one.head, browser);
    await writeState(browser, { active: one.head.version, tabs: new Map() });
    const two = await release(TWO);
    browser.host = two.host;
    browser.fault = (asked) => (asked === address ? answer() : undefined);
    await expect(install(two.head, browser)).rejects.toMatchObject({ reason });
    expect(await find(browser, two.head.version, 'offline.json')).toBeUndefined();
    for (const [path, body] of Object.entries(ONE))
      expect(await text(one.head.version, path.replace('index.html', ''))).toBe(body);
    browser.fault = () => undefined;
    await install(two.head, browser);
    expect(await text(two.head.version, '')).toBe('home two');
  });

  test('cut at any request', async () => {
    const { head, host } = await release(TWO);
    await install(head, Object.assign(browser, { host }));
    const requests = browser.asked.length;
    for (let cut = 0; cut < requests; cut++) {
      browser = createFakeBrowser();
      browser.host = host;
      let asked = 0;
      browser.fault = () => {
        if (asked++ >= cut) throw new TypeError('Failed to fetch');
        return undefined;
      };
      await expect(install(head, browser)).rejects.toMatchObject({ reason: 'unreachable' });
      expect(await find(browser, head.version, 'offline.json')).toBeUndefined();
    }
  });
});

describe('a device without room', () => {
  test('is known before anything is fetched', async () => {
    const { head, host } = await release(ONE);
    browser.host = host;
    browser.left = 10;
    await expect(install(head, browser)).rejects.toMatchObject({ reason: 'full' });
    expect(browser.asked).toEqual(['offline-files.json']);
  });

  test('that shows while writing gets back what was written', async () => {
    const { head, host } = await release(ONE);
    browser.host = host;
    browser.left = 20;
    browser.room = async () => Infinity;
    await expect(install(head, browser)).rejects.toMatchObject({ reason: 'full' });
    expect(await versions()).toEqual([]);
  });
});

test('a cache that vanishes while one installs makes the installation fail', async () => {
  const { head, host } = await release(ONE);
  browser.host = host;
  browser.fault = (address) => {
    if (address === 'a.js') void browser.caches.delete(cacheName(SCOPE, head.version));
    return undefined;
  };
  await expect(install(head, browser)).rejects.toThrow('was removed');
});

test('versions that were skipped are removed; the active one and those that tabs read stay', async () => {
  const keep = async (home: string) => {
    const { head, host } = await release({ ...ONE, 'index.html': home });
    browser.host = host;
    await install(head, browser);
    return head.version;
  };
  const read = await keep('read');
  await writeState(browser, { active: read, tabs: new Map() });
  const active = await keep('active');
  await writeState(browser, { active, tabs: new Map([['tab', read]]) });
  const skipped = await keep('skipped');
  expect(await versions()).toContain(cacheName(SCOPE, skipped));
  const newest = await keep('newest');
  expect(await versions()).toEqual([read, active, newest].map((version) => cacheName(SCOPE, version)));
});
