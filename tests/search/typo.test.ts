import { describe, expect, test } from 'vitest';
import { correct, distance, joined } from '../../src/search/typo.ts';

const VOCABULARY = new Map([
  ['websocket', 16], ['websockets', 8], ['migration', 32], ['migrations', 16], ['django', 64], ['authentication', 16],
  ['database', 64], ['datetime', 4], ['idempotent', 4], ['transaction', 16], ['allowed', 16], ['hosts', 8], ['queue', 32],
  ['query', 32], ['message', 32], ['postgresql', 16], ['cache', 16], ['cached', 4], ['test', 64], ['text', 32], ['celery', 8],
]); // prettier-ignore

describe('a misspelt word becomes the one that was meant', () => {
  test.each([
    ['a letter left out', 'websoket', 'websocket'],
    ['a letter left out twice', 'authentcation', 'authentication'],
    ['neighbours swapped', 'migartion', 'migration'],
    ['neighbours swapped at the beginning', 'djnago', 'django'],
    ['a vowel left out', 'databse', 'database'],
    ['a letter doubled', 'databbase', 'database'],
    ['the wrong vowel', 'transection', 'transaction'],
    ['a neighbour on the keyboard', 'mesaage', 'message'],
    ['two slips in a long word', 'authentification', 'authentication'],
    ['unfinished and misspelt', 'autehntic', 'authentication'],
  ])('%s: %s', (_, typed, meant) => {
    expect(correct(typed, VOCABULARY)).toEqual([meant]);
  });

  test('two words that ran together become two', () => {
    expect(correct('allowedhosts', VOCABULARY)).toEqual(['allowed', 'hosts']);
  });

  test('a word that nobody asks for is no half of another', () => {
    const words = new Map([['for', 64], ['gives', 16]]); // prettier-ignore
    expect(correct('forgives', words)).toBeNull();
    expect(correct('fixgives', new Map([...words, ['fix', 4]]))).toEqual(['fix', 'gives']);
  });

  test('of two that are equally near the commoner one is meant', () => {
    expect(correct('teat', VOCABULARY)).toEqual(['test']);
  });
});

test.each(['xyz', 'ws', 'qwrtzxcv', 'kubernetes', 'a', ''])('nothing is near `%s`', (typed) => {
  expect(correct(typed, VOCABULARY)).toBeNull();
});

test('two typed words that are one', () => {
  expect(joined('web', 'sockets', VOCABULARY)).toBe('websockets');
  expect(joined('red', 'sockets', VOCABULARY)).toBeNull();
});

test.each([
  ['same', 'same', 0],
  ['migartion', 'migration', 0.7],
  ['leter', 'letter', 0.5],
  ['bet', 'bat', 0.8],
  ['cat', 'cap', 1],
])('from %s to %s costs %d', (from, to, cost) => {
  expect(distance(from, to, 3)).toBeCloseTo(cost);
});

test('a distance is the same both ways', () => {
  expect(distance('databse', 'database', 3)).toBeCloseTo(distance('database', 'databse', 3));
});

test('what is too far is only said to be too far', () => {
  expect(distance('short', 'something else entirely', 2)).toBeGreaterThan(2);
});

test('10,000 words are looked through in a moment', () => {
  const many = new Map(Array.from({ length: 10_000 }, (_, at) => [`word${at.toString(36)}ing`, 1]));
  const start = performance.now();
  correct('wrodabing', many);
  expect(performance.now() - start).toBeLessThan(1_000);
});
