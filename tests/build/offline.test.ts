import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { describeSite } from '../../src/build/offline.ts';
import { webManifest } from '../../src/build/web-manifest.ts';
import { workerCode } from '../../src/build/worker-code.ts';

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
  const list = JSON.parse(written.get('offline-files.json') ?? '');
  expect(list.map(([address]: [string]) => address)).toEqual(['a/', '']);
  expect(list[1]).toEqual(['', 4, sha384]);
});

test('the worker carries its version and the hash of the list before its code', async () => {
  const { head, written } = await describeSite(files('home'), code);
  const list = written.get('offline-files.json') ?? '';
  expect(head.list).toBe(createHash('sha384').update(list).digest('base64'));
  expect(written.get('sw.js')).toBe(`const BUILT = ${JSON.stringify(head)};\nwork()`);
  expect(JSON.parse(written.get('offline.json') ?? '')).toEqual(head);
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
