// How much a title or another name says what was typed, small words included. Pure.
import { stem } from './forms.ts';
import { isStopWord } from './query.ts';

/** What a small word counts beside a telling one. */
const SMALL = 0.3;

/** From 0, no word in common, to 1, the same words: the closest of the names counts. */
export function closenessOf(typed: string, names: readonly string[]): number {
  const asked = weighed(typed);
  return Math.max(0, ...names.map((name) => likeness(asked, weighed(name))));
}

/** Dice's coefficient over weighed words. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const common = [...a].reduce((sum, [word, weight]) => sum + (b.has(word) ? weight : 0), 0);
  const whole = sumOf(a) + sumOf(b);
  return whole === 0 ? 0 : (2 * common) / whole;
}

const weighed = (text: string): ReadonlyMap<string, number> =>
  new Map(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [stem(word), isStopWord(word) ? SMALL : 1]),
  );
const sumOf = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((sum, each) => sum + each, 0);
