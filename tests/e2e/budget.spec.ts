// What a page costs: bytes as they travel, compressed with gzip, and requests.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { DIST } from '../../src/commands/program.ts';
import { readElements } from './elements.ts';
import { longestOf, pagesOf, type BuiltPage } from './site.ts';

const LIMIT = { bytes: 35 * 1024, scriptBytes: 8 * 1024, requests: 6 };

interface Cost {
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
}

test('an item page costs at most 35 KB, 8 of them script, and 6 requests: every one, from its files', () => {
  const costs = pagesOf('item').map((page) => ({ address: page.address, ...costOf(page) }));
  const dear = costs.filter(
    ({ bytes, scriptBytes, requests }) =>
      bytes > LIMIT.bytes || scriptBytes > LIMIT.scriptBytes || requests > LIMIT.requests,
  );
  expect(dear).toEqual([]);
});

test('the longest item page costs in the browser what its files say', async ({ page }) => {
  const item = longestOf('item');
  const read: Promise<{ url: string; script: boolean; bytes: number }>[] = [];
  page.on('response', (response) => {
    const script = (response.headers()['content-type'] ?? '').includes('javascript');
    read.push(response.body().then((body) => ({ url: response.url(), script, bytes: gzipSync(body).length })));
  });
  await page.goto(item.address, { waitUntil: 'networkidle' });
  // A browser with a window also asks for the icon.
  const got = (await Promise.all(read)).filter(({ url }) => !url.endsWith('favicon.svg'));
  const sum = (all: typeof got) => all.reduce((total, { bytes }) => total + bytes, 0);
  const measured = { bytes: sum(got), scriptBytes: sum(got.filter(({ script }) => script)), requests: got.length };
  expect(measured).toEqual(costOf(item));
});

for (const kind of ['home', 'bank', 'sheet', 'item', 'tags', 'tag'] as const) {
  test(`a page of the kind "${kind}" loads nothing of search before search opens`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(longestOf(kind).address, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /\/pagefind\/|\/_astro\/search/.test(url))).toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
    await expect.poll(() => asked.some((url) => url.includes('/pagefind/'))).toBe(true);
  });
}

/** What a page costs with the sheets and scripts that it links and the modules that those import at once. */
function costOf({ address, html }: BuiltPage): Cost {
  const elements = readElements(html);
  const sheets = elements.flatMap(({ attributes: { rel, href } }) => (rel === 'stylesheet' && href ? [href] : []));
  const scripts = elements.flatMap(({ name, attributes: { src } }) => (name === 'script' && src ? [src] : []));
  const sheetFiles = sheets.map((url) => join(DIST, address, url));
  const scriptFiles = new Set<string>();
  for (const url of scripts) addModule(join(DIST, address, url), scriptFiles);
  const weigh = (files: Iterable<string>) =>
    [...files].reduce((total, file) => total + gzipSync(readFileSync(file)).length, 0);
  const scriptBytes = weigh(scriptFiles);
  return {
    bytes: gzipSync(html).length + weigh(sheetFiles) + scriptBytes,
    scriptBytes,
    requests: 1 + sheetFiles.length + scriptFiles.size,
  };
}

/** A module and those that it imports at once, by their files. */
function addModule(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  for (const [, url = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
    addModule(join(dirname(file), url), found);
  }
}
