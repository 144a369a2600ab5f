// The word that was probably meant. Pure.
import { isStopWord } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Rows of the keyboard: neighbours are slips of one finger. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** What each slip costs; a whole foreign letter costs 1. */
const COST = { swap: 0.7, neighbour: 0.7, double: 0.5, vowel: 0.8, first: 0.5, unfinished: 0.35 } as const;
/** How much a word gains each time it is twice as common. */
const COMMON = 0.06;
/** Letters that one unit of cost can bring in or take out at most: two of them for 0.7. */
const LETTERS_A_SLIP = 2 / 0.7;
/** Words shorter than this are abbreviations: too many others are near. */
const SHORTEST = 4;

/**
 * The nearest known words in place of one that finds nothing: one word with few slips, two that ran together, or the
 * beginning of one while it is still being typed. Null when nothing is near enough.
 */
export function correct(word: string, vocabulary: Vocabulary): readonly string[] | null {
  if (word.length < SHORTEST) return null;
  const allowed = word.length < 5 ? 1 : word.length < 8 ? 1.8 : 2.4;
  const letters = lettersOf(word);
  let best: { words: readonly string[]; cost: number } | null = splitWord(word, vocabulary);
  for (const [candidate, count] of vocabulary) {
    if (candidate.length < word.length - 2) continue;
    const cut = candidate.length > word.length + 2;
    const compared = cut ? candidate.slice(0, word.length) : candidate;
    if (bits(letters ^ lettersOf(compared)) > allowed * LETTERS_A_SLIP) continue;
    const slips = distance(word, compared, allowed);
    if (slips > allowed) continue;
    const cost = slips + (cut ? COST.unfinished : 0) - COMMON * Math.log2(count);
    if (best === null || cost < best.cost) best = { words: [candidate], cost };
  }
  return best?.words ?? null;
}

/** Known words that two typed neighbours make together: `web sockets` -> `websockets`. */
export function joined(first: string, second: string, vocabulary: Vocabulary): string | null {
  const both = first + second;
  return both.length >= SHORTEST && vocabulary.has(both) ? both : null;
}

/** What it costs to turn one word into the other, swapped neighbours included; more than `most` is only said to be more. */
export function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most + 1) return most + 1;
  let two: number[] = [];
  let leastBefore = 0;
  let one = Array.from({ length: to.length + 1 }, (_, j) => j * (j === 0 ? 0 : 1));
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= to.length; j++) {
      const a = from.charAt(i - 1);
      const b = to.charAt(j - 1);
      const first = i === 1 && j === 1 ? COST.first : 0;
      let cost = Math.min(
        (one[j] ?? 0) + extra(from, i),
        (row[j - 1] ?? 0) + extra(to, j),
        (one[j - 1] ?? 0) + (a === b ? 0 : exchange(a, b) + first),
      );
      if (i > 1 && j > 1 && a === to.charAt(j - 2) && from.charAt(i - 2) === b && a !== b) {
        cost = Math.min(cost, (two[j - 2] ?? 0) + COST.swap);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap reaches two rows back.
    if (Math.min(least, leastBefore) > most) return most + 1;
    leastBefore = least;
    two = one;
    one = row;
  }
  return one[to.length] ?? most + 1;
}

/** A bit for each letter of the alphabet that a word has: words that differ in many are not worth comparing. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** A letter that is there and should not be, or the other way round: cheap when it only doubles its neighbour. */
const extra = (word: string, at: number): number => (at > 1 && word[at - 1] === word[at - 2] ? COST.double : 1);

/** One letter for another: cheap on neighbouring keys and among vowels. */
function exchange(a: string, b: string): number {
  for (const row of ROWS) {
    const from = row.indexOf(a);
    const to = row.indexOf(b);
    if (from >= 0 && to >= 0 && Math.abs(from - to) === 1) return COST.neighbour;
  }
  return 'aeiouy'.includes(a) && 'aeiouy'.includes(b) ? COST.vowel : 1;
}

/** Two known words that ran together; both must be common enough to be words and not syllables, and worth asking for. */
function splitWord(word: string, vocabulary: Vocabulary): { words: readonly string[]; cost: number } | null {
  let best: { words: readonly string[]; cost: number } | null = null;
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [word.slice(0, at), word.slice(at)] as const;
    if (parts.some(isStopWord)) continue;
    const counts = parts.map((part) => vocabulary.get(part) ?? 0);
    const least = Math.min(...counts);
    if (least < 2) continue;
    const cost = 0.6 - COMMON * Math.log2(least);
    if (best === null || cost < best.cost) best = { words: parts, cost };
  }
  return best;
}
