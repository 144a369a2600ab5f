// What a search costs who types: bytes, time to answers, work on the main thread, and whether it goes on without a network.
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { median } from '../median.ts';
import { ask } from '../../search/surface.ts';
import { timeAnswer } from './answer-time.ts';
import type { Contender } from './contender.ts';

/** Medians of several runs, each with words of its own. */
export interface SearchCost {
  /** Bytes of bodies as they travelled until the first answers to one word. */
  readonly bytes: number;
  /** From the keystroke that asks one word with nothing in the cache to the first answers, in milliseconds. */
  readonly cold: number;
  /** From each further keystroke to its answers, in milliseconds: the median, and the slowest of a run. */
  readonly warm: number;
  readonly slowest: number;
  /** Longest task of the main thread while typing with a processor slowed four times, in milliseconds; 0 below 50. */
  readonly task: number;
  /** Whether a new word is answered without a network, after the page stood and one word was answered. */
  readonly offline: boolean;
}

const CPU_SLOWDOWN = 4;
/** Between two letters of somebody who types fast, in milliseconds. */
const TYPING = 80;
/** How long stragglers are waited for, in milliseconds. */
const QUIET = 300;
/** How long a page is read before the network goes, in milliseconds: ours starts to keep the site a second after it is seen. */
const VISIT = 2000;
/** How long keeping the site may take, in milliseconds: where there is no room for it, it never ends. */
const KEEPING = 60_000;
/** How long an answer may take without a network, in milliseconds. */
const PATIENCE = 5000;

/** @param words two for each run */
export async function measureSearch(
  browser: Browser,
  contender: Contender,
  words: readonly string[],
): Promise<SearchCost> {
  const runs: Omit<SearchCost, 'offline'>[] = [];
  for (let at = 0; at + 1 < words.length; at += 2) {
    const [first = '', second = ''] = words.slice(at, at + 2);
    const quick = await inContext(browser, 'block', (page) => typeTwo(page, contender, first, second));
    runs.push({
      ...quick,
      task: await inContext(browser, 'block', (page) => longestTask(page, contender, first, second)),
    });
  }
  const middle = (key: keyof (typeof runs)[number]) => median(runs.map((run) => run[key]));
  const [first = '', second = ''] = words;
  return {
    bytes: middle('bytes'),
    cold: middle('cold'),
    warm: middle('warm'),
    slowest: middle('slowest'),
    task: middle('task'),
    offline: await inContext(browser, 'allow', (page, context) => goesOn(page, context, contender, first, second)),
  };
}

/** The first word at once with an empty cache, the second letter by letter. */
async function typeTwo(page: Page, contender: Contender, first: string, second: string) {
  const fetched: number[] = [];
  page.on('response', (response) => {
    const at = fetched.push(0) - 1;
    void response.headerValue('content-length').then((length) => (fetched[at] = Number(length ?? 0)));
  });
  await page.goto(contender.from, { waitUntil: 'networkidle' });
  const before = contender.counts === 'from opening on' ? fetched.length : 1;
  await contender.open(page);
  const cold = await timeAnswer(page, contender, first, () => page.keyboard.insertText(first));
  await page.waitForTimeout(QUIET);
  const bytes = fetched.slice(before).reduce((sum, each) => sum + each, 0);
  await page.locator(contender.field).fill(second.slice(0, 1));
  await page.waitForTimeout(QUIET);
  const times: number[] = [];
  for (let at = 1; at < second.length; at += 1) {
    times.push(
      await timeAnswer(page, contender, second.slice(0, at + 1), () => page.keyboard.insertText(second.charAt(at))),
    );
  }
  return { bytes, cold, warm: median(times), slowest: Math.max(...times) };
}

/** Types two words without waiting for answers. */
async function longestTask(page: Page, contender: Contender, first: string, second: string): Promise<number> {
  await page.goto(contender.from, { waitUntil: 'networkidle' });
  await contender.open(page);
  const wire = await page.context().newCDPSession(page);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.evaluate(watchTasks);
  for (const word of [first, second]) {
    await page.keyboard.type(word, { delay: TYPING });
    await page.locator(contender.answered(word)).waitFor({ state: 'attached' });
    await page.waitForTimeout(QUIET);
    await page.locator(contender.field).fill('');
  }
  return page.evaluate(() => Math.max(0, ...((globalThis as { longTasks?: number[] }).longTasks ?? [])));
}

async function goesOn(page: Page, context: BrowserContext, contender: Contender, first: string, second: string) {
  await page.goto(contender.from, { waitUntil: 'networkidle' });
  await page.waitForTimeout(VISIT);
  // A worker that keeps the site, where it has one, is given the time to do so.
  await page.evaluate(async (longest) => {
    const isKeeping = await navigator.serviceWorker?.getRegistration();
    const late = new Promise((done) => setTimeout(done, longest));
    if (isKeeping) await Promise.race([navigator.serviceWorker.ready, late]);
  }, KEEPING);
  await contender.open(page);
  await ask(page, contender, first);
  // Workers do not heed the first, nor caches the second.
  await context.setOffline(true);
  await context.route('**', (route) => route.abort('internetdisconnected'));
  page.setDefaultTimeout(PATIENCE);
  return ask(page, contender, second).then(
    (ids) => ids.length > 0,
    () => false,
  );
}

/** @param serviceWorkers blocked where time counts: one that is keeping the site for later takes the processor meanwhile */
async function inContext<T>(
  browser: Browser,
  serviceWorkers: 'allow' | 'block',
  run: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers });
  try {
    return await run(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function watchTasks(): void {
  const found: number[] = [];
  (globalThis as { longTasks?: number[] }).longTasks = found;
  new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}
