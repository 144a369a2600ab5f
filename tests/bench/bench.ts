// `npm run bench`: our pages and builds beside bare Astro's, in one run. `--only pages|lighthouse|build`, `--runs N`, `--json`.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DIST, fail, stopQuietly } from '../../src/commands/program.ts';
import { buildBarePages } from './bare-pages.ts';
import { startBrowser } from './browser.ts';
import { measureBuilds } from './build-cost.ts';
import { judge, type Results } from './goals.ts';
import { machine } from './machine.ts';
import { servePacked } from './packed-site.ts';
import { measureLighthouse, measurePages } from './page-cost.ts';
import { heaviestPages } from './page-kinds.ts';
import { formatResults } from './report.ts';

const PARTS = ['pages', 'lighthouse', 'build'] as const;
const PAGE_RUNS = 5;
/** Lighthouse and builds vary less, and take longer. */
const OTHER_RUNS = 3;
const SIZES = [300, 3000];

stopQuietly();
const options = readOptions();
const say = (sentence: string) => console.error(`${sentence} ...`);
const results = { ...(await measureSites()), ...(await measureBuild()) };
if (options.json) console.log(JSON.stringify({ machine: machine(), ...results, goals: judge(results) }, null, 2));
else console.log(`${machine()}\n\n${formatResults(results)}`);

function readOptions() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      runs: { type: 'string' },
      sizes: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const only = values.only ?? PARTS;
  const unknown = only.find((name) => !PARTS.some((part) => part === name));
  if (unknown !== undefined) fail(`\`--only ${unknown}\` is no part: write ${PARTS.join(', ')}.`);
  const runs = values.runs === undefined ? null : Number(values.runs);
  if (runs !== null && !(Number.isInteger(runs) && runs > 0)) fail(`\`--runs ${values.runs}\` is no number of runs.`);
  const sizes = values.sizes?.split(',').map(Number) ?? SIZES;
  return { only: new Set<string>(only), runs, sizes, json: values.json };
}

async function measureSites(): Promise<Results> {
  const { only, runs } = options;
  if (!only.has('pages') && !only.has('lighthouse')) return {};
  if (!existsSync(DIST)) fail('There is no site yet: type `npm run build` first.');
  const pages = await heaviestPages(DIST);
  const project = await buildBarePages(DIST, pages);
  const [viva, bare] = [await servePacked(DIST), await servePacked(`${project.folder}/dist`)];
  const { browser, port } = await startBrowser();
  const sites = { pages, viva: viva.url, bare: bare.url, say };
  try {
    return {
      ...(only.has('pages') ? { pages: await measurePages(browser, { ...sites, runs: runs ?? PAGE_RUNS }) } : {}),
      ...(only.has('lighthouse')
        ? { lighthouse: await measureLighthouse(port, { ...sites, runs: runs ?? OTHER_RUNS }) }
        : {}),
    };
  } finally {
    await browser.close();
    await Promise.all([viva.close(), bare.close(), project.remove()]);
  }
}

async function measureBuild(): Promise<Results> {
  const { only, runs, sizes } = options;
  return only.has('build') ? { builds: await measureBuilds({ sizes, runs: runs ?? OTHER_RUNS, say }) } : {};
}
