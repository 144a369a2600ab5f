import { expect, test } from 'vitest';
import { fromAddress, toAddress, toggle } from '../../src/search/address.ts';
import { NO_FILTERS } from '../../src/search/types.ts';

const ASKED = {
  text: 'n+1 & "late" messages',
  filters: { ...NO_FILTERS, topic: ['minicom/websockets'], difficulty: ['medium', 'hard'] },
};

test('a search is written into an address and read from it again', () => {
  expect(fromAddress(toAddress(ASKED))).toEqual(ASKED);
  expect(toAddress(ASKED)).toBe(
    '?q=n%2B1+%26+%22late%22+messages&topic=minicom/websockets&difficulty=medium&difficulty=hard',
  );
});

test('nothing asked is an address without a query', () => {
  expect(toAddress({ text: '', filters: NO_FILTERS })).toBe('');
  expect(fromAddress('')).toEqual({ text: '', filters: NO_FILTERS });
});

test('what an address says wrongly is left out', () => {
  expect(fromAddress('?q=%00%E0%A4&bank=<b>&bank=omni&bank=omni&other=1&__proto__=x')).toEqual({
    text: '',
    filters: { ...NO_FILTERS, bank: ['omni'] },
  });
});

test('an endless address is bounded', () => {
  const { text, filters } = fromAddress(
    `?q=${'x'.repeat(10_000)}&${Array.from({ length: 999 }, (_, at) => `tag=t${at}`).join('&')}`,
  );
  expect(text.length).toBe(300);
  expect(filters.tag.length).toBe(50);
});

test('a filter is chosen, and given up again', () => {
  const chosen = toggle(NO_FILTERS, 'tag', 'sql');
  expect(chosen.tag).toEqual(['sql']);
  expect(toggle(chosen, 'tag', 'sql')).toEqual(NO_FILTERS);
});
