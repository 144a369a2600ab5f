import { expect, test } from 'vitest';
import { joinWords } from '../../src/search/parts.ts';

const mark = (word: string, ...terms: readonly string[]) =>
  joinWords([{ text: word, isMatch: true }], terms)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test.each([
  ['a word with its full stop', 'locked.', ['locked'], '[locked].'],
  ['another form of the word', 'migrations,', ['migrate'], '[migrations],'],
  ['the part that was asked for', 'RENDER_EXTERNAL_HOSTNAME', ['host'], 'RENDER_EXTERNAL_[HOSTNAME]'],
  ['all parts that were asked for', 'group_send()', ['group_send'], '[group]_[send]()'],
  ['the whole word where no part is like it', '“n+1”', ['n1x'], '“[n+1]”'],
  ['signs alone', '—', ['x'], '—'],
])('%s', (_, word, terms, expected) => {
  expect(mark(word, ...terms)).toBe(expected);
});

test('neighbours of the same sort become one part', () => {
  const words = ['not', 'marked', 'at', 'all'].map((text) => ({ text, isMatch: false }));
  expect(joinWords(words, [])).toEqual([{ text: 'not marked at all', marked: false }]);
});
