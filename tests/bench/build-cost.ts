// Part "build": what it costs to build generated items, beside bare Astro with Pagefind.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyClean } from '../../src/commands/clean-copy.ts';
import { BARE_COLLECTION } from './bare-collection.ts';
import { bareProject } from './bare-project.ts';
import { writeContent } from './generate.ts';
import { median } from './median.ts';
import { costOf, type Cost } from './process-cost.ts';

/** Medians of cold builds of so many items. */
export interface BuildResult {
  readonly items: number;
  readonly viva: Cost;
  readonly bare: Cost;
}
/** What to build, how often, and who hears how far it is. */
export interface BuildOptions {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly say: (sentence: string) => void;
}

const SEED = 1;
const ASTRO = ['node_modules/astro/bin/astro.mjs', 'build'] as const;
const PAGEFIND = ['node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist'] as const;
/** What a build leaves behind. */
const LEFTOVERS = ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'];

/** Builds each size, the two sites in turn. */
export async function measureBuilds({ sizes, runs, say }: BuildOptions): Promise<BuildResult[]> {
  const results: BuildResult[] = [];
  const viva = await copyClean();
  const bare = await bareProject(BARE_COLLECTION);
  try {
    for (const items of sizes) {
      for (const { folder } of [viva, bare]) await writeContent(folder, { items, seed: SEED });
      const costs: { viva: Cost; bare: Cost }[] = [];
      for (let run = 1; run <= runs; run += 1) {
        say(`Building ${items} items, ${run} of ${runs}`);
        costs.push({
          viva: await coldBuild(viva.folder, [ASTRO]),
          bare: await coldBuild(bare.folder, [ASTRO, PAGEFIND]),
        });
      }
      results.push({
        items,
        viva: middle(costs.map((cost) => cost.viva)),
        bare: middle(costs.map((cost) => cost.bare)),
      });
    }
  } finally {
    await Promise.all([viva.remove(), bare.remove()]);
  }
  return results;
}

/** Runs the programs one after the other: their times add up, the greatest memory counts. */
async function coldBuild(folder: string, programs: readonly (readonly [string, ...string[]])[]): Promise<Cost> {
  for (const name of LEFTOVERS) await rm(join(folder, name), { recursive: true, force: true });
  let total: Cost = { time: 0, memory: null };
  for (const [program, ...args] of programs) {
    const { time, memory } = await costOf(program, args, folder);
    total = { time: total.time + time, memory: memory === null ? null : Math.max(memory, total.memory ?? 0) };
  }
  return total;
}

function middle(costs: readonly Cost[]): Cost {
  const memory = costs.flatMap((cost) => cost.memory ?? []);
  return { time: median(costs.map(({ time }) => time)), memory: memory.length > 0 ? median(memory) : null };
}
