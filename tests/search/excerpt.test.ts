import { expect, test } from 'vitest';
import type { Page } from '../../src/search/engine.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { RECORD_CODE, RECORD_HIDDEN, RECORD_TEXT, RECORD_TITLE } from '../../src/search/record.ts';
import type { Part } from '../../src/search/types.ts';

/** A page from pieces; each begins at an anchor. */
function page(...pieces: readonly (readonly [element: string, id: string, text: string])[]): Page {
  const anchors: Page['anchors'][number][] = [];
  const words: string[] = [];
  for (const [element, id, text] of pieces) {
    anchors.push({ element, id, text: element.startsWith('h') ? text.replace(/\.$/, '') : '', location: words.length });
    words.push(...text.split(' '));
  }
  return {
    url: '/b/t/i/',
    content: words.join(' '),
    meta: { title: 'Who is slow?', summary: 'Nobody waits.' },
    anchors,
  };
}
const EXAMPLE = page(
  ['h1', RECORD_TITLE, 'Who is slow?'],
  ['section', 'say', 'Nobody else waits. The slow consumer works through its own queue.'],
  ['li', 'p-1', 'A full queue drops the copy silently.'],
  ['section', 'answer', 'In Minicom every tab joins.'],
  ['h2', 'costs', 'What it costs.'],
  ['p', RECORD_TEXT, 'It returns as soon as appends are done.'],
  ['figure', RECORD_CODE, 'await self.send(queue)'],
  ['p', RECORD_TEXT, 'The exception is blocking.'],
  ['details', 'f-1', 'How would you notice? I count events.'],
  ['div', RECORD_HIDDEN, 'backpressure. head of line'],
);
/** Where a word stands, in any form of writing. */
const places = (...wanted: readonly string[]) =>
  new Map(
    EXAMPLE.content
      .split(' ')
      .flatMap((word, place) => (wanted.some((one) => word.includes(one)) ? [[place, 1] as const] : [])),
  );
const written = (parts: readonly Part[]) => parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const excerpt = (...wanted: readonly string[]) => excerptOf(EXAMPLE, places(...wanted), wanted);

test('the sentence that matched, with its words marked and without punctuation in the mark', () => {
  const { text, anchor } = excerpt('silently');
  expect(written(text)).toBe('A full queue drops the copy [silently].');
  expect(anchor).toBe('p-1');
});

test('a match in a heading leads to that heading', () => {
  const { anchor, heading } = excerpt('costs');
  expect({ anchor, heading }).toEqual({ anchor: 'costs', heading: 'What it costs' });
});

test('text after a heading names it and leads to it', () => {
  expect(excerpt('appends')).toMatchObject({ anchor: 'costs', heading: 'What it costs' });
});

test('text after a block of code still belongs to its heading', () => {
  expect(excerpt('blocking')).toMatchObject({ anchor: 'costs', heading: 'What it costs' });
});

test('a section ends what the heading before was about', () => {
  expect(excerpt('notice')).toMatchObject({ anchor: 'f-1', heading: '' });
});

test('the first section is the top of the page', () => {
  expect(excerpt('waits').anchor).toBe('');
});

test('prose comes before code', () => {
  expect(written(excerpt('queue').text)).not.toContain('await');
});

test('code is shown where nothing else matches, and only the word in it is marked', () => {
  expect(written(excerpt('send').text)).toBe('await self.[send](queue)');
});

test('words of the title are marked in the title, and the page is the answer', () => {
  const { title, anchor } = excerptOf(EXAMPLE, places('slow'), ['slow']);
  expect(written(title)).toBe('Who is [slow]?');
  expect(anchor).toBe('');
});

test('words that only search reads are never shown: the first sentence stands instead', () => {
  expect(written(excerpt('backpressure').text)).toBe('Nobody waits.');
});

test('nothing that matched shows the first sentence', () => {
  expect(written(excerptOf(EXAMPLE, new Map(), []).text)).toBe('Nobody waits.');
});

test('markup in content stays text', () => {
  const raw = page(['section', 'answer', 'Write <img onerror=alert(1)> here.']);
  expect(written(excerptOf(raw, new Map([[2, 1]]), ['onerror']).text)).toBe('Write <img [onerror]=alert(1)> here.');
});

test('a long stretch is cut around the match, with dots where it is cut', () => {
  const long = page(['section', 'answer', `${'word '.repeat(100)}needle ${'word '.repeat(100)}end.`]);
  const text = written(excerptOf(long, new Map([[100, 1]]), ['needle']).text);
  expect(text).toMatch(/^… .*\[needle\].* …$/);
  expect(text.split(' ').length).toBeLessThan(40);
});
