// What a page costs: bytes as they travel, compressed with gzip, and requests.
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { longestOf, pagesOf } from './site.ts';

const LIMIT = { bytes: 35 * 1024, scriptBytes: 8 * 1024, requests: 6 };

interface Cost {
  bytes: number;
  scriptBytes: number;
  readonly urls: string[];
}

for (const { address } of pagesOf('item')) {
  test(`/${address} costs at most ${LIMIT.bytes / 1024} KB, ${LIMIT.scriptBytes / 1024} of them script`, async ({ page }) => {
    const cost: Cost = { bytes: 0, scriptBytes: 0, urls: [] };
    const read: Promise<void>[] = [];
    page.on('response', (response) => {
      read.push(
        response.body().then((body) => {
          const bytes = gzipSync(body).length;
          cost.urls.push(response.url());
          cost.bytes += bytes;
          if (/javascript/.test(response.headers()['content-type'] ?? '')) cost.scriptBytes += bytes;
        }),
      );
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await Promise.all(read);
    expect.soft(cost.bytes, 'bytes').toBeLessThanOrEqual(LIMIT.bytes);
    expect.soft(cost.scriptBytes, 'bytes of script').toBeLessThanOrEqual(LIMIT.scriptBytes);
    expect.soft(cost.urls.length, cost.urls.join('\n')).toBeLessThanOrEqual(LIMIT.requests);
    expect(cost.urls.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });
}

for (const kind of ['home', 'bank', 'sheet', 'tags'] as const) {
  test(`a page of the kind "${kind}" loads nothing of search before search opens`, async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(longestOf(kind).address, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /pagefind|search/.test(url))).toEqual([]);
    await page.keyboard.press('ControlOrMeta+k');
    await expect.poll(() => asked.some((url) => url.includes('/pagefind/'))).toBe(true);
  });
}
