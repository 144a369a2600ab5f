import { expect, test } from 'vitest';
import { closenessOf } from '../../src/search/closeness.ts';

test('the same words are as close as can be, in any form', () => {
  expect(closenessOf('What not to say', ['what not to say'])).toBe(1);
  expect(closenessOf('migrations preview', ['Preview migration'])).toBe(1);
});

test('nothing in common is not close, and no name is not either', () => {
  expect(closenessOf('celery retries', ['CORS preflight'])).toBe(0);
  expect(closenessOf('celery', [])).toBe(0);
  expect(closenessOf('', ['CORS'])).toBe(0);
});

test('the closest name counts', () => {
  const alone = closenessOf('lost update', ['Two people lower the quantity of the same item at once']);
  expect(closenessOf('lost update', ['Two people lower the quantity', 'lost update'])).toBeGreaterThan(alone);
});

test('small words count a little', () => {
  const without = closenessOf('a user who has no vendor', ['user vendor profile']);
  expect(closenessOf('a user who has no vendor', ['a user who has no vendor at all'])).toBeGreaterThan(without);
});
