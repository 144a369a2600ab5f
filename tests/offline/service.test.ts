import { beforeEach, describe, expect, test } from 'vitest';
import { cacheName } from '../../src/offline/cache-name.ts';
import { install } from '../../src/offline/install.ts';
import type { Head } from '../../src/offline/manifest.ts';
import { createService, type Service } from '../../src/offline/service.ts';
import { readState } from '../../src/offline/state.ts';
import { find } from '../../src/offline/versions.ts';
import { createFakeBrowser, release, SCOPE, type FakeBrowser } from './fake-browser.ts';

const files = (mark: string) => ({
  'index.html': `home ${mark}`,
  'bank/index.html': 'bank',
  'x.json': mark,
  '404.html': 'lost',
});
let browser: FakeBrowser;
beforeEach(() => {
  browser = createFakeBrowser();
});

/** A request; what its mode is cannot be set from outside. */
function requestFor(address: string, mode: 'navigate' | 'cors' = 'cors'): Request {
  return Object.defineProperty(new Request(SCOPE + address), 'mode', { value: mode });
}
const load = (service: Service, address: string, clientId = 'tab') =>
  service.answer({ request: requestFor(address), clientId, resultingClientId: '' });
const open = (service: Service, address: string, id = 'new') =>
  service.answer({ request: requestFor(address, 'navigate'), clientId: '', resultingClientId: id });
const cut = () => {
  browser.fault = () => {
    throw new TypeError('Failed to fetch');
  };
};

/** Installs a release and lets it take over. */
async function takeOver(mark: string): Promise<{ head: Head; service: Service }> {
  const { head, host } = await release(files(mark));
  browser.host = host;
  await install(head, browser);
  const service = createService(head, browser);
  await service.activate();
  return { head, service };
}

test('pages and files come from the cache, with their own types', async () => {
  const { service } = await takeOver('one');
  cut();
  const page = await open(service, '?utm=x');
  expect(await page.text()).toBe('home one');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await (await load(service, 'x.json?ts=1')).text()).toBe('one');
});

test('an address without its slash leads to the page, query kept', async () => {
  const { service } = await takeOver('one');
  const answer = await open(service, 'bank?q=a');
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe(`${SCOPE}bank/?q=a`);
});

test('a page that is nowhere is the 404 page with its status, offline as well', async () => {
  const { service } = await takeOver('one');
  expect((await open(service, 'nowhere/')).status).toBe(404);
  cut();
  const answer = await open(service, 'nowhere/', 'tab');
  expect([answer.status, await answer.text()]).toEqual([404, 'lost']);
  expect(await (await load(service, 'x.json', 'tab')).text()).toBe('one');
});

describe('a new version', () => {
  test('serves new pages, while open ones go on with theirs until they are gone', async () => {
    const one = await takeOver('one');
    await open(one.service, '', 'left');
    browser.open = [{ id: 'left', url: SCOPE }];
    const two = await takeOver('two');
    cut();
    expect(await (await load(two.service, 'x.json', 'left')).text()).toBe('one');
    expect(await (await open(two.service, '', 'right')).text()).toBe('home two');
    await two.service.cleanUp();
    expect(await (await load(two.service, 'x.json', 'left')).text()).toBe('one');
    browser.open = [];
    await two.service.cleanUp();
    expect(await find(browser, one.head.version, '')).toBeUndefined();
    expect(await (await load(two.service, 'x.json', 'right')).text()).toBe('two');
  });

  test('leaves a page alone that was only being opened when it took over', async () => {
    const one = await takeOver('one');
    await open(one.service, '', 'opening');
    await one.service.cleanUp();
    browser.opening = ['opening'];
    const two = await takeOver('two');
    browser.open = [{ id: 'opening', url: SCOPE }];
    await two.service.cleanUp();
    expect(await (await load(two.service, 'x.json', 'opening')).text()).toBe('one');
  });

  test('finds no notes of tabs that were closed long ago', async () => {
    const { service } = await takeOver('one');
    for (let page = 0; page < 30; page++) {
      await open(service, '', `page-${page}`);
      await service.cleanUp();
    }
    expect((await readState(browser)).tabs.size).toBeLessThan(10);
  });

  test('is known to a worker that the browser ended and started again', async () => {
    await takeOver('one');
    browser.open = [{ id: 'left', url: SCOPE }];
    const { head } = await takeOver('two');
    expect(await (await load(createService(head, browser), 'x.json', 'left')).text()).toBe('one');
  });

  test('gives a worker that an old page starts the version of that page', async () => {
    await takeOver('one');
    browser.open = [{ id: 'left', url: SCOPE }];
    const { service } = await takeOver('two');
    await service.answer({ request: requestFor('x.json'), clientId: 'left', resultingClientId: 'search' });
    expect(await (await load(service, 'x.json', 'search')).text()).toBe('one');
  });

  test('that is being installed is not removed by the one that serves', async () => {
    const { service } = await takeOver('one');
    const two = await release(files('two'));
    browser.host = two.host;
    await install(two.head, browser);
    browser.newer = true;
    await service.cleanUp();
    expect(await find(browser, two.head.version, '')).toBeDefined();
  });
});

describe('a page that came from the network', () => {
  test('loads everything from there: it may be of another release', async () => {
    const { service } = await takeOver('one');
    browser.host = (await release({ ...files('two'), 'new/index.html': 'new' })).host;
    expect(await (await open(service, 'new/', 'tab')).text()).toBe('new');
    expect(await (await load(service, 'x.json', 'tab')).text()).toBe('two');
    expect(await (await open(service, '', 'tab')).text()).toBe('home one');
    expect(await (await load(service, 'x.json', 'tab')).text()).toBe('one');
  });

  test('before the first version took over is served only if it is of that version', async () => {
    browser.open = [{ id: 'same', url: SCOPE }, { id: 'other', url: `${SCOPE}bank/` }]; // prettier-ignore
    const { head, host } = await release(files('one'));
    browser.host = host;
    await install(head, browser);
    browser.host = new Map([...host, ['bank/index.html', 'an older bank'], ['x.json', 'older']]);
    const service = createService(head, browser);
    await service.activate();
    expect(browser.claimed).toBe(true);
    expect(await (await load(service, 'x.json', 'same')).text()).toBe('one');
    expect(await (await load(service, 'x.json', 'other')).text()).toBe('older');
  });
});

describe('a cache that was removed behind our back', () => {
  test('is brought back while pages come from the network', async () => {
    const { head, service } = await takeOver('one');
    await browser.caches.delete(cacheName(SCOPE, head.version));
    expect(await (await open(service, '')).text()).toBe('home one');
    await service.cleanUp();
    expect(await find(browser, head.version, 'offline.json')).toBeDefined();
  });

  test('never lets a page load files of another release', async () => {
    const { head, service } = await takeOver('one');
    browser.host = (await release(files('two'))).host;
    await browser.caches.delete(cacheName(SCOPE, head.version));
    expect((await load(service, 'x.json')).type).toBe('error');
    expect(await (await open(service, '', 'tab')).text()).toBe('home two');
    expect(await (await load(service, 'x.json', 'tab')).text()).toBe('two');
  });

  test('in part is filled again with verified files only', async () => {
    const { head, service } = await takeOver('one');
    const name = cacheName(SCOPE, head.version);
    const list = await find(browser, head.version, 'offline-files.json');
    await browser.caches.delete(name);
    const cache = await browser.caches.open(name);
    await cache.put(`${SCOPE}offline-files.json`, list ?? Response.error());
    expect(await (await load(service, 'x.json')).text()).toBe('one');
    expect(await (await find(browser, head.version, 'x.json'))?.text()).toBe('one');
    browser.host = new Map([...browser.host, ['404.html', 'changed']]);
    await expect(load(service, '404.html')).rejects.toThrow('not what was built');
  });
});
