// The policy holds: what somebody injects does not run.
import { expect, test, type Page, type Route } from '@playwright/test';
import { pagesOf } from './site.ts';

const [{ address }] = pagesOf('item');

/** Opens the page with something put before the end of its body. */
async function openWith(page: Page, injected: string): Promise<string[]> {
  const breaches: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') breaches.push(message.text());
  });
  await page.route(`**/${address}`, async (route: Route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</body>', `${injected}</body>`) });
  });
  await page.goto(address);
  return breaches;
}

const INJECTED = [
  ['an inline script', '<script>window.ran = true</script>'],
  ['an event handler', '<img src="x:" onerror="window.ran = true">'],
  ['a script from elsewhere', '<script src="https://example.com/x.js"></script>'],
  ['a frame', '<iframe srcdoc="<script>parent.ran = true</script>"></iframe>'],
  ['a script: link', '<a id="bait" href="javascript:window.ran = true">x</a>'],
  ['an inline style', '<style>body { display: none }</style>'],
  ['a base', '<base href="https://example.com/">'],
] as const;

for (const [what, injected] of INJECTED) {
  test(`${what} is blocked`, async ({ page }) => {
    const breaches = await openWith(page, injected);
    await page.evaluate(() => document.getElementById('bait')?.click());
    await expect.poll(() => breaches.join('\n')).toContain('Content Security Policy');
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await expect(page.locator('body')).toBeVisible();
    expect(await page.evaluate(() => document.baseURI)).toBe(page.url());
  });
}

test('text cannot become a script through the DOM: Trusted Types', async ({ page }) => {
  await page.goto(address);
  // In a task of its own: what the debugger evaluates itself may use eval.
  const thrown = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 0));
    return [
      () => (document.body.innerHTML = '<img>'),
      () => new Function('return 1'),
      () => Object.assign(document.createElement('script'), { src: 'https://example.com/x.js' }),
      () => document.write('x'),
    ].map((act) => {
      try {
        act();
        return 'went through';
      } catch {
        return 'thrown';
      }
    });
  });
  expect(thrown).toEqual(['thrown', 'thrown', 'thrown', 'thrown']);
});
