// One cold load of a page on a slow phone, by the DevTools protocol: what came over the wire, and when it could be read.
import type { Browser } from '@playwright/test';

/** What one load cost. */
export interface Load {
  /** Bytes over the wire, headers included. */
  readonly bytes: number;
  readonly requests: number;
  /** Largest contentful paint, in milliseconds. */
  readonly lcp: number;
  /** Total blocking time: what tasks after the first paint took beyond 50 ms each, in milliseconds. */
  readonly tbt: number;
}

/** Lighthouse's "slow 4G": 150 ms to the first byte of each answer, 1.6 Mbit/s down, 750 kbit/s up. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
/** Lighthouse's slowdown of the processor for a phone of the middle class. */
const CPU_SLOWDOWN = 4;
/** Lighthouse's phone. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
/** How long a page is watched after its last request, in milliseconds. */
const QUIET = 1000;

/** Loads a page with an empty cache. */
export async function loadPage(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    let bytes = 0;
    let requests = 0;
    wire.on('Network.requestWillBeSent', ({ request }) => (requests += request.url.startsWith('http') ? 1 : 0));
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await wire.send('Network.enable');
    await wire.send('Network.emulateNetworkConditions', SLOW_4G);
    await wire.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForTimeout(QUIET);
    return { bytes, requests, ...(await page.evaluate(readTimings)) };
  } finally {
    await context.close();
  }
}

/** Runs in the page. Entries from before an observer are handed to it with `buffered`. */
async function readTimings(): Promise<{ lcp: number; tbt: number }> {
  const entries = (type: string) =>
    new Promise<PerformanceEntryList>((done) => {
      const observer = new PerformanceObserver((list) => done(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => done(observer.takeRecords()), 500);
    });
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
  const [paints, tasks] = await Promise.all([entries('largest-contentful-paint'), entries('longtask')]);
  const blocking = tasks.map(({ startTime, duration }) => {
    const late = Math.max(startTime, firstPaint);
    return Math.max(0, startTime + duration - late - 50);
  });
  return { lcp: paints.at(-1)?.startTime ?? 0, tbt: blocking.reduce((sum, time) => sum + time, 0) };
}
