// What is asked of the figures, and whether they give it.
import type { BuildResult } from './build-cost.ts';
import type { LighthouseResult, PageResult } from './page-cost.ts';
import { milliseconds, times } from './table.ts';

/** Everything that one call measured; a part that was not asked for is missing. */
export interface Results {
  readonly pages?: readonly PageResult[];
  readonly lighthouse?: readonly LighthouseResult[];
  readonly builds?: readonly BuildResult[];
}
/** One goal. */
export interface Goal {
  readonly goal: string;
  readonly met: boolean;
  /** The figure that comes nearest to missing it, or misses it most. */
  readonly worst: string;
}

/** Limits of the largest contentful paint, of blocking and of the build, beside the bare site. */
const LCP_TIMES = 1.1;
const LCP_MOST = 1000;
const TBT_MORE = 20;
const BUILD_TIMES = 1.25;

/** Goals of the parts that were measured. */
export function judge({ pages, lighthouse, builds }: Results): Goal[] {
  return [
    ...(lighthouse ? [scores(lighthouse), ...timings('Lighthouse', lighthouse)] : []),
    ...(pages ? timings('loaded', pages) : []),
    ...(builds ? builds.map(buildTime) : []),
  ];
}

function scores(results: readonly LighthouseResult[]): Goal {
  const rows = results.flatMap(({ kind, viva }) =>
    Object.entries(viva.scores).map(([name, score]) => ({ score, said: `${kind}: ${name} ${score}` })),
  );
  const worst = rows.toSorted((a, b) => a.score - b.score)[0];
  return { goal: '100 in every category of Lighthouse', met: worst?.score === 100, worst: worst?.said ?? '–' };
}

function timings(how: string, results: readonly (PageResult | LighthouseResult)[]): Goal[] {
  const most = (figure: (result: PageResult | LighthouseResult) => number) =>
    results.map((result) => ({ ...result, figure: figure(result) })).toSorted((a, b) => b.figure - a.figure)[0];
  const ratio = most(({ viva, bare }) => viva.lcp / bare.lcp);
  const slowest = most(({ viva }) => viva.lcp);
  const blocking = most(({ viva, bare }) => viva.tbt - bare.tbt);
  if (!ratio || !slowest || !blocking) return [];
  return [
    {
      goal: `LCP at most ${LCP_TIMES}× the bare page's (${how})`,
      met: ratio.figure <= LCP_TIMES,
      worst: `${ratio.kind}: ${times(ratio.viva.lcp, ratio.bare.lcp)}`,
    },
    {
      goal: `LCP at most ${milliseconds(LCP_MOST)} (${how})`,
      met: slowest.figure <= LCP_MOST,
      worst: `${slowest.kind}: ${milliseconds(slowest.figure)}`,
    },
    {
      goal: `TBT at most ${milliseconds(TBT_MORE)} above the bare page's (${how})`,
      met: blocking.figure <= TBT_MORE,
      worst: `${blocking.kind}: ${milliseconds(blocking.viva.tbt)}, bare ${milliseconds(blocking.bare.tbt)}`,
    },
  ];
}

function buildTime({ items, viva, bare }: BuildResult): Goal {
  return {
    goal: `${items} items built within ${BUILD_TIMES}× of bare Astro and Pagefind`,
    met: viva.time <= bare.time * BUILD_TIMES,
    worst: times(viva.time, bare.time),
  };
}
