// Ids are permanent: each that was ever promised has a file, or stands under `formerly` of the item that took it in.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../src/bank/bank.ts';
import { checkContent } from '../../src/check/check.ts';

const ROOT = join(import.meta.dirname, '../..');
const LISTS = join(import.meta.dirname, 'ids');
const { entries, issues } = await checkContent(ROOT);
const library = buildLibrary(entries);

describe.each(readdirSync(LISTS).map((file) => ({ bank: file.replace('.txt', ''), file })))('the bank $bank', ({ bank, file }) => {
  const promised = readFileSync(join(LISTS, file), 'utf8').split('\n').filter(Boolean);

  test('has an answer for every id of its list', () => {
    expect(promised.length).toBeGreaterThan(0);
    expect(promised.filter((id) => !library.byId.has(id) && !library.moved.has(id))).toEqual([]);
  });

  test('has no item that its list does not name', () => {
    const own = [...library.byId.keys()].filter((id) => id.startsWith(`${bank}/`));
    expect(own.filter((id) => !promised.includes(id))).toEqual([]);
  });
});

test('the content has no fault', () => {
  expect(issues).toEqual([]);
});
