import type { Page } from '@playwright/test';

/** What a page did that it should not have. */
export interface Trouble {
  /** Errors in the console or thrown, failed and foreign requests, breaches of the policy; a line each. */
  readonly lines: string[];
  /** Addresses of everything requested. */
  readonly requests: string[];
}

/** Records the trouble of a page from now on. `origin` is the only one that it may ask. */
export async function watch(page: Page, origin: string): Promise<Trouble> {
  const trouble: Trouble = { lines: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.lines.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.lines.push(`thrown: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left gives its requests up.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble.lines.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    trouble.requests.push(request.url());
    if (new URL(request.url()).origin !== origin) trouble.lines.push(`foreign: ${request.url()}`);
  });
  // Chromium logs breaches as well, but not those in report-only contexts or before a listener hears the console.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} blocked ${blockedURI}`);
    });
  });
  return trouble;
}
