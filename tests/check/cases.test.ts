import { expect, test } from 'vitest';
import { RULES } from '../../src/check/codes.ts';
import { formatReport } from '../../src/check/report.ts';
import { cases, checkCase, reportOf } from './fixtures.ts';

/** Rules whose fault no folder in a repository can hold: their tests make it, in disk.test.ts and bank-size.test.ts. */
const MADE_BY_TESTS = ['no-content', 'unreadable-file', 'symbolic-link', 'file-too-large', 'core-count'];

test('there are forty fixtures or more', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
});

test.each(cases)('%s is reported once, in these words', async (name) => {
  const result = await checkCase(name);
  const [issue, ...others] = result.issues;
  expect(others).toEqual([]);
  expect(name === issue?.rule || name.startsWith(`${issue?.rule ?? ''}-`)).toBe(true);
  await expect(formatReport(result, { color: false })).toMatchFileSnapshot(reportOf(name));
});

test('every rule has a fixture', () => {
  const covered = Object.keys(RULES).filter((rule) =>
    cases.some((name) => name === rule || name.startsWith(`${rule}-`)),
  );
  expect([...covered, ...MADE_BY_TESTS].toSorted()).toEqual(Object.keys(RULES).toSorted());
});
