import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/** What is looked at: all, colors only, or all but colors. */
export type Look = 'everything' | 'contrast' | 'structure';

/** Brings axe along to every page that is opened from now on: faster than to hand it to each page by itself. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript(AXE);
}

/** What axe finds wrong on a page as it now stands, a line for each place. */
export async function findBarriers(page: Page, look: Look = 'everything'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const runOnly = look === 'contrast' ? COLOR_RULES : TAGS;
  const rules = look === 'structure' ? Object.fromEntries(COLOR_RULES.map((rule) => [rule, { enabled: false }])) : {};
  // Preloading would copy the styles of shadow roots into inline ones, which the policy stops, and for no rule of these.
  const options: RunOptions = { runOnly, rules, resultTypes: ['violations'], elementRef: false, preload: false };
  const { violations } = await page.evaluate(
    (given) => (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}
