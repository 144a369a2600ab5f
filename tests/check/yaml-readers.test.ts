// The site reads front matter with js-yaml, by way of Astro; `check` reads it with yaml, which knows positions.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bankSchema, itemSchema, siteSchema, tagSchema, topicSchema } from '../../src/bank/schema.ts';
import { checkTree } from '../../src/check/check.ts';
import { parseYaml } from '../../src/check/yaml.ts';
import { good, goodText, overlay, textFile } from './fixtures.ts';

/** js-yaml as Astro has it; it brings no types. */
const astro = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
const { load } = astro('js-yaml') as { load: (text: string) => unknown };
/** How Astro finds front matter. */
const ASTRO_FRONT_MATTER = /(?:^\uFEFF?|^\s*\n)(?:---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/;
const FOLDERS = ['../../content/', '../fixtures/content/good/content/'].map(
  (folder) => new URL(folder, import.meta.url),
);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:mdx?|yaml)$/.test(name) && name !== 'README.md')
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const),
);

function schemaOf(name: string) {
  if (name === 'site.yaml') return siteSchema;
  if (name === 'tags.yaml') return z.record(z.string(), tagSchema);
  return name.endsWith('bank.md') ? bankSchema : name.endsWith('topic.md') ? topicSchema : itemSchema;
}

test.each(files)('%s means the same to both', (name, text) => {
  const yaml = name.endsWith('.yaml') ? text : (ASTRO_FRONT_MATTER.exec(text)?.[1] ?? '');
  const schema = schemaOf(name);
  const { data, faults } = parseYaml(yaml);
  expect(faults).toEqual([]);
  expect(schema.parse(data)).toEqual(schema.parse(load(yaml)));
});

describe('where they differ, `check` asks for quotes', () => {
  const NUMBERS = '0x1F -0x1 0b11 0B11 012 0o14 1e3 5. .5 +.5 1e400 1_000 12:30 -.inf .nan';
  const OTHERS = 'yes no on True Null ~ = 2026-11-21 2026-11-21T10:00:00Z';
  const SCALARS = [...NUMBERS.split(' '), ...OTHERS.split(' '), '2026-1-2 1:02:03'];

  test.each(SCALARS)('%s', async (scalar) => {
    const text = goodText('demo/talk/outage.md').replace('[biggest mistake', `[${scalar}, biggest mistake`);
    const { issues } = await checkTree(overlay(good, [textFile('demo/talk/outage.md', text)]));
    const isTextToBoth = typeof theirs(scalar) === 'string' && typeof ours(scalar) === 'string';
    // More quotes than needed do no harm, a missing pair does.
    if (!isTextToBoth) expect(issues.map(({ rule }) => rule)).toEqual(['needs-quotes']);
    else expect(issues.filter(({ rule }) => rule !== 'needs-quotes')).toEqual([]);
  });
});

function theirs(scalar: string): unknown {
  return (load(`x: ${scalar}`) as { x: unknown }).x;
}

function ours(scalar: string): unknown {
  return (parseYaml(`x: ${scalar}`).data as { x: unknown }).x;
}
