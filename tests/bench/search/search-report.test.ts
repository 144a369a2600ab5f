import { expect, test } from 'vitest';
import type { Outcome } from '../../search/relevance.ts';
import type { SearchCost } from './search-cost.ts';
import { formatSearch, judgeSearch } from './search-report.ts';

const cost = (figures: Partial<SearchCost> = {}): SearchCost => ({
  bytes: 160 * 1024,
  cold: 300,
  warm: 50,
  slowest: 90,
  task: 0,
  offline: true,
  ...figures,
});
const outcome = (place: number, name = 'typos'): Outcome => ({
  class: name,
  query: 'websoket',
  answers: ['a/b/c'],
  place,
});
const viva = (figures: Partial<SearchCost>, items = 100, outcomes: readonly Outcome[] = [outcome(1)]) => ({
  contenders: [{ name: 'Viva', items, cost: cost(figures), outcomes }],
});
const missed = (results: Parameters<typeof judgeSearch>[0]) =>
  judgeSearch(results).flatMap(({ goal, met }) => (met ? [] : [goal]));

test('goals are judged at their limits', () => {
  expect(missed(viva({}))).toEqual([]);
  expect(missed(viva({ cold: 301, task: 51 }))).toEqual([
    'cold at most 300 ms, 100 items',
    'longest task, 4× slower at most 50 ms, 100 items',
  ]);
});

test('generated items may cost twice as much, and have no queries to miss', () => {
  expect(missed(viva({ cold: 600, warm: 100 }, 10_000, []))).toEqual([]);
  expect(missed(viva({ cold: 601 }, 10_000, []))).toEqual(['cold at most 600 ms, 10000 items']);
});

test('the others are shown, not judged', () => {
  const results = viva({});
  const slow = { name: 'Slow', items: 100, cost: cost({ cold: 9000 }), outcomes: [outcome(0)] };
  expect(missed({ contenders: [...results.contenders, slow] })).toEqual([]);
  expect(formatSearch({ contenders: [...results.contenders, slow] })).toMatch(/\| Slow +\| +100 \| .* 9000 ms \|/);
});

test('the report names each class and what was not in the first place', () => {
  const report = formatSearch(viva({}, 100, [outcome(1), outcome(0), outcome(2, 'symptoms')]));
  expect(report).toMatch(/\| typos +\| +2 \| +50\.0 % \| +50\.0 % \| 0\.500 \|/);
  expect(report).toContain('- typos: websoket (0)\n- symptoms: websoket (2)');
});
