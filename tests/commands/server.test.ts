import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { serve, type Served, type ServeOptions } from '../../src/commands/server.ts';

let outer = '';
let folder = '';
const running: Served[] = [];

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'viva-serve-'));
  folder = join(outer, 'dist');
  await mkdir(join(folder, 'bank/topic'), { recursive: true });
  await writeFile(join(outer, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, '404.html'), 'no such page');
  await writeFile(join(folder, 'bank/index.html'), 'bank');
  await writeFile(join(folder, 'app.js'), '1');
  await writeFile(join(folder, 'app.js.gz'), gzipSync('1'));
  await writeFile(join(folder, 'deck.json'), '{}');
});
afterEach(() => Promise.all(running.splice(0).map((site) => site.close())));
afterAll(() => rm(outer, { recursive: true }));

async function start(options: Partial<ServeOptions> = {}): Promise<Served> {
  const site = await serve({ folder, port: 0, ...options });
  running.push(site);
  return site;
}

/** The answer to a path as it is written, which `fetch` would tidy. */
function ask(
  site: Served,
  path: string,
  method = 'GET',
): Promise<{ status: number; body: string; type: string; to: string }> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port: site.port, path, method }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part) => (body += part));
      answer.on('end', () => {
        const { 'content-type': type = '', location: to = '' } = answer.headers;
        done({ status: answer.statusCode ?? 0, body, type, to });
      });
    });
    sent.on('error', fail).end();
  });
}

test('a folder answers with its page', async () => {
  const site = await start();
  expect(await ask(site, '/')).toMatchObject({ status: 200, body: 'home', type: 'text/html;charset=utf-8' });
  expect(await ask(site, '/bank/')).toMatchObject({ status: 200, body: 'bank' });
});

test.each([
  ['/app.js', 'text/javascript'],
  ['/deck.json', 'application/json'],
])('%s has the type %s', async (path, type) => {
  expect(await ask(await start(), path)).toMatchObject({ status: 200, type });
});

test('a file that was compressed beforehand is sent so', async () => {
  const site = await start();
  const answer = await fetch(`${site.url}app.js`, { headers: { 'accept-encoding': 'gzip' } });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(await answer.text()).toBe('1');
});

test.each(['/nowhere', '/nowhere/', '/bank/topic/', '/bank/x.js', '/%', '/%E0%A4%A'])(
  '%s gets the 404 page with its status',
  async (path) => {
    expect(await ask(await start(), path)).toMatchObject({ status: 404, body: 'no such page' });
  },
);

test.each([
  '/../secret.txt',
  '/bank/../../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..\\secret.txt',
  '//../secret.txt',
])('%s does not leave the folder', async (path) => {
  expect((await ask(await start(), path)).status).toBe(404);
});

test('an address without its slash is led to the page, query kept', async () => {
  expect(await ask(await start(), '/bank?q=a')).toMatchObject({ status: 301, to: './bank/?q=a' });
});

test('an address without its slash gets the page itself where a host does that', async () => {
  expect(await ask(await start({ slashless: 'answer' }), '/bank')).toMatchObject({ status: 200, body: 'bank' });
});

test('HEAD answers without a body, and nothing else is allowed', async () => {
  const site = await start();
  expect(await ask(site, '/bank/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect((await ask(site, '/', 'POST')).status).toBe(405);
});

test('under a mount path only that path is the site', async () => {
  const site = await start({ mount: '/a/b/c/' });
  expect(site.url).toBe(`http://127.0.0.1:${site.port}/a/b/c/`);
  expect(await ask(site, '/a/b/c/bank/')).toMatchObject({ status: 200, body: 'bank' });
  expect((await ask(site, '/bank/')).status).toBe(404);
  expect((await ask(site, '/a/b/cc/')).status).toBe(404);
});

test('a taken port is passed over for the next', async () => {
  const first = await start();
  const second = await start({ port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  expect((await ask(second, '/')).body).toBe('home');
});

test('closing drops a connection that is open', async () => {
  const site = await start();
  await ask(site, '/');
  await site.close();
  await expect(ask(site, '/')).rejects.toThrow(/ECONNREFUSED|hang up/);
});
