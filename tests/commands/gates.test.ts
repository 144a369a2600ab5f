import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GATES, tally } from '../../src/commands/gates.ts';
import { PROGRAMS, runProgram } from '../../src/commands/program.ts';

describe('a gate', () => {
  test('that is no test run counts for one', () => {
    expect(tally(true, null)).toEqual({ passed: 1, failed: 0 });
    expect(tally(false, null)).toEqual({ passed: 0, failed: 1 });
  });

  test('with tests counts for each of them', () => {
    expect(tally(true, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 0 });
    expect(tally(false, { passed: 5, failed: 2 })).toEqual({ passed: 5, failed: 2 });
  });

  test('that ends badly fails even if no test did', () => {
    expect(tally(false, { passed: 7, failed: 0 })).toEqual({ passed: 7, failed: 1 });
  });

  test.each(GATES.map((gate) => [gate.name, gate] as const))('`%s` needs only gates before it', (_, gate) => {
    const before = GATES.slice(0, GATES.indexOf(gate)).map(({ name }) => name);
    if (gate.needs !== undefined) expect(before).toContain(gate.needs);
  });

  test.each(GATES.map((gate) => gate.program))('finds its program `%s`', (program) => {
    expect(existsSync(PROGRAMS[program])).toBe(true);
  });
});

describe('a report', () => {
  const read = (name: string, report: unknown) => GATES.find((gate) => gate.name === name)?.report?.read(report);

  test('of unit tests gives its counts', () => {
    expect(read('unit tests', { numPassedTests: 3, numFailedTests: 1, numPendingTests: 9 })).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  test('of end-to-end tests counts a flaky test as failed', () => {
    expect(read('end-to-end tests', { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } })).toEqual({
      passed: 4,
      failed: 2,
    });
  });

  test('without a count is refused', () => {
    expect(() => read('unit tests', {})).toThrow('A test report says `undefined` where a count was expected.');
  });
});

describe('a program', () => {
  test('that fails is told from one that ends well, with what it said', async () => {
    expect((await runProgram('tsc', ['--version'], { seconds: 20, output: 'kept' })).how).toBe('well');
    const ended = await runProgram('tsc', ['--no-such-option'], { seconds: 20, output: 'kept' });
    expect(ended.how).toBe('badly');
    expect(ended.said).toContain('no-such-option');
  });

  test('that takes too long is ended', async () => {
    expect((await runProgram('tsc', ['--noEmit', '--watch'], { seconds: 0.05, output: 'kept' })).how).toBe(
      'out of time',
    );
  });
});
