import { describe, expect, test } from 'vitest';
import { packageOf, readImports, resolveImport } from './imports.ts';

describe('the imports of a file', () => {
  test.each([
    ["import a from './a.ts';", './a.ts', false],
    ["import './a.ts';", './a.ts', false],
    ["import type { A } from './a.ts';", './a.ts', true],
    ["import { type A, type B } from './a.ts';", './a.ts', true],
    ["import { type A, b } from './a.ts';", './a.ts', false],
    ["export { a } from './a.ts';", './a.ts', false],
    ["export type * from './a.ts';", './a.ts', true],
    ["const a = await import('./a.ts');", './a.ts', false],
    ["let a: import('./a.ts').A;", './a.ts', true],
  ])('%s', (text, specifier, typesOnly) => {
    expect(readImports('x.ts', text)).toEqual([{ specifier, typesOnly, inScript: false }]);
  });

  test('of an Astro component are those of its front matter and of its scripts', () => {
    const text =
      "---\nimport A from './A.astro';\n---\n<p>import b from './b.ts'</p>\n<script>import './c.ts';</script>";
    expect(readImports('x.astro', text)).toEqual([
      { specifier: './A.astro', typesOnly: false, inScript: false },
      { specifier: './c.ts', typesOnly: false, inScript: true },
    ]);
  });

  test('lead to a file or name a package', () => {
    expect(resolveImport('src/a/b.ts', '../c/d.js?raw')).toBe('src/c/d.js');
    expect(resolveImport('src/a/b.ts', 'zod')).toBeNull();
    expect(['@astrojs/mdx/x', 'shiki/engine', 'astro:content'].map(packageOf)).toEqual([
      '@astrojs/mdx',
      'shiki',
      'astro:content',
    ]);
  });
});
