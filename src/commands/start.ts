// `npm start`: builds the site and serves it.
import { fail, runProgram, stopQuietly } from './program.ts';
import { showSite } from './site.ts';

stopQuietly();
console.log('Checking the questions and building the site; this takes some seconds ...');
const began = performance.now();
const env = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
const check = await runProgram('check', [], { seconds: 60, output: 'kept', env });
if (check.how !== 'well') {
  fail(`${check.said}\n\nThe site was not built: mend what is named above and type \`npm start\` again.`);
}
const build = await runProgram('astro', ['build'], { seconds: 900, output: 'kept', env });
if (build.how !== 'well') fail(`${build.said}\n\nThe site was not built; what is said above tells why.`);
console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
await showSite();
