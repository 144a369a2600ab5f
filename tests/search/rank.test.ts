import { expect, test } from 'vitest';
import { decodeNames } from '../../src/search/names.ts';
import type { TermMatches } from '../../src/search/rank.ts';
import { rank } from '../../src/search/rank.ts';

const term = (
  text: string,
  matches: readonly (readonly [record: string, score: number, places?: readonly number[]])[],
  weight = 1,
): TermMatches => ({
  term: { text, weight },
  matches: matches.map(([record, score, places = []]) => ({ record, score, places })),
});
/** Two names of two words each at the beginning of each record, then a title of two words. */
const namesOf = () => decodeNames('222');
const ranked = (found: readonly TermMatches[]) => rank(found, 100, namesOf, found.length);
const order = (found: readonly TermMatches[]) => ranked(found).map(({ record }) => record);

test('one term keeps the order of the index', () => {
  expect(order([term('a', [['x', 1], ['y', 3], ['z', 2]])])).toEqual(['y', 'z', 'x']); // prettier-ignore
});

test('a record with all terms comes before one with a high score for one of them', () => {
  expect(order([term('a', [['both', 1], ['one', 3]]), term('b', [['both', 1]])])[0]).toBe('both'); // prettier-ignore
});

test('records that cover much less than the best are told apart', () => {
  const found = [term('a', [['all', 1], ['one', 1]]), term('b', [['all', 1]]), term('c', [['all', 1]])]; // prettier-ignore
  expect(ranked(found).map(({ record, isWhole }) => [record, isWhole])).toEqual([['all', true], ['one', false]]); // prettier-ignore
});

test('where no record has all terms, those with most remain', () => {
  const found = [term('a', [['x', 1]]), term('b', [['x', 1], ['y', 1]]), term('c', [])]; // prettier-ignore
  expect(order(found)[0]).toBe('x');
});

test('words side by side as typed count more than words apart', () => {
  const found = [term('late', [['apart', 1, [13]], ['beside', 1, [17]]]), term('answer', [['apart', 1, [30]], ['beside', 1, [18]]])]; // prettier-ignore
  expect(order(found)).toEqual(['beside', 'apart']);
});

test('a word that says little does not decide', () => {
  const found = [term('explain', [['a', 3]], 0.3), term('celery', [['b', 1]])];
  expect(order(found)[0]).toBe('b');
});

test('equal records keep one order, whatever order they came in', () => {
  expect(order([term('a', [['y', 1], ['x', 1]])])).toEqual(order([term('a', [['x', 1], ['y', 1]])])); // prettier-ignore
});

test('the title weighs more than another name, another name more than the text, even often', () => {
  const found = [term('a', [['text', 1, [10, 20, 30, 40]], ['name', 1, [1]], ['title', 1, [4]]])]; // prettier-ignore
  expect(order(found)).toEqual(['title', 'name', 'text']);
});

test('one name with all words comes before names with one each', () => {
  const found = [term('a', [['each', 1, [0]], ['one', 1, [1]]]), term('b', [['each', 1, [3]], ['one', 1, [0]]])]; // prettier-ignore
  expect(order(found)).toEqual(['one', 'each']);
});

test('a name much like the query makes up for a text that lacks the rest', () => {
  const isWhole = (place: number) =>
    ranked([term('a', [['all', 1, [10]], ['some', 1, [place]]]), term('b', [['all', 1, [20]]])]) // prettier-ignore
      .find(({ record }) => record === 'some')?.isWhole;
  expect(isWhole(10)).toBe(false);
  expect(isWhole(0)).toBe(true);
});

test('every place of every term is kept for the marks', () => {
  const [found] = ranked([term('a', [['x', 1, [1, 5]]]), term('b', [['x', 1, [2]]])]);
  expect([...(found?.places.keys() ?? [])]).toEqual([1, 5, 2]);
});
