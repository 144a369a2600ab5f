// The figures of search as Markdown, with the goals last.
import { GOAL, scoreOf, TYPOS, type Outcome } from '../../search/relevance.ts';
import type { Goal } from '../goals.ts';
import { kilobytes, markdownTable, milliseconds } from '../table.ts';
import type { SearchCost } from './search-cost.ts';

/** Everything that one call measured. */
export interface SearchResults {
  readonly contenders: readonly {
    readonly name: string;
    /** How many items were searched. */
    readonly items: number;
    readonly cost: SearchCost;
    /** Empty for generated items, for which nobody wrote queries. */
    readonly outcomes: readonly Outcome[];
  }[];
}

/** Limits at the real size; generated items may take twice as much. */
const LIMITS = { bytes: 160 * 1024, cold: 300, warm: 50, task: 50 } as const;
const OURS = 'Viva';

/** Both tables, what was missed, and the goals. */
export function formatSearch(results: SearchResults): string {
  const ours = results.contenders.find(({ name, outcomes }) => name === OURS && outcomes.length > 0)?.outcomes ?? [];
  const missed = ours.filter(({ place }) => place !== 1);
  return [
    `${ours.length} queries, in all banks at once:`,
    markdownTable(
      ['class', 'queries', 'hit@1', 'hit@3', 'MRR'],
      [
        ...[...Map.groupBy(ours, (outcome) => outcome.class)].map(([name, own]) => scoreRow(name, own)),
        scoreRow('all', ours),
      ],
    ),
    'Not in the first place (0: not among those shown):',
    missed.map(({ class: name, query, place }) => `- ${name}: ${query} (${place})`).join('\n'),
    'Beside others, on the same items:',
    markdownTable(
      [
        'search',
        'items',
        'to first answers',
        'cold',
        'a keystroke',
        'slowest',
        'longest task, 4× slower',
        'hit@1',
        'hit@3',
        'typos hit@3',
        'new words offline',
      ],
      results.contenders.map(({ name, items, cost, outcomes }) => [
        name,
        String(items),
        kilobytes(cost.bytes),
        milliseconds(cost.cold),
        milliseconds(cost.warm),
        milliseconds(cost.slowest),
        cost.task === 0 ? '< 50 ms' : milliseconds(cost.task),
        ...(outcomes.length === 0
          ? ['–', '–', '–']
          : [
              percent(scoreOf(outcomes).first),
              percent(scoreOf(outcomes).three),
              percent(scoreOf(typosOf(outcomes)).three),
            ]),
        cost.offline ? 'yes' : 'no',
      ]),
    ),
    'Goals:',
    markdownTable(
      ['goal', 'met', 'measured'],
      judgeSearch(results).map(({ goal, met, worst }) => [goal, met ? 'yes' : 'NO', worst]),
    ),
  ].join('\n\n');
}

/** What Viva must reach. */
export function judgeSearch({ contenders }: SearchResults): Goal[] {
  return contenders
    .filter(({ name }) => name === OURS)
    .flatMap(({ items, cost, outcomes }) => {
      const times = outcomes.length > 0 ? 1 : 2;
      const most = (what: string, value: number, limit: number, said: (value: number) => string): Goal => ({
        goal: `${what} at most ${said(limit)}, ${items} items`,
        met: value <= limit,
        worst: said(value),
      });
      const least = (what: string, value: number, limit: number): Goal => ({
        goal: `${what} at least ${percent(limit)}`,
        met: value >= limit,
        worst: percent(value),
      });
      return [
        ...(outcomes.length > 0
          ? [
              least('hit@1', scoreOf(outcomes).first, GOAL.first),
              least('hit@3', scoreOf(outcomes).three, GOAL.three),
              least('hit@3 of typos', scoreOf(typosOf(outcomes)).three, GOAL.typosThree),
            ]
          : []),
        most('to first answers', cost.bytes, LIMITS.bytes * times, kilobytes),
        most('cold', cost.cold, LIMITS.cold * times, milliseconds),
        most('a keystroke', cost.warm, LIMITS.warm * times, milliseconds),
        most('longest task, 4× slower', cost.task, LIMITS.task * times, milliseconds),
      ];
    });
}

function scoreRow(name: string, outcomes: readonly Outcome[]): string[] {
  const { queries, first, three, mrr } = scoreOf(outcomes);
  return [name, String(queries), percent(first), percent(three), mrr.toFixed(3)];
}

const typosOf = (outcomes: readonly Outcome[]) => outcomes.filter((outcome) => outcome.class === TYPOS);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
