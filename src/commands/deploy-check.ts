// `npm run deploy:check -- <url>`: what the host of a deployed site gets wrong. Ends with 1 where readers will notice.
import { styleText } from 'node:util';
import { examine } from './deployed.ts';
import { fail } from './program.ts';

const MARKS = { fault: styleText('red', '✗'), advice: styleText('yellow', '!'), good: styleText('green', '✓') };

const findings = await examine(readAddress(process.argv[2]));
for (const { grade, says } of findings) console.log(`${MARKS[grade]} ${says}`);
const faults = findings.filter(({ grade }) => grade === 'fault').length;
const works = 'The site works on this host. What is marked `!` would make it faster or safer.';
console.log(faults === 0 ? works : `${faults} ${faults === 1 ? 'fault' : 'faults'}.`);
process.exitCode = faults === 0 ? 0 : 1;

/** The site's address with a slash at its end; what follows `?` or `#` is no part of it. */
function readAddress(text: string | undefined): URL {
  if (text === undefined)
    return fail('Type the address of the site: `npm run deploy:check -- https://example.org/viva/`.');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return fail(`\`${text}\` is no address: write it with \`https://\`.`);
  }
  return new URL(url.pathname.replace(/(?:index\.html|\/)?$/, '/'), url);
}
