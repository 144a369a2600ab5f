// One page of each kind in every surrounding: theme, width, forced colors, reduced motion, covered answers.
import { expect, test } from '@playwright/test';
import { findBarriers } from './axe.ts';
import { press } from './focus.ts';
import { ONE_OF_EACH } from './site.ts';

for (const { kind, address } of ONE_OF_EACH) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      test(`a page of the kind "${kind}" has no barrier in ${colorScheme} at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(address);
        expect(await findBarriers(page)).toEqual([]);
      });
    }
  }

  test(`a page of the kind "${kind}" has no barrier in forced colors, and shows the focus`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(address);
    expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    // Colors are then the reader's own; axe takes some of ours for them.
    expect(await findBarriers(page, 'structure')).toEqual([]);
    for (let step = 0; step < 12; step += 1) await press(page, 'Tab');
  });

  test(`a page of the kind "${kind}" moves nothing for those who want less motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const style = getComputedStyle(one);
          const times = `${style.transitionDuration},${style.animationDuration}`.split(',').map(Number.parseFloat);
          return style.scrollBehavior === 'smooth' || times.some((seconds) => seconds > 0.01);
        })
        .map((one) => `${one.localName}.${one.className}`),
    );
    expect(moving).toEqual([]);
  });
}

for (const { kind, address } of ONE_OF_EACH.filter((page) => page.kind === 'sheet' || page.kind === 'item')) {
  test(`a page of the kind "${kind}" has no barrier while its answers are covered`, async ({ page }) => {
    await page.addInitScript(() =>
      localStorage.setItem('viva:preferences', JSON.stringify({ version: 1, cover: true })),
    );
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('data-cover');
    expect(await findBarriers(page)).toEqual([]);
  });
}
