import { expect, test } from 'vitest';
import { toPlainPage } from './plain-markup.ts';

const page = (main: string) =>
  `<!doctype html><head><title>A &amp; B</title><link rel="icon" href="./i.svg"><link rel="stylesheet" href="../a.css"></head><body><header>Menu</header><main id="main">${main}</main></body>`;

test('a plain page has the title, the text of main and the addresses of sheets and icon', () => {
  expect(toPlainPage(page('<h1 class="big">Why?</h1>'))).toEqual({
    title: 'A & B',
    main: '<h1>Why?</h1>',
    sheets: ['../a.css'],
    icon: './i.svg',
  });
});

test.each([
  ['attributes go, but for those that mean something', '<a class="x" href="/a/" data-b>b</a>', '<a href="/a/">b</a>'],
  ['elements of our own leave their text', '<my-box><p>a <x-y>b</x-y></p></my-box>', '<p>a b</p>'],
  [
    'controls, drawings and scripts go',
    '<p>a<button>b</button><svg><text>c</text></svg><script>d</script></p>',
    '<p>a</p>',
  ],
  ['what is hidden goes', '<p hidden>a</p><p>b</p>', '<p>b</p>'],
  ['escaped signs stay escaped', '<code>a &lt; b &amp;&amp; c</code>', '<code>a &lt; b &amp;&amp; c</code>'],
])('%s', (_, main, expected) => {
  expect(toPlainPage(page(main)).main).toBe(expected);
});
