import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { describeSite } from '../../src/build/offline.ts';
import { webManifest } from '../../src/build/web-manifest.ts';
import { workerCode } from '../../src/build/scripts.ts';
import { readList } from '../../src/offline/manifest.ts';

const code = { worker: 'work()', off: 'off()' };
const files = (page: string) =>
  new Map([
    ['index.html', Buffer.from(page)],
    ['a/index.html', Buffer.from('a')],
    ['_headers', Buffer.from('for the host')],
  ]);

test('the list names each kept file once, sorted, with size and sha384', async () => {
  const { written } = await describeSite(files('home'), code);
  const sha384 = createHash('sha384').update('home').digest('base64');
  const list = JSON.parse(String(written.get('offline-files.json')));
  expect(list.map(([address]: [string]) => address)).toEqual(['a/', '']);
  expect(list[1]).toEqual(['', 4, sha384, 0]);
});

test('pages travel in packs that hold their bytes one after the other, and other files alone', async () => {
  const many = new Map(Array.from({ length: 5 }, (_, n) => [`b${n}/index.html`, Buffer.alloc(1e6, `${n}`)] as const));
  const { head, written } = await describeSite(new Map([...files('home'), ...many, ['x.js', Buffer.from('x')]]), code);
  const entries = readList(String(written.get('offline-files.json')));
  expect(entries.map(([address, , , pack]) => [address, pack])).toEqual([
    ['a/', 0],
    ['b0/', 0],
    ['b1/', 0],
    ['b2/', 1],
    ['b3/', 1],
    ['b4/', 2],
    ['', 2],
    ['x.js', undefined],
  ]);
  const [address, size, sha384] = head.packs[2] ?? ['', 0, ''];
  const pack = Buffer.from(written.get(address) ?? '');
  expect([pack.length, createHash('sha384').update(pack).digest('base64')]).toEqual([size, sha384]);
  expect(gunzipSync(pack).toString()).toBe(`${'4'.repeat(1e6)}home`);
  expect(head.transfer).toBeLessThan(head.stored / 100);
  expect(head.plain).toBeGreaterThan(head.transfer);
});

test('the worker carries its version and the hash of the list before its code', async () => {
  const { head, written } = await describeSite(files('home'), code);
  const list = written.get('offline-files.json') ?? '';
  expect(head.list).toBe(createHash('sha384').update(list).digest('base64'));
  expect(written.get('sw.js')).toBe(`const BUILT = ${JSON.stringify(head)};\nwork()`);
  expect(JSON.parse(String(written.get('offline.json')))).toEqual(head);
});

test('another byte anywhere, or another worker, is another version; the same bytes are the same', async () => {
  const version = async (page: string, worker: string) =>
    (await describeSite(files(page), { worker, off: 'off()' })).head.version;
  const one = await version('home', 'work()');
  expect(await version('home', 'work()')).toBe(one);
  expect(await version('homE', 'work()')).not.toBe(one);
  expect(await version('home', 'work(1)')).not.toBe(one);
});

test('the size on the way is never larger than the size kept', async () => {
  const { head } = await describeSite(new Map([['x.bin', Buffer.from([1, 2, 3])]]), code);
  expect(head.stored).toBe(3);
  expect(head.transfer).toBeGreaterThan(3); // The list travels as well.
});

test.each(['worker', 'off'] as const)('the script `%s` is one classic script without imports', async (name) => {
  const script = await workerCode(name);
  expect(() => new Function(script)).not.toThrow();
  expect(script).not.toMatch(/\bimport\b|\bexport\b/);
});

test('the web app manifest has no absolute address and no id, so copies under one origin stay apart', () => {
  const manifest = webManifest({ name: 'Viva', tagline: 'Say it', language: 'en', direction: 'ltr' });
  expect(JSON.stringify(manifest)).not.toMatch(/"\/|https?:|"id"/);
  expect(manifest).toMatchObject({ start_url: './', scope: './', display: 'standalone' });
});
