// The author's guide against the code: rules, examples, fixes, fields, measures, languages, and its annotated item.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LIMITS, MEASURES, SHORT_BODY, type Range } from '../../src/bank/measure.ts';
import { bankSchema, itemSchema, siteSchema, tagSchema, topicSchema } from '../../src/bank/schema.ts';
import { checkTree } from '../../src/check/check.ts';
import { RULES } from '../../src/check/codes.ts';
import { formatReport } from '../../src/check/report.ts';
import { LANGUAGES } from '../../src/markdown/languages.ts';
import { cases, good, overlay, textFile, textsOf } from './fixtures.ts';

const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
const rows = guide
  .slice(guide.indexOf('## Every rule'))
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [, name = '', about = '', wrong = '', right = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return {
      rule: name.replaceAll('`', '').replace(' (warning)', ''),
      isWarning: name.endsWith('(warning)'),
      about,
      wrong,
      right,
    };
  });
const goodTexts = textsOf('good');

describe('the rules', () => {
  test('are those of the code, in its order, with its words', () => {
    expect(rows.map(({ rule, isWarning, about }) => [rule, isWarning ? 'warning' : 'error', about])).toEqual(
      Object.entries(RULES).map(([rule, { severity, about }]) => [rule, severity, about]),
    );
  });

  test.each(rows)('$rule has an example and its fix', ({ rule, wrong, right }) => {
    expect(wrong).not.toBe('');
    expect(right).not.toBe('');
    const fixtures = cases.filter((name) => name === rule || name.startsWith(`${rule}-`));
    const example = onlyCode(wrong);
    if (example !== null) expect(fixtures.some((name) => textsOf(name).includes(example))).toBe(true);
    const fix = onlyCode(right);
    if (fix !== null) expect(goodTexts).toContain(fix);
  });

  test('mostly have an example that a fixture holds and a fix that the good bank holds', () => {
    expect(rows.filter(({ wrong }) => onlyCode(wrong) !== null).length).toBeGreaterThan(30);
    expect(rows.filter(({ right }) => onlyCode(right) !== null).length).toBeGreaterThan(35);
  });
});

test('the annotated item has no fault', async () => {
  const item = /^````markdown\n([\s\S]*?)^````$/m.exec(guide)?.[1] ?? '';
  const result = await checkTree(overlay(good, [textFile('demo/caching/two-requests.md', item)]));
  expect(formatReport(result, { color: false })).toBe('No errors and no warnings; 15 files checked.');
});

test('every field is named', () => {
  const shapes = [...itemSchema.options, bankSchema, topicSchema, tagSchema, siteSchema].map(({ shape }) => shape);
  const fields = new Set(shapes.flatMap((shape) => Object.keys(shape)));
  expect([...fields].filter((field) => !new RegExp(`\`${field}[:\`]`).test(guide))).toEqual([]);
});

describe('the measures', () => {
  const table = guide.slice(guide.indexOf('## Measures'), guide.indexOf('## Code')).split('\n');

  test.each(Object.entries(MEASURES))('of a %s are those of the code', (kind, { summary, keyPoints, body }) => {
    const [, , ...cells] = (table.find((line) => line.startsWith(`| ${kind} |`)) ?? '')
      .split('|')
      .map((cell) => cell.trim());
    expect(cells.slice(0, 2)).toEqual([to(summary), keyPoints === null ? 'none' : to(keyPoints)]);
    if (body === null)
      expect(cells[2]).toMatch(/^(?:optional|ordered steps|the script: `seconds` × 140 \/ 60 words, ± 10 %)$/);
    else
      expect(cells[2]).toBe(
        `easy ${to(body.easy)}, medium ${to(body.medium)}, hard ${to(body.hard)}; in a short bank ${to(SHORT_BODY)}`,
      );
  });

  test('that hold for every kind are those of the code', () => {
    const text = table.join(' ');
    for (const words of [
      `${LIMITS.titleCharacters} characters, a summary's first sentence ${LIMITS.firstSentenceWords} words, a key point ${LIMITS.keyPointWords}.`,
      `${to(LIMITS.pitfalls)} pitfalls, ${to(LIMITS.aliases)} aliases, ${to(LIMITS.tags)} tags and ${to(LIMITS.related)} related ids`,
      `${to(LIMITS.followUps)} follow-ups, and a follow-up's answer ${to(LIMITS.followUpAnswerWords)} words`,
      `${to(LIMITS.core)} core items`,
    ]) {
      expect(text).toContain(words);
    }
  });
});

test('the languages are those of the code', () => {
  const sentence = /The languages are ([\s\S]*?)\. A trailing/.exec(guide)?.[1] ?? '';
  expect([...sentence.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)).toEqual(Object.keys(LANGUAGES));
});

function to([least, most]: Range): string {
  return `${least}–${most}`;
}

/** What a cell says where it holds nothing but code; in prose one cannot look it up. */
function onlyCode(cell: string): string | null {
  return /^`` ([^|]*) ``$/.exec(cell)?.[1] ?? /^`([^`]*)`$/.exec(cell)?.[1] ?? null;
}
