// `npm run test:offline`: the long forms of the offline tests, with a table of what went wrong and what came of it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { E2E_REPORT } from '../../src/commands/gates.ts';
import { ROOT, runProgram, stopQuietly } from '../../src/commands/program.ts';

/** What is used of Playwright's report. */
interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

const SPECS = ['offline', 'offline-update', 'offline-faults', 'offline-releases', 'hosts'];

stopQuietly();
const args = ['test', '--config', 'tests/e2e/playwright.config.ts', ...SPECS.map((name) => `e2e/${name}.spec.ts`)];
const ended = await runProgram('playwright', args, { seconds: 3600, output: 'shown', env: { VIVA_SOAK: '1' } });
const report = JSON.parse(await readFile(join(ROOT, E2E_REPORT), 'utf8')) as Suite;
const rows = specsOf(report).flatMap(({ title, ok, tests }) => {
  const told = tests.flatMap(({ annotations }) => annotations).filter(({ type }) => type === 'offline');
  if (!ok) return [[title, 'FAILED']];
  return told.map(({ description = '' }) => description.split(' | '));
});
const width = Math.max(...rows.map(([fault = '']) => fault.length));
console.log(`\n${rows.map(([fault = '', outcome = '']) => `${fault.padEnd(width)}  ${outcome}`).join('\n')}`);
process.exitCode = ended.how === 'well' ? 0 : 1;

function specsOf({ suites = [], specs = [] }: Suite): NonNullable<Suite['specs']> {
  return [...specs, ...suites.flatMap(specsOf)];
}
