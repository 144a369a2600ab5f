import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outcomeOf, QUERIES, scoreOf, type Query } from './relevance.ts';

const query = (...answers: readonly string[]): Query => ({ class: 'typos', query: 'websoket', answers });

test('the place is that of the first item that answers, and 0 when none is shown', () => {
  expect(outcomeOf(query('a/b/c', 'a/b/d'), ['a/b/x', 'a/b/d', 'a/b/c']).place).toBe(2);
  expect(outcomeOf(query('a/b/c'), ['a/b/x']).place).toBe(0);
});

test('figures count places, not queries', () => {
  const outcomes = [1, 1, 2, 4, 0].map((place) => ({ ...query('a/b/c'), place }));
  expect(scoreOf(outcomes)).toEqual({ queries: 5, first: 0.4, three: 0.6, mrr: 2.75 / 5 });
  expect(scoreOf([])).toEqual({ queries: 0, first: 0, three: 0, mrr: 0 });
});

test('every answer of every query is an item', () => {
  const unknown = QUERIES.flatMap(({ answers }) => answers).filter(
    (id) => !['md', 'mdx'].some((ending) => existsSync(new URL(`../../content/${id}.${ending}`, import.meta.url))),
  );
  expect(unknown).toEqual([]);
});

test('no query is asked twice', () => {
  const texts = QUERIES.map((each) => each.query.toLowerCase());
  expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
});
