// Parts "pages" and "lighthouse": each kind of page and its bare counterpart, loaded in turn.
import type { Browser } from '@playwright/test';
import { runLighthouse, type LighthouseRun } from './lighthouse-run.ts';
import { median } from './median.ts';
import type { Page, PageKind } from './page-kinds.ts';
import { loadPage, type Load } from './page-load.ts';

/** The two sites, served, and what is measured on them. */
export interface Sites {
  readonly pages: readonly Page[];
  /** Addresses of the home pages. */
  readonly viva: string;
  readonly bare: string;
  readonly runs: number;
  readonly say: (sentence: string) => void;
}
/** Medians of a page and of its bare counterpart. */
export interface PageResult {
  readonly kind: PageKind;
  readonly path: string;
  readonly viva: Load;
  readonly bare: Load;
}
/** Medians of Lighthouse's runs; of the bare page only its performance. */
export interface LighthouseResult {
  readonly kind: PageKind;
  readonly path: string;
  readonly viva: LighthouseRun;
  readonly bare: LighthouseRun;
}

/** Loads each page so many times, in turn with the bare one; a first load warms the browser and does not count. */
export async function measurePages(browser: Browser, { pages, viva, bare, runs, say }: Sites): Promise<PageResult[]> {
  await loadPage(browser, bare);
  await loadPage(browser, viva);
  const results: PageResult[] = [];
  for (const { kind, path } of pages) {
    say(`Loading ${kind} pages`);
    const pairs = await repeat(runs, async () => ({
      viva: await loadPage(browser, viva + path),
      bare: await loadPage(browser, bare + path),
    }));
    results.push({
      kind,
      path,
      viva: middleLoad(pairs.map((pair) => pair.viva)),
      bare: middleLoad(pairs.map((pair) => pair.bare)),
    });
  }
  return results;
}

/** Asks Lighthouse about each page and, for the same figures, about the bare one. */
export async function measureLighthouse(
  port: number,
  { pages, viva, bare, runs, say }: Sites,
): Promise<LighthouseResult[]> {
  const results: LighthouseResult[] = [];
  for (const { kind, path } of pages) {
    say(`Lighthouse on ${kind} pages`);
    const pairs = await repeat(runs, async () => ({
      viva: await runLighthouse(viva + path, port),
      bare: await runLighthouse(bare + path, port, ['performance']),
    }));
    results.push({
      kind,
      path,
      viva: middleRun(pairs.map((pair) => pair.viva)),
      bare: middleRun(pairs.map((pair) => pair.bare)),
    });
  }
  return results;
}

async function repeat<T>(count: number, measure: () => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let run = 0; run < count; run += 1) found.push(await measure());
  return found;
}

function middleLoad(loads: readonly Load[]): Load {
  const middle = (key: keyof Load) => median(loads.map((load) => load[key]));
  return { bytes: middle('bytes'), requests: middle('requests'), lcp: middle('lcp'), tbt: middle('tbt') };
}

function middleRun(runs: readonly LighthouseRun[]): LighthouseRun {
  const categories = Object.keys(runs[0]?.scores ?? {});
  return {
    scores: Object.fromEntries(categories.map((name) => [name, median(runs.map(({ scores }) => scores[name] ?? 0))])),
    failed: [...new Set(runs.flatMap(({ failed }) => failed))],
    lcp: median(runs.map(({ lcp }) => lcp)),
    tbt: median(runs.map(({ tbt }) => tbt)),
  };
}
