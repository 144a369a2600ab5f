import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/check/nearest.ts';

test.each([
  ['medum', 'medium'],
  ['esay', 'easy'],
  ['HARD', 'hard'],
  ['har', 'hard'],
  ['impossible', null],
  ['', null],
])('`%s` is taken for %s', (wrong, right) => {
  expect(nearest(wrong, ['easy', 'medium', 'hard'])).toBe(right);
});

test('a beginning is near to the whole', () => {
  expect(nearest('alias', ['analogy', 'aliases'])).toBe('aliases');
});

test('the nearest of several is chosen', () => {
  expect(nearest('demo/caching/stampeed', ['demo/caching/stamp', 'demo/caching/stampede'])).toBe(
    'demo/caching/stampede',
  );
});

test('the question is asked only where there is an answer', () => {
  expect(didYouMean('medum', ['medium'])).toBe('Did you mean `medium`?');
  expect(didYouMean('xyz', ['medium'])).toBeNull();
});
