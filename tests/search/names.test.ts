import { expect, test } from 'vitest';
import { decodeNames, encodeNames } from '../../src/search/names.ts';

test('names are found again by their places: the title at the beginning, the others at the end', () => {
  const encoded = encodeNames('Who waits for it?', ['backpressure', 'slow consumer'], 120);
  expect(encoded).toBe('120:412');
  expect(decodeNames(encoded)).toEqual([
    { start: 0, end: 4 },
    { start: 120, end: 121 },
    { start: 121, end: 123 },
  ]);
});

test('an item without other names has its title', () => {
  expect(decodeNames(encodeNames('Close codes', [], 0))).toEqual([{ start: 0, end: 2 }]);
});

test('a title is counted as far as a digit goes', () => {
  expect(decodeNames(encodeNames('word '.repeat(50).trim(), [], 0))[0]?.end).toBe(35);
});
