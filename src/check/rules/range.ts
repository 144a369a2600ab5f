// Ranges of numbers in words.
import type { Range } from '../../bank/measure.ts';

/** True for fewer than the least and more than the most. */
export const isOutside = (count: number, [least, most]: Range): boolean => count < least || count > most;

/** "40 to 90" */
export const between = ([least, most]: Range): string => `${least} to ${most}`;

/** What brings a number into its range. */
export function change(count: number, [least, most]: Range): string {
  return count < least ? `Add ${least - count} or more.` : `Take out ${count - most} or more.`;
}
