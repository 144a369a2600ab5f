import { describe, expect, test } from 'vitest';
import { buildLibrary, difficultyMix, neighbours, relatedTo } from '../../src/bank/bank.ts';
import { entries, question } from './fixtures.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('a library', () => {
  test('keeps the order of topics that bank.md gives', () => {
    const { banks } = buildLibrary(entries({ 'shop/a/x': question(), 'shop/b/y': question() }));
    expect(banks.find(({ slug }) => slug === 'shop')?.topics.map(({ slug }) => slug)).toEqual(['b', 'a']);
  });

  test('orders items as topic.md says, then by difficulty, then by title', () => {
    const items = {
      'shop/a/hard': question({ difficulty: 'hard', title: 'A' }),
      'shop/a/easy-z': question({ difficulty: 'easy', title: 'Z' }),
      'shop/a/easy-b': question({ difficulty: 'easy', title: 'B' }),
      'shop/a/named': question({ difficulty: 'hard', title: 'Z' }),
    };
    const { banks } = buildLibrary(entries(items, { 'shop/a': ['named'] }));
    expect(ids(banks[0]?.items ?? [])).toEqual(['shop/a/named', 'shop/a/easy-b', 'shop/a/easy-z', 'shop/a/hard']);
  });

  test('puts the bank with most items first', () => {
    const { banks } = buildLibrary(entries({ 'chat/c/x': question() }));
    expect(banks.map(({ slug }) => slug)).toEqual(['chat', 'shop']);
  });

  test('lists only tags that an item carries', () => {
    const { tags } = buildLibrary(entries({ 'chat/c/x': question() }));
    expect(tags.map(({ tag }) => tag)).toEqual(['django']);
  });

  test('leads a former id to the item that took it in', () => {
    const { moved } = buildLibrary(entries({ 'chat/c/x': question({ formerly: ['chat/c/old'] }) }));
    expect(moved.get('chat/c/old')?.id).toBe('chat/c/x');
  });

  test('changes the revision of an item when its answer changes, and of no other', () => {
    const revisions = (summary: string) => {
      const { byId } = buildLibrary(
        entries({ 'chat/c/x': question({ summary }), 'chat/c/y': question({ title: 'Y' }) }),
      );
      return [byId.get('chat/c/x')?.revision, byId.get('chat/c/y')?.revision];
    };
    const [before, other] = revisions('Because.');
    expect(revisions('Because of that.')).toEqual([expect.not.stringMatching(String(before)), other]);
  });
});

describe('related items', () => {
  const library = buildLibrary(
    entries({
      'shop/a/x': question({ related: ['chat/c/far'], tags: ['django', 'css'] }),
      'shop/a/same-topic': question({ title: 'S', related: ['shop/a/x'] }),
      'shop/b/same-bank': question({ title: 'B', related: ['shop/a/x'] }),
      'shop/b/more-tags': question({ title: 'M', related: ['shop/a/x'], tags: ['django', 'css'] }),
      'chat/c/far': question({ title: 'F' }),
      'chat/c/stranger': question({ title: 'G' }),
    }),
  );
  const x = library.byId.get('shop/a/x');

  test('are shown from both sides, nearest first', () => {
    expect(x && ids(relatedTo(library, x))).toEqual([
      'shop/a/same-topic',
      'shop/b/more-tags',
      'shop/b/same-bank',
      'chat/c/far',
    ]);
    const far = library.byId.get('chat/c/far');
    expect(far && ids(relatedTo(library, far))).toEqual(['shop/a/x']);
  });

  test('are at most eight', () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`shop/a/y${i}`, question({ title: `Y${i}`, related: ['shop/a/x'] })]),
    );
    const crowded = buildLibrary(entries({ 'shop/a/x': question(), ...many }));
    const item = crowded.byId.get('shop/a/x');
    expect(item && relatedTo(crowded, item)).toHaveLength(8);
  });
});

test('neighbours go on into the next topic of the bank and end with it', () => {
  const library = buildLibrary(entries({ 'shop/b/y': question(), 'shop/a/x': question(), 'chat/c/z': question() }));
  const shop = library.banks.find(({ slug }) => slug === 'shop');
  const [first, last] = shop?.items ?? [];
  if (!shop || !first || !last) throw new Error('The shop has two items.');
  expect(neighbours(shop, first)).toEqual({ previous: undefined, next: last });
  expect(neighbours(shop, last)).toEqual({ previous: first, next: undefined });
});

test('the difficulty mix counts what has a difficulty', () => {
  const { banks } = buildLibrary(
    entries({
      'chat/c/x': question({ difficulty: 'hard' }),
      'chat/c/y': question({ title: 'Y', kind: 'concept', difficulty: undefined }),
    }),
  );
  expect(difficultyMix(banks[0]?.items ?? [])).toEqual({ easy: 0, medium: 0, hard: 1 });
});
