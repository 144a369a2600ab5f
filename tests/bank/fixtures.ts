import type { Entries } from '../../src/bank/bank.ts';
import { itemSchema, type ItemData } from '../../src/bank/schema.ts';

/** A valid question; the change says what a test is about. */
export function question(change: Record<string, unknown> = {}): ItemData {
  return itemSchema.parse({
    kind: 'question',
    difficulty: 'medium',
    title: 'Why?',
    summary: 'Because.',
    keyPoints: ['One', 'Two', 'Three'],
    tags: ['django'],
    ...change,
  });
}

/** A small content: banks `shop` (topics `a`, `b`) and `chat` (topic `c`) with the items given. */
export function entries(items: Record<string, ItemData>, order: Record<string, string[]> = {}): Entries {
  const bank = (title: string, topics: string[]) => ({
    title,
    tagline: 'T.',
    stack: ['X'],
    topics,
    short: false,
    mdx: false,
  });
  const topic = (title: string, key: string) => ({ title, summary: 'S.', order: order[key] ?? [] });
  return {
    site: { name: 'Viva', tagline: 'T.', language: 'en', direction: 'ltr' },
    tags: new Map([
      ['django', { name: 'Django', about: 'A.', synonyms: [] }],
      ['css', { name: 'CSS', about: 'A.', synonyms: [] }],
    ]),
    banks: new Map([
      ['shop', bank('Shop', ['b', 'a'])],
      ['chat', bank('Chat', ['c'])],
    ]),
    topics: new Map([
      ['shop/a', topic('A', 'shop/a')],
      ['shop/b', topic('B', 'shop/b')],
      ['chat/c', topic('C', 'chat/c')],
    ]),
    items: Object.entries(items).map(([id, data]) => ({ id, data, file: `content/${id}.md`, body: 'Body.' })),
  };
}
