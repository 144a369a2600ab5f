import { expect, test } from 'vitest';
import { likeness, titleWords } from '../../src/check/rules/title-words.ts';

const share = (a: string, b: string) => likeness(titleWords(a), titleWords(b));

test.each([
  ['What is a tenant?', 'what is the tenant'],
  ['Time to live', '“Time-to-live”!'],
  ['How do you test it?', 'How would you test this?'],
  ['Ｆｕｌｌ width', 'full width'],
])('`%s` and `%s` are the same', (a, b) => {
  expect(share(a, b)).toBe(1);
});

test.each([
  ['What is C?', 'What is C#?'],
  ['Is it safe?', 'Is it not safe?'],
  ['Why 403?', 'Why 404?'],
])('`%s` and `%s` are not', (a, b) => {
  expect(share(a, b)).toBeLessThan(1);
});

test('titles of stop words only are told apart', () => {
  expect(share('Why this?', 'Why that?')).toBeLessThan(1);
});
