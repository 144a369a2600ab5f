import { expect, test } from 'vitest';
import { wordsToType, type Item } from './items.ts';

const item = (at: number, title: string): Item => ({ id: `a/b/${at}`, title, aliases: '', tags: '', summary: '', text: title }); // prettier-ignore

test('words to type are in some titles and not in most, the rarer first', () => {
  const items = Array.from({ length: 100 }, (_, at) =>
    item(at, `common ${at < 2 ? 'rarely' : ''} ${at < 8 ? 'sometimes' : ''} ${at < 30 ? 'oftentimes' : ''} short`),
  );
  expect(wordsToType(items, 2)).toEqual(['rarely', 'sometimes']);
});
