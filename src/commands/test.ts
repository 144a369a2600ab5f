// `npm test`: every gate in order; the last line adds up what ran.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { GATES, tally, type Gate, type Tally } from './gates.ts';
import { ROOT, runProgram, stopQuietly } from './program.ts';

stopQuietly();
const outcomes = new Map<string, Tally>();
for (const [index, gate] of GATES.entries()) {
  console.log(`\n=== ${index + 1}/${GATES.length} ${gate.name} ===`);
  const began = performance.now();
  const outcome = await pass(gate);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`--- ${gate.name}: ${outcome.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  outcomes.set(gate.name, outcome);
}

const failing = [...outcomes].filter(([, { failed }]) => failed > 0).map(([name]) => name);
if (failing.length > 0) console.log(`\nFailing: ${failing.join(', ')}`);
const sum = (side: keyof Tally) => [...outcomes.values()].reduce((total, outcome) => total + outcome[side], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = failing.length > 0 ? 1 : 0;

/** Runs one gate. A report of an earlier run must not speak for this one. */
async function pass(gate: Gate): Promise<Tally> {
  if (gate.needs !== undefined && outcomes.get(gate.needs)?.failed !== 0) {
    console.log(`Not run, because \`${gate.needs}\` failed.`);
    return tally(false, null);
  }
  if (gate.report) await rm(join(ROOT, gate.report.file), { force: true });
  const output = gate.quiet ? 'kept' : 'shown';
  const ended = await runProgram(gate.program, gate.args, { seconds: gate.seconds, output });
  if (ended.how !== 'well' && gate.quiet) console.log(ended.said);
  if (ended.how === 'out of time') console.log(`Ended after its limit of ${gate.seconds} s.`);
  return tally(ended.how === 'well', gate.report ? await readReport(gate.report) : null);
}

/** A report's counts; none can be read where the tests crashed, and that is a failure. */
async function readReport({ file, read }: NonNullable<Gate['report']>): Promise<Tally> {
  try {
    return read(JSON.parse(await readFile(join(ROOT, file), 'utf8')));
  } catch (error) {
    console.log(`No report of the tests could be read: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}
