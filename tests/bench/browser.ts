// The browser that measures: the project's own finder chooses it, Playwright drives it.
import { createServer } from 'node:net';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser, launchFlags, thisMachine } from '../../src/commands/browser.ts';

/** A browser that Playwright drives, and that Lighthouse reaches at a port. */
export interface MeasuringBrowser {
  readonly browser: Browser;
  readonly port: number;
}

/** Starts it. */
export async function startBrowser(): Promise<MeasuringBrowser> {
  const port = await freePort();
  const args = [...launchFlags(thisMachine), `--remote-debugging-port=${port}`];
  return { port, browser: await chromium.launch({ executablePath: await findBrowser(thisMachine), args }) };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => done(port));
    });
  });
}
