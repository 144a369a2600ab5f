import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { costOf } from './process-cost.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'viva-cost-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.skipIf(process.platform !== 'linux')('memory counts what a child of the program holds', async () => {
  await writeFile(join(folder, 'holder.mjs'), 'const held = Buffer.alloc(2e8, 1); setTimeout(() => held, 1500);');
  await writeFile(
    join(folder, 'parent.mjs'),
    "import { spawn } from 'node:child_process'; spawn(process.execPath, ['holder.mjs']);",
  );
  const { time, memory } = await costOf('parent.mjs', [], folder);
  expect(time).toBeGreaterThan(1500);
  expect(memory).toBeGreaterThan(2e8);
});

test('a program that fails is quoted', async () => {
  await writeFile(join(folder, 'broken.mjs'), "console.error('No such bank'); process.exit(3);");
  await expect(costOf('broken.mjs', [], folder)).rejects.toThrow('No such bank');
});
