import { describe, expect, test } from 'vitest';
import { firstSentence, inlineHtml, inlineText, lead, plainBody, words } from '../../src/markdown/inline.ts';
import { render } from './render.ts';

describe('inline Markdown becomes HTML', () => {
  test.each([
    ['`a < b` and *c* and **d**', '<code>a &lt; b</code> and <em>c</em> and <strong>d</strong>'],
    ['[a `b`](/x/y/)', '<a href="/x/y/">a <code>b</code></a>'],
    ['[a](https://x.y/?a=1&b="2")', '<a href="https://x.y/?a=1&amp;b=&quot;2&quot;" rel="noopener noreferrer">a</a>'],
    ['"Hi" -- it\'s...', '“Hi” – it’s…'],
    ['**"x"**', '<strong>“x”</strong>'],
    ['a\n  b', 'a b'],
    ['😀 *x* <', '😀 <em>x</em> &lt;'],
  ])('%j', (text, html) => {
    expect(inlineHtml(text)).toBe(html);
  });
});

describe('anything else is shown as the text it is', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</p><p>',
    '# heading',
    '- entry',
    '1. entry',
    '> quote',
    '![image](x.png)',
    '~~struck~~',
    '| a | b |',
    '***',
    '```x```y```',
    '<!-- x -->',
    '&lt;b&gt;',
    '\\<b>',
    'a\n\n<b onclick=x>b',
    'a\n===',
  ])('%j', (text) => {
    expect(inlineHtml(text)).not.toMatch(/<(?!code>|\/code>)/);
  });

  test.each(['[a](javascript:alert(1))', '[a]( java&#10;script:alert(1))', '<javascript:x>', '[a](data:text/html,x)'])(
    '%j has no address',
    (text) => {
      expect(inlineHtml(text)).not.toContain('href');
    },
  );
});

test('the same words have the same quotes and dashes in a field and in a body', async () => {
  const text = '"It\'s 5" -- he said --- wait... \'no\' (it\'s "quoted") `"code" --x`';
  expect(await render(text)).toBe(`<p>${inlineHtml(text).replaceAll('&quot;', '"')}</p>\n`);
  expect(inlineText(text)).toBe('“It’s 5” – he said — wait… ‘no’ (it’s “quoted”) "code" --x');
});

test('as plain text, marks go and what only looks like markup stays', () => {
  expect(inlineText('`a < b` **c** [d](/e/) <b> # f ![g](h)')).toBe('a < b c d <b> # f ![g](h)');
});

test.each(['# heading', '- entry', '1. entry', '> quote', '+ entry', '```x', '===', '<p>', '[a]: /b/'])(
  'what begins a block elsewhere is kept: %j',
  (text) => {
    expect(inlineText(text)).toBe(text);
  },
);

describe('the first sentence', () => {
  test.each([
    ['It has `a. B` inside, e.g. Django. Then more.', 'It has `a. B` inside, e.g. Django.'],
    ['(I.e. Django.) Then.', '(I.e. Django.)'],
    ['Uses **one thing.** Then.', 'Uses **one thing.**'],
    ['**One. Two** three. Four.', '**One. Two** three.'],
    ['See [a. B](/x/). And', 'See [a. B](/x/).'],
    ['Is it? Yes.', 'Is it?'],
    ['Node.js 5.2 uses a.b. Next.', 'Node.js 5.2 uses a.b.'],
    ['He said "stop." Then.', 'He said "stop."'],
    ['Plan B. Next.', 'Plan B.'],
    ['See no. 5 of it. Next.', 'See no. 5 of it.'],
    ['The answer is no. Next.', 'The answer is no.'],
    ['It ends with 404. `x` does not.', 'It ends with 404.'],
    ['Wait... what. Now.', 'Wait... what.'],
    ['Over\n  two lines. Next.', 'Over two lines.'],
    ['No end', 'No end'],
    ['Write `a.` Django reads it. Next.', 'Write `a.` Django reads it.'],
    ['It ends in `x.`', 'It ends in `x.`'],
  ])('of %j', (text, sentence) => {
    expect(firstSentence(text)).toBe(sentence);
  });
});

test.each([
  ['one two', 2],
  ['a -- b — c', 3],
  ['one—two', 2],
  ['`a.b` is well-known, 5 %', 4],
  [' \n', 0],
])('%j has %i words', (text, count) => {
  expect(words(text)).toBe(count);
});

test('a body as plain text has no code, no markup and a line for each block', () => {
  const body =
    '---\ntitle: t\n---\n## Head {#id}\n\nA `b`\n*c* [d](/e/) "f" <kbd>g</kbd> ![alt](i.png)\n\n- x\n  - y\n\n```py\nno\n```\n\n| 1 | 2 |\n|---|---|\n| 3 | 4 |\n\n[r]: /x/\n';
  expect(plainBody(body)).toBe('Head\nA b c d “f” g alt\nx\ny\n1\n2\n3\n4');
});

test('an MDX body as plain text has no code of MDX either', () => {
  expect(plainBody('import A from "./a.astro"\n\nText {1 + 1} <A b={2}>inner</A>\n\n<A>\n  more\n</A>\n', 'mdx')).toBe(
    'Text inner\nmore',
  );
});

test.each([
  ['No. It delivers at most once. Then more.', 'No. It delivers at most once.'],
  ['It depends. On the load.', 'It depends. On the load.'],
  ['It delivers at most once. Then more.', 'It delivers at most once.'],
  ['`select_related` joins. It is one query.', '`select_related` joins. It is one query.'],
  ['No.', 'No.'],
])('what stands for %j in a list says something', (summary, shown) => {
  expect(lead(summary)).toBe(shown);
});
