import { expect, test } from 'vitest';
import { fences, fenceWords } from '../../src/markdown/fences.ts';
import { isLanguage, LANGUAGE_ALIASES } from '../../src/markdown/languages.ts';

test('every fence is found with language, words, code and line, also inside lists and quotes', () => {
  const found = fences(
    '---\ntitle: x\n---\n```python bad\na\n\nb\n```\n\n- x\n\n  ```sql\n  SELECT 1;\n  ```\n\n> ~~~\n> c\n> ~~~\n',
  );
  expect(found.map(({ lang, code, line }) => [lang, code, line])).toEqual([
    ['python', 'a\n\nb', 4],
    ['sql', 'SELECT 1;', 12],
    ['', 'c', 16],
  ]);
  expect(found[0]?.words.bad).toBe(true);
});

test('a fence of MDX is found too', () => {
  expect(fences('import A from "./a.astro"\n\n<A>\n\n```json\n{}\n```\n\n</A>\n', 'mdx')).toMatchObject([
    { lang: 'json', code: '{}', line: 5 },
  ]);
});

test('the words of the vocabulary are read in any order', () => {
  expect(fenceWords('part uses="Item, a_b" bad live title="core/x y.py"')).toEqual({
    bad: true,
    live: true,
    part: true,
    title: 'core/x y.py',
    uses: ['Item', 'a_b'],
    unknown: [],
  });
});

test.each([
  ['Bad', ['Bad']],
  ['bad="x"', ['bad="x"']],
  ['title', ['title']],
  ['title=x.py', ['title=x.py']],
  ['title=""', ['title=""']],
  ['bad bad', ['bad']],
  ['{1,3} showLineNumbers', ['{1,3}', 'showLineNumbers']],
])('%j is outside the vocabulary', (meta, unknown) => {
  expect(fenceWords(meta).unknown).toEqual(unknown);
});

test('an alias names a language of the vocabulary and is none itself', () => {
  for (const [alias, language] of Object.entries(LANGUAGE_ALIASES)) {
    expect(isLanguage(alias)).toBe(false);
    expect(isLanguage(language)).toBe(true);
  }
});
