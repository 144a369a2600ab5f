// Every Mermaid diagram is valid: the real Mermaid parses it, which it can do in a browser only.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../src/commands/program.ts';

const CONTENT = join(ROOT, 'content');

const diagrams = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.mdx?$/.test(name) && name !== 'README.md')
  .toSorted()
  .flatMap((name) => {
    const fences = readFileSync(join(CONTENT, name), 'utf8').matchAll(
      /^( *)(`{3,}|~{3,})mermaid\b[^\n]*\n([^]*?)^ *\2/gm,
    );
    return [...fences].map(([, indent = '', , source = '']) => ({
      name,
      source: source.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }));
  });

test('every diagram of the content is parsed by Mermaid itself', async ({ page }) => {
  expect(diagrams.length).toBeGreaterThan(0);
  await page.goto('about:blank');
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
  const faults = await page.evaluate(async (all) => {
    const { mermaid } = window as unknown as { mermaid: { parse(source: string): Promise<unknown> } };
    const found: string[] = [];
    for (const { name, source } of all) {
      await mermaid
        .parse(source)
        .catch((error: unknown) => found.push(`${name}: ${error instanceof Error ? error.message : error}`));
    }
    return found;
  }, diagrams);
  expect(faults).toEqual([]);
});

test('Mermaid refuses what is no diagram, so that the test above can fail', async ({ page }) => {
  await page.goto('about:blank');
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
  const parse = page.evaluate(() =>
    (window as unknown as { mermaid: { parse(source: string): Promise<unknown> } }).mermaid.parse(
      'flowchart LR\n a --> --> b',
    ),
  );
  await expect(parse).rejects.toThrow();
});
