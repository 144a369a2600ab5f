import { describe, expect, test } from 'vitest';
import { addressIn, keyOf, readingsOf } from '../../src/offline/address.ts';
import { cacheName, stateName, versionIn } from '../../src/offline/cache-name.ts';
import { contentType } from '../../src/offline/content-type.ts';
import { addressOf, isKept, readList, writeList, type Entry, type Pack } from '../../src/offline/manifest.ts';
import { planInstall, type OldVersion } from '../../src/offline/plan.ts';
import { forget, NETWORK, note, stay, versionsRead } from '../../src/offline/tabs.ts';

const ROOT = 'https://example.org/docs/';

describe('an address', () => {
  test.each([
    ['https://example.org/docs/', ''],
    ['https://example.org/docs/search/?q=cache#x', 'search/'],
    ['https://example.org/docs/pagefind/pagefind-entry.json?ts=1', 'pagefind/pagefind-entry.json'],
    ['https://example.org/docs/a%20b.png', 'a b.png'],
    ['https://example.org/', null],
    ['https://example.org/docs2/', null],
    ['https://elsewhere.org/docs/', null],
    ['https://example.org/docs/%E0%A4%A', null],
  ])('%s is %j below the scope', (url, address) => {
    expect(addressIn(ROOT, url)).toBe(address);
  });

  test.each(['', 'tags/', 'a b.png', 'bank/ü/'])('%j comes back from its key', (address) => {
    expect(addressIn(ROOT, keyOf(ROOT, address))).toBe(address);
  });

  test.each([
    ['tags/', [['tags/', 'serve']]],
    ['tags/index.html', [['tags/', 'serve']]],
    ['index.html', [['', 'serve']]],
    ['tags', [['tags', 'serve'], ['tags/', 'redirect']]], // prettier-ignore
    ['favicon.svg', [['favicon.svg', 'serve']]],
    ['myindex.html', [['myindex.html', 'serve']]],
  ])('%j may mean %j', (address, readings) => {
    expect(readingsOf(address).map((one) => [one.address, one.how])).toEqual(readings);
  });
});

describe('kept', () => {
  test.each([
    'index.html',
    '404.html',
    '_astro/x.Ab1-.js',
    'pagefind/fragment/en_1.pf_fragment',
    'bank/cards.json',
    'icons/a.png',
    'manifest.webmanifest',
  ])('%s is', (file) => {
    expect(isKept(file)).toBe(true);
  });
  test.each([
    'sw.js',
    'sw-off.js',
    'offline.json',
    'offline-files.json',
    '_headers',
    '.nojekyll',
    'bank/.DS_Store',
    'nginx.conf',
    'caddy.conf',
    '_offline/0123456789ab.pack',
    'robots.txt',
    'sitemap.xml',
    'social.png',
    'bank/deck.json',
  ])('%s is not', (file) => {
    expect(isKept(file)).toBe(false);
  });

  test('pages are kept under the address at which they are asked for', () => {
    expect(['index.html', 'a/index.html', '404.html', 'a/reindex.html'].map(addressOf)).toEqual([
      '',
      'a/',
      '404.html',
      'a/reindex.html',
    ]);
  });

  test('a list comes back as it was written', () => {
    const entries: readonly Entry[] = [['', 1, 'x'], ['a "b"/', 2, 'y']]; // prettier-ignore
    expect(readList(writeList(entries))).toEqual(entries);
  });
});

test.each([
  ['', 'text/html; charset=utf-8'],
  ['bank/', 'text/html; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['pagefind/wasm.en.pagefind', 'application/octet-stream'],
  ['manifest.webmanifest', 'application/manifest+json'],
])('%j has the type %s whatever the host says', (address, type) => {
  expect(contentType(address)).toBe(type);
});

describe('a cache', () => {
  test('is told from those of other copies, of other programs and from the notes', () => {
    const names = [cacheName(ROOT, 'v1'), cacheName('https://example.org/', 'v2'), cacheName(`${ROOT}x/`, 'v3'), stateName(ROOT), 'viva', 'other']; // prettier-ignore
    expect(names.map((name) => versionIn(ROOT, name))).toEqual(['v1', null, null, null, null, null]);
    expect(names.map((name) => versionIn('https://example.org/', name))).toEqual([null, 'v2', null, null, null, null]);
  });
});

describe('a plan', () => {
  const entries: readonly Entry[] = [['same', 1, 's'], ['changed', 2, 'new'], ['added', 4, 'a'], ['there', 8, 't']]; // prettier-ignore
  const old = [{ version: 'v1', entries: [['same', 1, 's'], ['changed', 2, 'old'], ['moved', 4, 'a']] satisfies Entry[] }]; // prettier-ignore

  test('copies what did not change, fetches the rest, leaves what is there', () => {
    const plan = planInstall({ entries, packs: [], have: new Set(['there']), old });
    expect(plan.copies.map(({ entry, from }) => [entry[0], from])).toEqual([['same', 'v1']]);
    expect(plan.fetches.map(([address]) => address)).toEqual(['changed', 'added']);
    expect(plan.bytes).toBe(6);
  });

  test('of a first installation fetches everything', () => {
    expect(planInstall({ entries, packs: [], have: new Set(), old: [] }).fetches).toEqual(entries);
  });

  describe('of what comes in packs', () => {
    const packs: readonly Pack[] = [['p0', 9, 'h0'], ['p1', 9, 'h1']]; // prettier-ignore
    const pages: readonly Entry[] = [['a/', 1, 'a', 0], ['b/', 2, 'b', 0], ['c/', 4, 'c', 1], ['d.js', 8, 'd']]; // prettier-ignore
    const plan = (have: readonly string[], before: readonly OldVersion[] = []) => {
      const made = planInstall({ entries: pages, packs, have: new Set(have), old: before });
      const inside = (all: readonly Entry[]) => all.map(([address]) => address);
      return { packs: made.packs.map(({ pack, entries: all }) => [pack[0], inside(all)]), fetches: inside(made.fetches), bytes: made.bytes }; // prettier-ignore
    };

    test('opens every pack on the first visit, and fetches what is in none', () => {
      expect(plan([])).toEqual({ packs: [['p0', ['a/', 'b/']], ['p1', ['c/']]], fetches: ['d.js'], bytes: 15 }); // prettier-ignore
    });

    test('fetches single pages where a part of the pack is there', () => {
      expect(plan(['a/'])).toEqual({ packs: [['p1', ['c/']]], fetches: ['b/', 'd.js'], bytes: 14 });
    });

    test('fetches single pages of an update', () => {
      const before = [{ version: 'v1', entries: [['c/', 4, 'c']] satisfies Entry[] }];
      expect(plan([], before)).toEqual({ packs: [], fetches: ['a/', 'b/', 'd.js'], bytes: 11 });
    });
  });
});

describe('a tab', () => {
  test('stays with its version when another takes over, and so does one that stayed before', () => {
    const after = stay(new Map([['old', 'v1']]), [{ id: 'old' }, { id: 'now' }], 'v2');
    expect(Object.fromEntries(after)).toEqual({ old: 'v1', now: 'v2' });
  });

  test('whose note does not change leaves the notes as they are', () => {
    const tabs = new Map([['a', 'v1']]);
    expect(note(tabs, 'a', 'v1')).toBe(tabs);
    expect(forget(tabs, new Set())).toBe(tabs);
    expect(note(tabs, 'a', 'v2').get('a')).toBe('v2');
  });

  test('that is gone no longer keeps its version', () => {
    const tabs = new Map(Object.entries({ a: 'v1', b: NETWORK, c: 'v2' }));
    expect([...versionsRead(tabs)]).toEqual(['v1', 'v2']);
    expect([...versionsRead(forget(tabs, new Set(['a'])))]).toEqual(['v2']);
  });
});
