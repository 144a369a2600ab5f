// The measures of a body: words by difficulty, seconds of a pitch, steps of a walkthrough.
import {
  DEFAULT_DIFFICULTY,
  MEASURES,
  PITCH_TOLERANCE,
  SHORT_BODY,
  SPOKEN_WORDS_PER_MINUTE,
  type Range,
} from '../../bank/measure.ts';
import type { BankFolder } from '../content.ts';
import type { Issue, Position } from '../issue.ts';
import { countBodyWords } from '../words.ts';
import type { Measured } from './measure.ts';
import { between, change, isOutside } from './range.ts';

/** Faults of the words after the front matter. */
export function checkBody(measured: Measured, bank: BankFolder): Issue[] {
  const { document, kind, difficulty, report } = measured;
  if (document.split.state !== 'split' || document.mdxFault !== null) return [];
  const at = document.bodyAt;
  const words = countBodyWords(document.nodes[0]);
  if (kind === 'pitch') return pitch(measured, words, at);
  if (kind === 'walkthrough' && !document.nodes.some((node) => node.type === 'list' && node.ordered === true)) {
    const expected = 'A walkthrough goes step by step: its body has an ordered list.';
    return [report('no-steps', [], { at, expected, hint: 'Number the steps: `1. …`.' })];
  }
  const ranges = MEASURES[kind].body;
  if (ranges === null) return [];
  const range = bank.short ? SHORT_BODY : ranges[difficulty ?? DEFAULT_DIFFICULTY];
  if (!isOutside(words, range)) return [];
  const which = bank.short ? 'in a short bank' : `that is ${difficulty ?? DEFAULT_DIFFICULTY}`;
  const expected = `The body of a ${kind} ${which} has ${between(range)} words, code not counted; this one has ${words}.`;
  return [report('body-length', [], { at, expected, hint: change(words, range) })];
}

function pitch({ document, report }: Measured, words: number, at: Position): Issue[] {
  const { seconds } = document.data;
  if (typeof seconds !== 'number') return [];
  const ideal = (seconds * SPOKEN_WORDS_PER_MINUTE) / 60;
  const range: Range = [Math.ceil(ideal * (1 - PITCH_TOLERANCE)), Math.floor(ideal * (1 + PITCH_TOLERANCE))];
  if (!isOutside(words, range)) return [];
  const expected = `${seconds} seconds are ${between(range)} spoken words; this script has ${words}.`;
  return [report('pitch-length', [], { at, expected, hint: change(words, range) })];
}
