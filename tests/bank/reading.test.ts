import { expect, test } from 'vitest';
import { buildLibrary } from '../../src/bank/bank.ts';
import { minutesToRead } from '../../src/bank/reading.ts';
import { entries, question } from './fixtures.ts';

function itemWithBody(body: string) {
  const content = entries({ 'chat/c/x': question() });
  const item = buildLibrary({ ...content, items: content.items.map((it) => ({ ...it, body })) }).byId.get('chat/c/x');
  if (!item) throw new Error('The item is there.');
  return item;
}

test('no item takes less than a minute', () => {
  expect(minutesToRead(itemWithBody(''))).toBe(1);
});

test('two hundred words are a minute', () => {
  expect(minutesToRead(itemWithBody('word '.repeat(1000)))).toBe(5);
});

test('code is skimmed at a third', () => {
  expect(minutesToRead(itemWithBody('```python\n' + 'word '.repeat(1800) + '\n```\n'))).toBe(3);
});
