// `node tests/samples/run.ts [file or folder…]`: what is wrong with code samples, for authors.
import { glob, stat } from 'node:fs/promises';
import { findFaults } from './parsers.ts';
import { printFault, samplesOf } from './sample.ts';

/** The author's guide shows what is wrong as well. */
const GUIDE = 'content/README.md';

const places = process.argv.length > 2 ? process.argv.slice(2) : ['content'];
const files: string[] = [];
for (const place of places) {
  if ((await stat(place)).isDirectory()) files.push(...(await Array.fromAsync(glob(`${place}/**/*.{md,mdx}`))));
  else files.push(place);
}
const written = files.toSorted().filter((file) => file !== GUIDE);
const samples = (await Promise.all(written.map(samplesOf))).flat();
const faults = await findFaults(samples);
for (const fault of faults) console.log(printFault(fault));
console.log(`${samples.length} samples in ${written.length} files, ${faults.length} faults.`);
if (faults.length > 0) process.exitCode = 1;
