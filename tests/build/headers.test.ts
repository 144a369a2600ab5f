import { expect, test } from 'vitest';
import { caching, caddyFile, headersFile, nginxFile, protection } from '../../src/build/headers.ts';

const inline = { scripts: ['a()', 'b()'], styles: ['p{}'] };

test.each(['_astro/x.Ab1-.js', 'pagefind/fragment/en_1.pf_fragment', 'pagefind/index/en_1.pf_index'])(
  '%s, whose name is a hash, is kept for good',
  (address) => {
    expect(caching(address)).toBe('public, max-age=31536000, immutable');
  },
);

test.each([
  '',
  'tags/',
  '404.html',
  'sw.js',
  'offline.json',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/items.json',
  'favicon.svg',
  'manifest.webmanifest',
])('%j, whose name stays, is asked for again', (address) => {
  expect(caching(address)).toBe('no-cache');
});

test('the policy as a header is that of every page, and no site may frame it', () => {
  const policy = protection(inline)['Content-Security-Policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy.match(/'sha256-/g)).toHaveLength(3);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test('`_headers` has no two rules that give one address the same header: hosts would join them', () => {
  const rules = headersFile(inline)
    .split('\n\n')
    .map((rule) => rule.trim().split('\n'));
  expect(rules.map(([path]) => path)).toEqual([
    '/*',
    '/_astro/*',
    '/_offline/*',
    '/pagefind/fragment/*',
    '/pagefind/index/*',
  ]);
  expect(rules[0]?.join('\n')).not.toContain('Cache-Control');
});

test('no line of `_headers` is longer than Cloudflare reads', () => {
  const many = { scripts: ['a', 'b', 'c', 'd', 'e'], styles: ['a', 'b'] };
  for (const line of headersFile(many).split('\n')) expect(line.length).toBeLessThan(2000);
});

test('every location of nginx has every header, because it inherits none beside its own', () => {
  const locations = nginxFile(inline).split('location ').slice(1);
  expect(locations).toHaveLength(2);
  for (const location of locations)
    for (const [name, value] of Object.entries(protection(inline)))
      expect(location).toContain(`add_header ${name} "${value}" always;`);
});

test('Caddy sends every header, and one rule for caching to each address', () => {
  const file = caddyFile(inline);
  for (const [name, value] of Object.entries(protection(inline))) expect(file).toContain(`\t${name} "${value}"\n`);
  const [, hashed, named] = /^@hashed path (.*)\n@named not path (.*)$/m.exec(file) ?? [];
  expect(hashed).toBe(named);
});

test('nginx keeps no 404 for a year', () => {
  expect(nginxFile(inline)).toContain('add_header Cache-Control "public, max-age=31536000, immutable";');
  expect(nginxFile(inline)).not.toMatch(/Cache-Control "[^"]*" always/);
});
