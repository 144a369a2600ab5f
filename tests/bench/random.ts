/** Chance with a seed: the same seed gives the same content on every machine. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** One of the list, each as likely. */
  pick<T>(list: readonly T[]): T;
  /** So many different ones of the list; all of it where it has fewer. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** Starts a row of numbers (mulberry32). */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const index = between(0, list.length - 1);
    if (index >= list.length) throw new Error('There is nothing to choose from.');
    return list[index] as T; // The index is within the list.
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const chosen = new Set<T>();
    while (chosen.size < Math.min(count, new Set(list).size)) chosen.add(pick(list));
    return [...chosen];
  };
  return { next, between, pick, sample };
}
