import { expect, test } from 'vitest';
import { correctTerms, doubtful, strangers } from '../../src/search/correction.ts';
import type { Page } from '../../src/search/engine.ts';

const term = (text: string) => ({ text, weight: 1 });
const page = (content: string): Page => ({ url: '/', content, meta: {}, anchors: [] });
const match = (record: string, place: number) => ({ record, score: 1, places: [place] });
const VOCABULARY = new Map([['group', 8], ['migration', 8], ['websockets', 8], ['query', 8], ['errexit', 1]]); // prettier-ignore

/** More than a few. */
const MANY = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const doubts = (text: string, word: string) =>
  doubtful([{ term: term(text), matches: MANY.map((record) => match(record, 0)) }], [['a', page(word)]]).length > 0;

test.each([
  ['queries', 'query.'],
  ['idempotent', 'idempotency'],
  ['web', 'websockets'],
  ['related', 'select_related(user)'],
  ['migrate', 'migrations'],
  ['dont', "don't"],
])('`%s` is found by %s', (text, word) => {
  expect(doubts(text, word)).toBe(false);
});

test('a word that few records have may be a slip', () => {
  const found = (count: number) =>
    doubtful(
      [{ term: term('decorater'), matches: MANY.slice(0, count).map((record) => match(record, 0)) }],
      [['a', page('decorate')]],
    ).length > 0;
  expect([found(2), found(8)]).toEqual([true, false]);
});

test('a word of which only the beginning is found is doubtful', () => {
  expect(doubts('groupsend', 'group')).toBe(true);
});

test('a word that is found in metadata only is compared with the words there', () => {
  const found = (text: string) =>
    doubtful(
      [{ term: term(text), matches: MANY.map((record) => ({ record, score: 1, places: [] })) }],
      [['a', { ...page('the text'), meta: { synonyms: 'optimizer. planner' } }]],
    ).length > 0;
  expect(found('planners')).toBe(false);
  expect(found('optimisitc')).toBe(true);
});

test('a word that finds nothing is doubtful, a phrase is not', () => {
  expect(doubtful([{ term: term('migartion'), matches: [] }, { term: term('"a b"'), matches: [] }], [])).toEqual([term('migartion')]); // prettier-ignore
});

test('doubtful words are replaced, the others stay', () => {
  const terms = [term('group'), term('migartion')];
  expect(correctTerms(terms, [terms[1] ?? term('')], VOCABULARY)).toEqual([term('group'), term('migration')]);
});

test('a rare word that is known is not a slip', () => {
  expect(correctTerms([term('errexit')], [term('errexit')], VOCABULARY)).toEqual([]);
});

test('two words that are one in the index become one', () => {
  const terms = [term('webb'), term('sockets')];
  const split = [term('web'), term('sockets')];
  expect(correctTerms(split, [split[1] ?? term('')], VOCABULARY)).toEqual([term('websockets')]);
  expect(correctTerms(terms, [], VOCABULARY)).toEqual([]);
});

test('another form of a known word is not a slip', () => {
  expect(correctTerms([term('migrating')], [term('migrating')], VOCABULARY)).toEqual([]);
});

test('a word for which only other words are found is a stranger; a word that is rare is not', () => {
  const found = (text: string, word: string) =>
    strangers([{ term: term(text), matches: [match('a', 0)] }], [['a', page(word)]]).map((each) => each.text);
  expect(found('zzzzqqqq', 'zod')).toEqual(['zzzzqqqq']);
  expect(found('hosting', 'host')).toEqual([]);
  expect(found('multitenancy', 'multi-tenancy')).toEqual([]);
});
