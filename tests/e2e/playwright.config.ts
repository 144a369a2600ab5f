import { defineConfig } from '@playwright/test';
import { launchFlags, thisMachine } from '../../src/commands/browser.ts';
import { E2E_REPORT } from '../../src/commands/gates.ts';

/** One set of tests on the built site. The global setup finds the browser and starts the servers before workers read this again. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  globalSetup: './setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['dot'], ['json', { outputFile: `../../${E2E_REPORT}` }]],
  use: {
    ...(process.env['VIVA_ROOT'] ? { baseURL: process.env['VIVA_ROOT'] } : {}),
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    // Each test starts with an empty browser: only those about offline use keep the whole site first.
    serviceWorkers: 'block',
    launchOptions: {
      args: launchFlags(thisMachine),
      ...(process.env['VIVA_BROWSER'] ? { executablePath: process.env['VIVA_BROWSER'] } : {}),
    },
  },
});
