import { describe, expect, test } from 'vitest';
import { relocate } from '../../src/build/relocate.ts';

describe('relocation', () => {
  test.each([
    ['a link at the root', '<a href="/tags/">', 0, '<a href="./tags/">'],
    ['the root itself', '<a class="brand" href="/">', 0, '<a class="brand" href="./">'],
    ['a link three folders down', '<a href="/tags/#x">', 3, '<a href="../../../tags/#x">'],
    [
      'a script',
      '<script type="module" src="/_astro/a.js"></script>',
      1,
      '<script type="module" src="../_astro/a.js"></script>',
    ],
    [
      'every candidate of a srcset',
      '<img srcset="/a.png 1x, /b.png 2x" src="/a.png">',
      1,
      '<img srcset="../a.png 1x, ../b.png 2x" src="../a.png">',
    ],
    [
      'a refresh',
      '<meta http-equiv="refresh" content="0; url=/a/b/">',
      2,
      '<meta http-equiv="refresh" content="0; url=../../a/b/">',
    ],
    ['a link in a drawing', '<svg><a xlink:href="/x/"></a></svg>', 1, '<svg><a xlink:href="../x/"></a></svg>'],
    ['a tag with > in an attribute', '<a aria-label="a > b" href="/x/">', 1, '<a aria-label="a > b" href="../x/">'],
  ])('makes %s relative', (_, html, depth, expected) => {
    expect(relocate(html, depth)).toBe(expected);
  });

  test.each([
    ['a foreign address', '<a href="https://example.org/x">'],
    ['a protocol-relative address', '<a href="//example.org/x">'],
    ['a fragment', '<a href="#x">'],
    ['a relative address', '<a href="x/">'],
    ['text that looks like an attribute', '<code>&lt;a href="/x/"></code>'],
  ])('leaves %s alone', (_, html) => {
    expect(relocate(html, 2)).toBe(html);
  });
});
