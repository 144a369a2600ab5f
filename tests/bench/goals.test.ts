import { expect, test } from 'vitest';
import type { BuildResult } from './build-cost.ts';
import { judge } from './goals.ts';
import type { LighthouseResult, PageResult } from './page-cost.ts';
import { formatResults } from './report.ts';

const load = (lcp: number, tbt: number) => ({ bytes: 20_000, requests: 4, lcp, tbt });
const page = (lcp: number, tbt: number): PageResult => ({
  kind: 'item',
  path: 'a/b/c/',
  viva: load(lcp, tbt),
  bare: load(800, 10),
});
const lighthouse = (SEO: number): LighthouseResult => ({
  kind: 'tag',
  path: 'tags/a/',
  viva: { scores: { Performance: 100, SEO }, failed: SEO < 100 ? ['SEO: Links can be read'] : [], lcp: 820, tbt: 0 },
  bare: { scores: { Performance: 100 }, failed: [], lcp: 800, tbt: 0 },
});
const build = (time: number): BuildResult => ({
  items: 300,
  viva: { time, memory: 9e8 },
  bare: { time: 4000, memory: null },
});
const met = (results: Parameters<typeof judge>[0]) => judge(results).map((goal) => goal.met);

test('goals are judged at their limits', () => {
  expect(met({ pages: [page(880, 30)] })).toEqual([true, true, true]);
  expect(met({ pages: [page(881, 30)] })).toEqual([false, true, true]);
  expect(met({ pages: [page(1001, 31)] })).toEqual([false, false, false]);
  expect(met({ builds: [build(5000), build(5001)] })).toEqual([true, false]);
});

test('the worst page decides, and is named', () => {
  const [ratio] = judge({ pages: [page(700, 0), { ...page(950, 0), kind: 'home' }, page(800, 0)] });
  expect(ratio).toMatchObject({ met: false, worst: 'home: 1.19×' });
});

test('99 in one category of Lighthouse is not 100', () => {
  expect(met({ lighthouse: [lighthouse(100)] })[0]).toBe(true);
  expect(judge({ lighthouse: [lighthouse(100), lighthouse(99)] })[0]).toMatchObject({
    met: false,
    worst: 'tag: SEO 99',
  });
});

test('the report holds the figures of both sides, what Lighthouse minds and the goals', () => {
  const report = formatResults({ pages: [page(880, 30)], lighthouse: [lighthouse(99)], builds: [build(5001)] });
  expect(report).toContain('| item | 20.0 KB / 20.0 KB |    4 / 4 | 880 ms / 800 ms |     1.10× | 30 ms / 10 ms |');
  expect(report).toContain('- tag: SEO: Links can be read');
  expect(report).toContain('| 300   | 5.0 s / 4.0 s | 1.25× |  900 MB / – |     – |');
  expect(report).toMatch(/300 items built within 1\.25× .* \| +NO \|/);
});
