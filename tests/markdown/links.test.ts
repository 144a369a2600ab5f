import { describe, expect, test } from 'vitest';
import { inlineHtml } from '../../src/markdown/inline.ts';
import { linkKind } from '../../src/markdown/links.ts';
import { render } from './render.ts';

describe('an address is', () => {
  test.each(['/omni-stock/tenancy/x/', '#part', 'x.png', './x', '../x/', '?q=a:b', '/a:b', ''])('inner: %j', (url) => {
    expect(linkKind(url)).toBe('inner');
  });

  test.each(['https://x.y/z', 'HTTP://x.y', 'mailto:a@b.c'])('outer: %j', (url) => {
    expect(linkKind(url)).toBe('outer');
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:x',
    'file:///etc/passwd',
    '//evil.example/x',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'ht\ntps://x.y',
  ])('unsafe: %j', (url) => {
    expect(linkKind(url)).toBe('unsafe');
  });
});

test('a link to elsewhere tells nothing about the reader and opens no window', async () => {
  expect(await render('[a](https://x.y/)')).toBe('<p><a href="https://x.y/" rel="noopener noreferrer">a</a></p>\n');
});

test('a link within the site stays as written', async () => {
  expect(await render('[a](/omni-stock/tenancy/x/#y)')).toBe('<p><a href="/omni-stock/tenancy/x/#y">a</a></p>\n');
});

test.each([
  '[a](javascript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](java&Tab;script:alert(1))',
  '<javascript:alert(1)>',
  '[a][b]\n\n[b]: data:text/html,x',
  '[a](//evil.example)',
])('%j is no link any more', async (body) => {
  expect(await render(body)).not.toContain('href');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <b onclick="alert(1)">b</b>',
  '<svg onload=alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<style>* { display: none }</style>',
  '<div\nonclick="alert(1)">\nx\n</div>',
  '<kbd onclick=alert(1)>x</kbd>',
])('raw HTML %j is shown, not run', async (body) => {
  const html = await render(body);
  expect(html).not.toMatch(/<(?:script|img|b|svg|iframe|style|div|kbd)\b/);
  expect(html).toContain('&lt;');
});

test('a few tags without attributes may stand in Markdown', async () => {
  expect(await render('<kbd>Ctrl</kbd> H<sub>2</sub>O<br>x')).toBe('<p><kbd>Ctrl</kbd> H<sub>2</sub>O<br>x</p>\n');
});

test('a mail address alone is an example and stays text; a link to one is a link', async () => {
  expect(await render('From a@x.com and A@x.com, `b@x.com` too.')).toBe(
    '<p>From a@x.com and A@x.com, <code>b@x.com</code> too.</p>\n',
  );
  expect(await render('[Write to me](mailto:a@x.com).')).toContain('<a href="mailto:a@x.com"');
  expect(inlineHtml('From a@x.com, [mail](mailto:a@x.com)')).toBe(
    'From a@x.com, <a href="mailto:a@x.com" rel="noopener noreferrer">mail</a>',
  );
});
