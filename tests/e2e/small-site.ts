// Tests on the small site: a host of its own for each, and releases to swap.
import { test as base } from '@playwright/test';
import { startHost, type ReleaseHost } from './release-host.ts';
import { buildSmallSite, createReleases, type Releases } from './releases.ts';

/** Cards and an item of the fixture bank. */
export const CARDS = 'demo/cards.json';
export const ITEM = 'demo/caching/why-cache/';

/** What `editionsOf` says of a page that is whole of one edition. */
export const whole = (mark: string) => ({ page: mark, script: mark, style: mark, index: mark, cards: mark });

export const test = base.extend<{ host: ReleaseHost }, { releases: Releases }>({
  releases: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
    async ({}, use) => use(await createReleases(await buildSmallSite())),
    { scope: 'worker', timeout: 120_000 },
  ],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  host: async ({}, use) => {
    const host = await startHost();
    await use(host);
    await host.close();
  },
});

/** Whether the long forms of the offline tests were asked for (`npm run test:offline`). */
export const isSoak = process.env['VIVA_SOAK'] !== undefined;

/** Puts a line into the table of `npm run test:offline`. */
export function tell(fault: string, outcome: string): void {
  test.info().annotations.push({ type: 'offline', description: `${fault} | ${outcome}` });
}
