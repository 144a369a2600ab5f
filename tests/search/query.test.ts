import { describe, expect, test } from 'vitest';
import { cleanText, termsOf } from '../../src/search/query.ts';

const texts = (typed: string) => termsOf(typed).map(({ text }) => text);

describe('terms', () => {
  test.each([
    ['one word', 'WebSocket', ['websocket']],
    ['a whole question loses its small words', 'Why is the database locked?', ['database', 'locked']],
    ['identifiers stay whole', 'group_send select_related', ['group_send', 'select_related']],
    ['n+1 and c++ keep their signs', 'n+1 c++ C#', ['n+1', 'c++', 'c#']],
    ['paths and abbreviations keep their inner signs', 'core/permissions.py ci/cd', ['core/permissions.py', 'ci/cd']],
    ['calls lose their brackets', 'perform_create(serializer)', ['perform_create', 'serializer']],
    ['a word said twice counts once', 'lock lock', ['lock']],
    ['small words alone are all there is', 'why not', ['why', 'not']],
    ['a single letter is the beginning of the next word', 'redis c', ['redis']],
    ['a single letter alone is a query', 'n', ['n']],
    ['a phrase in quotes is one term', '"database is locked" sqlite', ['"database is locked"', 'sqlite']],
    ['curly quotes are quotes', '“not found”', ['"not found"']],
    ['an open quote is nothing', '"locked', ['locked']],
    ['other scripts are words', 'مرحبا 東京', ['مرحبا', '東京']],
    ['full-width letters are letters', 'ｊｗｔ', ['jwt']],
    ['markup is words at most', '<img onerror=alert>', ['img', 'onerror', 'alert']],
    ["an owner's s is left out", "one company's chats, the company’s", ['company', 'chats']],
    ['signs alone are nothing', '?!.,;:%^&*()', []],
    ['spaces alone are nothing', '   \t\n', []],
  ])('%s', (_, typed, expected) => {
    expect(texts(typed)).toEqual(expected);
  });

  test('words that say little weigh less', () => {
    expect(termsOf('explain celery')).toEqual([
      { text: 'explain', weight: 0.7 },
      { text: 'celery', weight: 1 },
    ]);
  });

  test('there are at most 12 of them', () => {
    expect(termsOf(Array.from({ length: 5_000 }, (_, at) => `w${at}`).join(' ')).length).toBe(12);
  });
});

describe('the cleaned text', () => {
  test.each([
    ['endless text is cut', 'x'.repeat(10_000), 'x'.repeat(300)],
    ['lone surrogates go', 'a\uD800b', 'a b'],
    ['control characters go', 'a\u0000\u0007b', 'a b'],
    ['runs of space become one', '  a \n b ', 'a b'],
    ['emoji stay whole', '😀', '😀'],
  ])('%s', (_, typed, expected) => {
    expect(cleanText(typed)).toBe(expected);
  });

  test('no character is cut in half', () => {
    expect(cleanText('😀'.repeat(10_000)).isWellFormed()).toBe(true);
  });
});
