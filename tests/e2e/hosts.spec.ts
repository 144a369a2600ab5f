// The same bytes on real servers, at the root and below it: every page, search, offline use, the page for what is missing.
import { expect, test, type Page } from '@playwright/test';
import { examine } from '../../src/commands/deployed.ts';
import { DIST } from '../../src/commands/program.ts';
import { serve } from '../../src/commands/server.ts';
import { searchWords } from '../../src/components/search/words.ts';
import { words } from '../../src/components/words.ts';
import { readRules } from './header-rules.ts';
import { PROGRAMS, pathOf } from './programs.ts';
import { ask, visitUntilKept } from './reader.ts';
import { startHost } from './release-host.ts';
import { readFiles, type Files } from './releases.ts';
import { startServer, type Running } from './servers.ts';
import { longestOf, READABLE } from './site.ts';
import { tell } from './small-site.ts';

test.use({ serviceWorkers: 'allow' });

const MOUNTS = ['/', '/x/', '/x/y/z/'] as const;
const ITEM = longestOf('item').address;

/** Walks through the site as its readers and their browsers do, then takes the server away. */
async function visit(page: Page, { url, close }: Running): Promise<void> {
  const wrong = [];
  for (const { address, html } of READABLE) {
    const response = await fetch(url + address);
    if (response.status !== 200 || (await response.text()) !== html) wrong.push(`/${address}: ${response.status}`);
  }
  expect(wrong).toEqual([]);
  expect((await examine(new URL(url))).filter(({ grade }) => grade === 'fault')).toEqual([]);

  await page.goto(`${url}search/?q=cache`);
  await expect(page.locator('.hit').first()).toBeVisible();
  const online = await ask(page, 'cache');
  const missing = await page.goto(`${url}no/such/page/`);
  expect(missing?.status()).toBe(404);
  await visitUntilKept(page, url);

  await close();
  await page.goto(url + ITEM);
  await page.reload();
  await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
  await page.goto(`${url}search/`);
  expect(await ask(page, 'cache')).toEqual(online);
  expect((await page.goto(`${url}no/such/page/`))?.status()).toBe(404);
  await expect(page.getByRole('link', { name: words.home })).toBeVisible();
}

/** With `CI` set every server must be there; elsewhere those that are: the setup names the others. */
const SERVERS = PROGRAMS.filter((program) => process.env['CI'] || pathOf(program) !== null);

for (const program of SERVERS) {
  for (const mount of MOUNTS) {
    test(`${program} at ${mount}`, async ({ page }) => {
      test.setTimeout(120_000);
      const server = await startServer(program, mount);
      try {
        await visit(page, server);
      } finally {
        await server.close();
      }
      tell(`${program} at ${mount}`, `${READABLE.length} pages, search, offline, 404`);
    });
  }
}

for (const slashless of ['redirect', 'answer'] as const) {
  for (const mount of MOUNTS) {
    test(`a Node server that ${slashless === 'answer' ? 'answers /x' : 'leads /x to /x/'}, at ${mount}`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const server = await serve({ folder: DIST, port: 0, mount, slashless });
      await page.goto(`${server.url}tags?from=mail#main`);
      await expect(page).toHaveURL(`${server.url}tags/?from=mail#main`);
      await visit(page, server);
      tell(`node (${slashless}) at ${mount}`, `${READABLE.length} pages, search, offline, 404`);
    });
  }
}

/** Hosts that one can't start here, by their rules. */
const RULES = {
  'GitHub Pages': {
    mount: '/viva/',
    // Without `.nojekyll` it leaves out what begins with an underscore.
    upload: (files: Files) =>
      files.has('.nojekyll') ? files : new Map([...files].filter(([path]) => !path.startsWith('_'))),
    headers: () => ({ 'Cache-Control': 'max-age=600' }),
    leadsIndex: false,
  },
  'Cloudflare Pages and Netlify': {
    mount: '/',
    upload: (files: Files) => files,
    headers: readRules(),
    leadsIndex: true,
  },
} as const;

for (const [name, { mount, upload, headers, leadsIndex }] of Object.entries(RULES)) {
  test(`the rules of ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    const host = await startHost();
    host.release(upload(readFiles(DIST)), mount);
    host.headers = headers;
    if (leadsIndex) {
      host.fault = (path) =>
        path.endsWith('index.html')
          ? { kind: 'redirect', to: `${mount}${path.replace(/index\.html$/, '')}` }
          : undefined;
      await page.goto(`${host.url(mount)}${ITEM}index.html`);
      await expect(page).toHaveURL(host.url(mount) + ITEM);
    }
    await visit(page, { url: host.url(mount), close: () => host.close() });
    tell(name, `${READABLE.length} pages, search, offline, 404`);
  });
}

test('search works on a host that knows none of the types of its files', async ({ page }) => {
  const host = await startHost();
  host.release(readFiles(DIST));
  host.compresses = false;
  host.headers = (path) =>
    path.startsWith('pagefind/') && !path.endsWith('.js') ? { 'Content-Type': 'text/html' } : {};
  await page.goto(`${host.url()}search/?q=cache`);
  await expect(page.locator('.hit').first()).toBeVisible();
  await visitUntilKept(page, host.url());
  await host.close();
  await page.goto(`${host.url()}search/?q=cache`);
  await expect(page.locator('.hit').first()).toBeVisible();
  tell('wrong types for the index, no compression', 'search and offline use work');
});

for (const missing of [
  /^pagefind\/pagefind\.js$/,
  /^pagefind\/wasm/,
  /^pagefind\/items\.json$/,
  /^pagefind\/index\//,
  /^pagefind\/fragment\//,
  /^_astro\/worker/,
]) {
  test(`a host that answers with a page, and 200, in place of ${missing.source}: search says so in one sentence`, async ({
    page,
  }) => {
    const host = await startHost();
    host.release(readFiles(DIST));
    host.fault = (path) =>
      missing.test(path) ? { kind: 'instead', body: '<!doctype html><p>Home', type: 'text/html' } : undefined;
    await page.goto(`${host.url()}search/?q=cache`);
    await expect(page.getByText(searchWords.failed)).toBeVisible();
    await host.close();
  });
}
