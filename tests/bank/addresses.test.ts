import { expect, test } from 'vitest';
import { itemUrl, keyPointId, tagUrl } from '../../src/bank/addresses.ts';

test('addresses start at the root and end in a slash', () => {
  expect([itemUrl('a/b/c'), tagUrl('x')]).toEqual(['/a/b/c/', '/tags/x/']);
});

test('a key point keeps its id for as long as it keeps its words', () => {
  expect(keyPointId('The index covers the filter.')).toBe('p-3a02c5df');
  expect(keyPointId('The index covers the sort.')).not.toBe(keyPointId('The index covers the filter.'));
});
