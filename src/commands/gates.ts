// The gates of `npm test`, in order, and what each counts for.
import type { Program } from './program.ts';

/** How many tests, or gates that are no tests, went well and badly. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}
/** One gate: a program that must end well. */
export interface Gate {
  readonly name: string;
  readonly program: Program;
  readonly args: readonly string[];
  /** Its time limit. */
  readonly seconds: number;
  /** What it says matters only when it fails. */
  readonly quiet?: true;
  /** Name of a gate without whose success this one cannot run. */
  readonly needs?: string;
  /** Where it writes its report of single tests, and how that is read. */
  readonly report?: { readonly file: string; readonly read: (report: unknown) => Tally };
}

/** Reports of test runs, from the project's folder. */
export const UNIT_REPORT = 'test-results/unit.json';
/** The end-to-end report; the Playwright configuration writes it. */
export const E2E_REPORT = 'test-results/e2e.json';

/** Every gate. A new one goes here and into CONTRIBUTING.md. */
export const GATES: readonly Gate[] = [
  { name: 'format', program: 'prettier', args: ['--check', '--log-level', 'warn', '.'], seconds: 120 },
  { name: 'lint', program: 'oxlint', args: ['--deny-warnings'], seconds: 60 },
  { name: 'check', program: 'check', args: [], seconds: 60 },
  { name: 'types of components', program: 'astro', args: ['check', '--minimumSeverity', 'warning'], seconds: 300 },
  { name: 'types', program: 'tsc', args: ['--noEmit'], seconds: 300 },
  { name: 'types of the worker', program: 'tsc', args: ['--noEmit', '--project', 'src/offline'], seconds: 120 },
  {
    name: 'unit tests',
    program: 'vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    seconds: 300,
    report: { file: UNIT_REPORT, read: readVitest },
  },
  { name: 'build', program: 'astro', args: ['build'], seconds: 300, quiet: true },
  { name: 'same bytes', program: 'same-bytes', args: [], seconds: 600, needs: 'build' },
  {
    name: 'end-to-end tests',
    program: 'playwright',
    args: ['test', '--config', 'tests/e2e/playwright.config.ts'],
    seconds: 3600,
    needs: 'build',
    report: { file: E2E_REPORT, read: readPlaywright },
  },
];

/** What a gate counts for: its single tests, else one; it never ends badly without a failure. */
export function tally(endedWell: boolean, tests: Tally | null): Tally {
  if (tests === null) return endedWell ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return endedWell || tests.failed > 0 ? tests : { ...tests, failed: 1 };
}

/** Counts of Vitest's JSON report. */
function readVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests } = report as Record<string, unknown>;
  return { passed: whole(numPassedTests), failed: whole(numFailedTests) };
}

/** Counts of Playwright's JSON report; a test that passed at the second try has failed. */
function readPlaywright(report: unknown): Tally {
  const { expected, unexpected, flaky } = (report as { stats: Record<string, unknown> }).stats;
  return { passed: whole(expected), failed: whole(unexpected) + whole(flaky) };
}

function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new Error(`A test report says \`${value}\` where a count was expected.`);
  return value;
}
