import { describe, expect, test, vi } from 'vitest';
import { BAD_WORD, TOKEN_CLASSES } from '../../src/markdown/code.ts';
import { LANGUAGES } from '../../src/markdown/languages.ts';
import { render } from './render.ts';

const fence = (info: string, code: string): string => `\`\`\`${info}\n${code}\n\`\`\`\n`;

test('a fence becomes a figure with its language as caption and a code block that can be scrolled by keyboard', async () => {
  expect(await render(fence('python', 'x = 1'))).toBe(
    '<figure class="code" data-language="python"><figcaption><span class="code-language">Python</span></figcaption>' +
      '<pre tabindex="0"><code>x <span class="t-keyword">= </span><span class="t-constant">1</span></code></pre></figure>\n',
  );
});

test('a title stands in the caption as text, never as markup', async () => {
  const html = await render(fence('text title="<img src=x onerror=alert(1)>.py"', 'x'));
  expect(html).toContain('<span class="code-title">&lt;img src=x onerror=alert(1)&gt;.py</span>');
  expect(html).not.toContain('<img');
});

test('code is text, never markup', async () => {
  const html = await render(fence('html', '<script>alert("x")</script>') + fence('text', '</code></pre><b>x</b>'));
  expect(html).not.toMatch(/<script|<b>/);
});

test('a slow machine highlights as a fast one does', async () => {
  const sample = fence('python', 'x = [1, 2]\ny = "a"');
  const quick = await render(sample);
  let clock = 0;
  const tick = (): number => (clock += 10_000);
  vi.spyOn(Date, 'now').mockImplementation(tick);
  vi.spyOn(performance, 'now').mockImplementation(tick);
  const slow = await render(sample);
  vi.restoreAllMocks();
  expect(slow).toBe(quick);
});

test('neighbors of one color are one token', async () => {
  const html = await render(fence('typescript', 'export default 1'));
  expect(html.match(/<span class="t-keyword/g)).toHaveLength(1);
});

test('a bad sample says so in words', async () => {
  const html = await render(fence('python bad', 'x = 1'));
  expect(html).toContain('<figure class="code" data-language="python" data-bad="">');
  expect(html).toContain(`<figcaption><strong class="code-bad">${BAD_WORD}</strong>`);
});

test('`uses` and `part` leave no trace', async () => {
  expect(await render(fence('python part uses="Item, transaction"', 'return 1'))).toBe(
    await render(fence('python', 'return 1')),
  );
});

test('a fence without a language or with an unknown one is shown as text', async () => {
  expect(await render(fence('', 'a < b'))).toContain('<span class="code-language">Text</span>');
  expect(await render(fence('klingon', 'a < b'))).toContain('<code>a &lt; b</code>');
});

const SAMPLES: Record<string, string> = {
  python: '@app.get("/")\nasync def f(a: int = 1) -> str:\n    """Doc."""\n    return f"{a!r}"  # why',
  sql: "SELECT count(*) FROM item WHERE name = 'x' -- why",
  typescript: 'export type A<T> = Readonly<T>;\nconst f = async (a: string): Promise<void> => `x${a}`; // why',
  tsx: 'export const A = ({ b }: { b: string }) => <p className="x">{b}</p>;',
  javascript: 'const { a } = await fetch("/x").then((r) => r.json()); // why',
  jsx: 'export const A = ({ b }) => <p className="x">{b}</p>;',
  vue: '<script setup lang="ts">\nconst a = ref<number>(1)\n</script>\n<template><p :class="a">{{ a }}</p></template>\n<style scoped>p { color: red }</style>',
  html: '<a href="https://x.y">x</a><style>p { color: red }</style><script>a()</script>',
  css: '@media (width < 40rem) { .a:hover { color: rgb(0 0 0 / 50%); } }',
  json: '{ "a": [1, null, "b\\n"] }',
  yaml: 'a: &x\n  - 1 # why\n  - "b"',
  bash: 'export A="$B" && npm run x | grep -v "y" # why',
  http: 'GET /a HTTP/1.1\nHost: x\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{"a": 1}',
  toml: '[a.b]\nc = "d" # why',
  nginx: 'server { listen 80; location / { proxy_pass http://x; } }',
  dockerfile: 'FROM python:3.14\nRUN pip install x # why',
  diff: '--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y',
  text: 'anything',
};

describe('every language of the vocabulary', () => {
  test('has a sample here', () => {
    expect(Object.keys(SAMPLES).toSorted()).toEqual(
      Object.keys(LANGUAGES)
        .filter((name) => name !== 'mermaid')
        .toSorted(),
    );
  });

  test.each(Object.entries(SAMPLES))('%s: no style, only known classes, and not a sign lost', async (lang, code) => {
    const html = await render(fence(lang, code));
    expect(html).not.toMatch(/\sstyle=|<style/);
    const classes = [...html.matchAll(/<span class="(t-[^"]*)"/g)].map(([, name]) => name);
    expect(classes.filter((name) => !(TOKEN_CLASSES as readonly (string | undefined)[]).includes(name))).toEqual([]);
    if (lang !== 'text') expect(classes.length).toBeGreaterThan(0);
    const shown = /<code>([\s\S]*)<\/code>/.exec(html)?.[1] ?? '';
    const text = shown
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .replace(/&quot;/g, '"');
    expect(text).toBe(code);
  });
});
