import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeSite } from '../../src/build/offline.ts';
import { protection } from '../../src/build/headers.ts';
import { examine } from '../../src/commands/deployed.ts';
import { startHost, type ReleaseHost } from '../e2e/release-host.ts';

const POLICY = "default-src 'none'; script-src 'self' 'sha256-early'";
const page = (name: string) =>
  `<!DOCTYPE html><meta http-equiv="content-security-policy" content="${POLICY}"><body data-page="${name}">${'text '.repeat(900)}`;
const SITE = {
  'index.html': page('home'),
  '404.html': page('not-found'),
  'tags/index.html': page('tags'),
  '_astro/a.js': 'script()',
  '_astro/a.css': 'p {}',
  'pagefind/x.pf_meta': 'meta',
};
let host: ReleaseHost;

/** What is uploaded: the site and what its build writes beside it. */
async function build(files: Readonly<Record<string, string>> = SITE): Promise<Map<string, Uint8Array>> {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const));
  const { written } = await describeSite(bytes, { worker: 'work()', off: 'off()' });
  return new Map([...bytes, ...[...written].map(([path, content]) => [path, Buffer.from(content)] as const)]);
}
const said = async (grade: string, at = host.url('/x/')) =>
  (await examine(new URL(at))).flatMap((finding) => (finding.grade === grade ? [finding.says] : []));

beforeEach(async () => {
  host = await startHost();
  const headers = {
    ...protection({ scripts: [], styles: [] }),
    'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  };
  host.headers = (path) => ({
    ...headers,
    'Cache-Control': /^_(?:astro|offline)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  host.release(await build(), '/x/');
});
afterEach(() => host.close());

test('a host that does everything well hears of nothing else', async () => {
  expect(await said('fault')).toEqual([]);
  expect(await said('advice')).toEqual([]);
  expect(await said('good')).toHaveLength(8);
});

test.each<readonly [name: string, spoil: () => unknown, grade: 'fault' | 'advice', says: RegExp]>([
  ['another site', () => host.release(new Map([['index.html', Buffer.from('<h1>Hello</h1>')]]), '/x/'), 'fault', /does not answer with the home page/],
  ['a file that was not uploaded', () => (host.fault = (path) => (path === 'tags/' ? { kind: 'instead', status: 404, body: '' } : undefined)), 'fault', /^1 file cannot be had: `\/tags\/`/],
  ['a pack that was not uploaded', () => (host.fault = (path) => (path.endsWith('.pack') ? { kind: 'instead', status: 404, body: '' } : undefined)), 'fault', /^1 file cannot be had: `\/_offline\//],
  ['a file that was changed on its way', () => (host.fault = (path) => (path === 'tags/' ? { kind: 'instead', body: page('tags').replace('text', 'spam') } : undefined)), 'fault', /^1 file differ.*`\/tags\/`/],
  ['a worker of another version', async () => {
    const other = (await build({ ...SITE, 'a.txt': 'new' })).get('sw.js') ?? '';
    host.fault = (path) => (path === 'sw.js' ? { kind: 'instead', body: other } : undefined);
  }, 'fault', /^Mixed versions/],
  ['a missing worker', () => (host.fault = (path) => (path === 'sw.js' ? { kind: 'instead', status: 404, body: '' } : undefined)), 'fault', /^`sw.js` cannot be had/],
  ['a script of a wrong type', () => (host.fault = (path) => (path.endsWith('.js') && path.startsWith('_astro') ? { kind: 'instead', body: SITE['_astro/a.js'], type: 'text/plain' } : undefined)), 'fault', /text\/javascript are sent as text\/plain/],
  ['the home page in place of what is missing', () => (host.fault = (path) => (path.startsWith('no/') ? { kind: 'instead', body: SITE['index.html'] } : undefined)), 'fault', /answers 200 for a page that does not exist/],
  ['pages that are kept for a day', () => (host.headers = () => ({ 'Cache-Control': 'max-age=86400' })), 'fault', /readers see old ones/],
  ['a policy that lacks the early script', () => (host.headers = () => ({ 'Content-Security-Policy': "script-src 'self'" })), 'fault', /lacks 'sha256-early'/],
  ['no compression', () => (host.compresses = false), 'advice', /files? of text are sent without compression/],
  ['nothing kept for ever', () => (host.headers = () => ({ 'Cache-Control': 'no-cache' })), 'advice', /may be kept for ever and are not: `\/_astro/],
  ['no headers', () => (host.headers = () => ({})), 'advice', /^No `X-Content-Type-Options: nosniff`/],
  ['an error page of its own', () => (host.fault = (path) => (path.startsWith('no/') ? { kind: 'instead', status: 404, body: 'oh' } : undefined)), 'advice', /gets 404 and not `404.html`/],
  ['no way from `/x` to `/x/`', () => (host.fault = (path) => (/^\w+$/.test(path) ? { kind: 'instead', status: 404, body: 'oh' } : undefined)), 'advice', /links typed without a slash fail/],
])('%s is told', async (_, spoil, grade, says) => {
  await spoil();
  expect(await said(grade)).toEqual(expect.arrayContaining([expect.stringMatching(says)]));
}); // prettier-ignore

test('a host that does not answer is told in one sentence', async () => {
  host.isDown = true;
  expect(await said('fault')).toEqual([expect.stringMatching(/does not answer .* \(no answer\)/)]);
});
