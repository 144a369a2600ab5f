// `npm run bench:search`: how well search finds what was meant, and what it costs beside others, in one run.
// `--runs N`, `--sizes real,10000` (items; a number is built of generated ones, which takes minutes), `--json`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyClean } from '../../src/commands/clean-copy.ts';
import { DIST, fail, stopQuietly } from '../../src/commands/program.ts';
import { QUERIES, type Query } from '../search/relevance.ts';
import { askAll } from '../search/surface.ts';
import { startBrowser } from './browser.ts';
import { writeContent } from './generate.ts';
import { machine } from './machine.ts';
import { servePacked } from './packed-site.ts';
import { costOf } from './process-cost.ts';
import { buildContenders } from './search/contender-pages.ts';
import { others, viva, type Contender } from './search/contender.ts';
import { readItems, wordsToType, type Item } from './search/items.ts';
import { measureSearch } from './search/search-cost.ts';
import { formatSearch, judgeSearch, type SearchResults } from './search/search-report.ts';

const RUNS = 5;
const SEED = 1;

stopQuietly();
const options = readOptions();
const say = (sentence: string) => console.error(`${sentence} ...`);
const { browser } = await startBrowser();
const contenders: SearchResults['contenders'][number][] = [];
for (const size of options.sizes)
  contenders.push(...(size === 'real' ? await compare() : await measureGenerated(size)));
await browser.close();
if (options.json) console.log(JSON.stringify({ machine: machine(), contenders, goals: judgeSearch({ contenders }) }));
else console.log(`${machine()}\n\n${formatSearch({ contenders })}`);

function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: String(RUNS) },
      sizes: { type: 'string', default: 'real' },
      json: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!(Number.isInteger(runs) && runs > 0)) fail(`\`--runs ${values.runs}\` is no number of runs.`);
  const sizes = values.sizes.split(',').map((size) => (size === 'real' ? size : Number(size)));
  if (sizes.some((size) => size !== 'real' && !(size > 0)))
    fail(`\`--sizes ${values.sizes}\`: write real or a number.`);
  return { runs, sizes, json: values.json };
}

/** Our items in our search and in the others. */
async function compare() {
  if (!existsSync(DIST)) fail('There is no site yet: type `npm run build` first.');
  const items = await readItems(DIST);
  say(`Building the others for ${items.length} items`);
  const project = await buildContenders(items);
  const [own, bare] = [await servePacked(DIST), await servePacked(join(project.folder, 'dist'))];
  try {
    return await measure([viva(own.url), ...others(bare.url)], items, QUERIES);
  } finally {
    await Promise.all([own.close(), bare.close(), project.remove()]);
  }
}

/** Generated items in our search alone. */
async function measureGenerated(count: number) {
  say(`Building ${count} items`);
  const project = await copyClean();
  await writeContent(project.folder, { items: count, seed: SEED });
  await costOf('node_modules/astro/bin/astro.mjs', ['build'], project.folder);
  const dist = join(project.folder, 'dist');
  const site = await servePacked(dist);
  try {
    return await measure([viva(site.url)], await readItems(dist), []);
  } finally {
    await Promise.all([site.close(), project.remove()]);
  }
}

async function measure(all: readonly Contender[], items: readonly Item[], queries: readonly Query[]) {
  const results: SearchResults['contenders'][number][] = [];
  for (const contender of all) {
    say(`${contender.name}, ${items.length} items`);
    const cost = await measureSearch(browser, contender, wordsToType(items, options.runs * 2));
    const page = await browser.newPage();
    const outcomes = await askAll(page, contender, contender.address, queries);
    await page.close();
    results.push({ name: contender.name, items: items.length, cost, outcomes });
  }
  return results;
}
