// The figures as Markdown, for the terminal and for the README.
import { judge, type Results } from './goals.ts';
import { kilobytes, markdownTable, megabytes, milliseconds, seconds, times } from './table.ts';

/** All tables of one call, with the goals last. */
export function formatResults(results: Results): string {
  const { pages, lighthouse, builds } = results;
  return [
    ...(pages
      ? [
          'Pages, loaded cold on slow 4G (150 ms, 1.6 Mbit/s) with a processor slowed 4×; after the slash the bare page:',
          markdownTable(
            ['page', 'bytes', 'requests', 'LCP', 'LCP ratio', 'TBT'],
            pages.map(({ kind, viva, bare }) => [
              kind,
              `${kilobytes(viva.bytes)} / ${kilobytes(bare.bytes)}`,
              `${viva.requests} / ${bare.requests}`,
              `${milliseconds(viva.lcp)} / ${milliseconds(bare.lcp)}`,
              times(viva.lcp, bare.lcp),
              `${milliseconds(viva.tbt)} / ${milliseconds(bare.tbt)}`,
            ]),
          ),
        ]
      : []),
    ...(lighthouse ? lighthouseTables(lighthouse) : []),
    ...(builds
      ? [
          'Cold builds; after the slash bare Astro and Pagefind:',
          markdownTable(
            ['items', 'time', 'ratio', 'peak memory', 'ratio'],
            builds.map(({ items, viva, bare }) => [
              String(items),
              `${seconds(viva.time)} / ${seconds(bare.time)}`,
              times(viva.time, bare.time),
              `${megabytes(viva.memory)} / ${megabytes(bare.memory)}`,
              times(viva.memory, bare.memory),
            ]),
          ),
        ]
      : []),
    'Goals:',
    markdownTable(
      ['goal', 'met', 'nearest to the limit'],
      judge(results).map(({ goal, met, worst }) => [goal, met ? 'yes' : 'NO', worst]),
    ),
  ].join('\n\n');
}

function lighthouseTables(results: NonNullable<Results['lighthouse']>): string[] {
  const categories = Object.keys(results[0]?.viva.scores ?? {});
  const faults = results.flatMap(({ kind, viva }) => viva.failed.map((audit) => `- ${kind}: ${audit}`));
  return [
    'Lighthouse, its simulated slow 4G; after the slash the bare page:',
    markdownTable(
      ['page', ...categories, 'LCP', 'LCP ratio', 'TBT'],
      results.map(({ kind, viva, bare }) => [
        kind,
        ...categories.map((name) => String(viva.scores[name] ?? '–')),
        `${milliseconds(viva.lcp)} / ${milliseconds(bare.lcp)}`,
        times(viva.lcp, bare.lcp),
        `${milliseconds(viva.tbt)} / ${milliseconds(bare.tbt)}`,
      ]),
    ),
    ...(faults.length > 0 ? [`Audits below the full score:\n\n${faults.join('\n')}`] : []),
  ];
}
