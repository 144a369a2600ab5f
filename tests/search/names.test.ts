import { expect, test } from 'vitest';
import { decodeNames, encodeNames } from '../../src/search/names.ts';

test('names are found again by their places: the others at the beginning, then the title', () => {
  const encoded = encodeNames('Who waits for it?', ['backpressure', 'slow consumer']);
  expect(encoded).toBe('412');
  expect(decodeNames(encoded)).toEqual([
    { start: 3, end: 7 },
    { start: 0, end: 1 },
    { start: 1, end: 3 },
  ]);
});

test('an item without other names has its title', () => {
  expect(decodeNames(encodeNames('Close codes', []))).toEqual([{ start: 0, end: 2 }]);
});

test('a title is counted as far as a digit goes', () => {
  expect(decodeNames(encodeNames('word '.repeat(50).trim(), []))[0]?.end).toBe(35);
});
