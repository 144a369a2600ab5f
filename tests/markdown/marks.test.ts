import { describe, expect, test } from 'vitest';
import { findMarks, withoutMarks } from '../../src/markdown/marks.ts';
import { render } from './render.ts';

describe('a mark is a number in parentheses in a comment at the end of a line', () => {
  test.each([
    ['x = 1  # (1)', 'x = 1'],
    ['x() // (2)', 'x()'],
    ['SELECT 1 -- (3)', 'SELECT 1'],
    ['a { b: c } /* (4) */', 'a { b: c }'],
    ['<Card>{/* (5) */}', '<Card>'],
    ['<p>x</p> <!-- (6) -->', '<p>x</p>'],
    ['x = 1 #(12)  ', 'x = 1'],
    ['// (7)', ''],
    ['x = 1  # (1)\r\ny', 'x = 1\r\ny'],
  ])('%j', (code, rest) => {
    expect(findMarks(code)).toHaveLength(1);
    expect(withoutMarks(code)).toBe(rest);
  });

  test.each(['f(1)', 'x  # (1) and more', 'x  # see (1)', 'url = "//(1)"', 'x  # ()', 'x # (123)', 'x # (a)'])(
    '%j has none',
    (code) => {
      expect(findMarks(code)).toEqual([]);
      expect(withoutMarks(code)).toBe(code);
    },
  );
});

test('marks are found with number and line, in the order of lines', () => {
  const marks = findMarks('a  # (2)\n\nb\nc // (1)');
  expect(marks.map(({ number, line }) => [number, line])).toEqual([
    [2, 1],
    [1, 4],
  ]);
});

test('a mark becomes a badge without its comment sign', async () => {
  const html = await render('```python\nx = 1  # (1)\ny = 2\n```\n');
  expect(html).toContain(
    '<span class="t-constant">1</span><span class="mark" data-mark="1" role="img" aria-label="(1)">1</span>\ny',
  );
  expect(html).not.toContain('#');
});

test('the ordered list right after looks like the badges, other lists do not', async () => {
  const marked = '```python\nx = 1  # (1)\n```\n';
  expect(await render(`${marked}\n1. One.\n`)).toContain('<ol class="marks">');
  expect(await render(`${marked}\nText.\n\n1. One.\n`)).not.toContain('marks');
  expect(await render('```python\nx = 1\n```\n\n1. One.\n')).not.toContain('marks');
});
