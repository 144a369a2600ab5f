// The measures of an answer: one constant that `check` enforces and the author's guide prints.
import type { Difficulty, Kind } from './schema.ts';

/** Fewest and most, both allowed. */
export type Range = readonly [least: number, most: number];

/** Limits of one kind: words of the summary, number of key points, words of the body (code not counted). */
export interface Measure {
  readonly summary: Range;
  readonly keyPoints: Range | null;
  /** Null: the body is optional and unmeasured, or measured by `seconds`. */
  readonly body: Readonly<Record<Difficulty, Range>> | null;
}

const ANSWER_BODY = { easy: [60, 200], medium: [120, 350], hard: [180, 500] } as const;

/** The measures of DESIGN's table. */
export const MEASURES: Readonly<Record<Kind, Measure>> = {
  question: { summary: [40, 90], keyPoints: [3, 7], body: ANSWER_BODY },
  concept: { summary: [40, 90], keyPoints: [3, 7], body: ANSWER_BODY },
  story: { summary: [40, 90], keyPoints: [3, 7], body: null },
  walkthrough: { summary: [40, 90], keyPoints: [3, 7], body: null },
  pitch: { summary: [15, 40], keyPoints: [3, 7], body: null },
  demo: { summary: [15, 40], keyPoints: null, body: null },
  checklist: { summary: [15, 40], keyPoints: null, body: null },
};
/** Body words in a bank whose bank.md says `short: true`. */
export const SHORT_BODY: Range = [60, 220];
/** Difficulty whose body range counts where an item has none. */
export const DEFAULT_DIFFICULTY: Difficulty = 'medium';
/** Words spoken in a minute, for pitches. */
export const SPOKEN_WORDS_PER_MINUTE = 140;
/** How far a pitch may be from its seconds, as a share. */
export const PITCH_TOLERANCE = 0.1;
/** Limits that hold for every kind. */
export const LIMITS = {
  titleCharacters: 110,
  firstSentenceWords: 25,
  keyPointWords: 20,
  followUps: [1, 3],
  followUpAnswerWords: [20, 60],
  pitfalls: [0, 3],
  aliases: [4, 10],
  tags: [2, 5],
  related: [0, 5],
  core: [10, 15],
} as const satisfies Record<string, number | Range>;
/** Words read silently in a minute, for "minutes to read". */
export const READ_WORDS_PER_MINUTE = 200;
