import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check.ts';
import { generate, writeContent } from './generate.ts';

test('generated items are valid, without a warning', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'viva-generated-'));
  try {
    await writeContent(folder, { items: 300, seed: 7 });
    const { issues, entries } = await checkContent(folder);
    expect(issues).toEqual([]);
    expect(entries.items.length).toBe(300);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the seed decides every byte', () => {
  const files = (seed: number) => [...generate({ items: 40, seed })];
  expect(files(3)).toEqual(files(3));
  expect(files(3)).not.toEqual(files(4));
});
