// What comes out of a printer.
import { expect, test } from '@playwright/test';
import { pagesOf } from './site.ts';

/** A4 with the margins that browsers print with unless told otherwise, about one centimeter. */
const PAPER = { format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } } as const;

for (const { address } of pagesOf('item').filter(({ html }) => /<main[^>]* data-kind="(?:pitch|demo)"/.test(html))) {
  test(`what one holds while speaking fits on two pages: ${address}`, async ({ page }) => {
    await page.goto(address);
    const sheet = await page.pdf(PAPER);
    const pages = sheet.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(1);
    expect(pages.length).toBeLessThanOrEqual(2);
  });
}
