// What the offline tests do as a reader would, and what they look up behind the page's back.
import { expect, type Page } from '@playwright/test';
import { searchWords } from '../../src/components/search/words.ts';

/** Opens the site and waits until it is kept. */
export async function visitUntilKept(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect.poll(() => workerState(page), { timeout: 40_000 }).toBe('activated');
}

/** The state of the worker that serves this site; `none` without one. */
export function workerState(page: Page): Promise<string> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? 'none');
}

/** Looks for a new version, and waits until it waits or has failed. */
export function update(page: Page): Promise<'waits' | 'failed' | 'nothing new'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) return 'failed';
    try {
      await registration.update();
    } catch {
      return 'failed';
    }
    const newer = registration.installing;
    if (!newer) return registration.waiting ? 'waits' : 'nothing new';
    return new Promise((done) => {
      newer.addEventListener('statechange', () => {
        if (newer.state === 'installed') done('waits');
        if (newer.state === 'redundant') done('failed');
      });
    });
  });
}

/**
 * Waits as long as Chromium keeps a worker that it has just started from making way for the next: asked sooner, the next
 * one takes over half a minute later.
 */
export function settle(page: Page): Promise<void> {
  return page.waitForTimeout(3_000);
}

/** Names of all caches of the origin. */
export function cacheNames(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await caches.keys()).toSorted());
}

/** Types a query into the field that is open, and reads what is shown: the sentence and the ids in their order. */
export async function ask(page: Page, query: string): Promise<{ said: string; ids: readonly string[] }> {
  await page.getByRole('combobox', { name: searchWords.label }).fill(query);
  await expect(page.locator('.hits')).toHaveAttribute('aria-busy', 'false');
  const ids = await page.locator('.hit').evaluateAll((all: HTMLElement[]) => all.map((one) => one.dataset['id'] ?? ''));
  return { said: (await page.locator('.search-status').textContent()) ?? '', ids };
}

/** Which edition each part of an open page is of: its HTML, script, style, search index and cards. */
export function editionsOf(page: Page, cards: string): Promise<Record<string, string>> {
  return page.evaluate(async (cardsUrl) => {
    const { src } = document.querySelector<HTMLScriptElement>('script[type=module][src]') ?? { src: location.href };
    const root = new URL('../', src);
    const read = async (url: string, pattern: RegExp) =>
      pattern.exec(await (await fetch(new URL(url, root))).text())?.[1] ?? 'none';
    return {
      page: document.body.dataset['edition'] ?? 'none',
      script: document.documentElement.dataset['script'] ?? 'none',
      style: getComputedStyle(document.documentElement).getPropertyValue('--edition').trim(),
      index: await read('pagefind/items.json', /"bank":\[\["[^"]+","[^"]* (\S+?)"/),
      cards: await read(cardsUrl, /"revision":"(\S+?) /),
    };
  }, cards);
}
