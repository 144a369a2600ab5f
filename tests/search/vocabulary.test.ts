import { expect, test } from 'vitest';
import { decodeVocabulary, encodeVocabulary, wordsOf } from '../../src/search/vocabulary.ts';

test('what was written is read again, counts as the power of two below', () => {
  const words = new Map([['websocket', 9], ['web', 1], ['websockets', 4], ['zebra', 2], ['été', 1]]); // prettier-ignore
  expect([...decodeVocabulary(encodeVocabulary(words))].sort()).toEqual(
    [['web', 1], ['websocket', 8], ['websockets', 4], ['zebra', 2], ['été', 1]], // prettier-ignore
  );
});

test('the same words give the same bytes, whatever order they came in', () => {
  expect(encodeVocabulary(new Map([['b', 1], ['a', 2]]))).toBe(encodeVocabulary(new Map([['a', 2], ['b', 1]]))); // prettier-ignore
});

test('words are cut as the index cuts them', () => {
  expect([...wordsOf("Don't select_related() the User’s n+1 queries, 502!")]).toEqual([
    'dont',
    'select',
    'related',
    'the',
    'users',
    'queries',
  ]);
});

test('an empty file is an empty vocabulary', () => {
  expect(decodeVocabulary('').size).toBe(0);
});
