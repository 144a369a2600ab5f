import { expect, test } from 'vitest';
import { decode } from '../../src/check/decode.ts';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

test.each([
  ['nothing', bytes(), 'empty'],
  ['blanks', bytes(' \n\r\n\t'), 'empty'],
  ['a byte order mark alone', bytes(0xef, 0xbb, 0xbf), 'empty'],
  ['UTF-16 with its mark', bytes(0xff, 0xfe, 'x', 0), 'utf-16'],
  ['UTF-16 without its mark', Buffer.from('---\ntitle: x\n', 'utf-16le'), 'utf-16'],
  ['UTF-16 the other way round', Buffer.from('---\ntitle: x\n', 'utf-16le').swap16(), 'utf-16'],
  ['text', bytes('---\n'), 'text'],
  ['text with one zero', bytes('---\nt', 0, 'itle: x\n'), 'text'],
])('%s is told', (_, content, state) => {
  expect(decode(content).state).toBe(state);
});

test.each([
  ['Latin-1', bytes('ab\ncaf', 0xe9, ' x'), { line: 2, column: 4 }, '0xE9', 1],
  ['a cut character', bytes('ab', 0xe2, 0x82), { line: 1, column: 3 }, '0xE2', 1],
  ['a surrogate', bytes('é', 0xed, 0xa0, 0x80), { line: 1, column: 2 }, '0xED', 3],
  ['an overlong slash', bytes(0xc0, 0xaf), { line: 1, column: 1 }, '0xC0', 2],
  ['after a byte order mark', bytes(0xef, 0xbb, 0xbf, 'a', 0xff), { line: 1, column: 2 }, '0xFF', 1],
  ['U+FFFD itself', bytes('a\ufffdb'), { line: 1, column: 2 }, null, 1],
])('%s has its place and its byte', (_, content, at, byte, count) => {
  expect(decode(content)).toMatchObject({ state: 'text', notUtf8: { at, byte, count } });
});

test('good text has no bad bytes and no byte order mark', () => {
  expect(decode(bytes(0xef, 0xbb, 0xbf, 'é😀'))).toMatchObject({ text: 'é😀', notUtf8: null });
});
