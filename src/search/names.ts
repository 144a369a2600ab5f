// Where an item is named among the words of its record: by its title first, at the end by what people call it. The
// table of items keeps it in a few letters, so that ranking knows names without reading a record. Pure.

/** A name's places among the words of its record; `end` is not included. */
export interface Name {
  readonly start: number;
  readonly end: number;
}

/** The longest name that a digit can count. */
const MOST_WORDS = 35;

/**
 * Names as they stand in the table: where the others begin, a colon, and a digit (base 36) for the words of the title
 * and of each other name: `485:5252242`.
 */
export function encodeNames(title: string, others: readonly string[], start: number): string {
  return `${start}:${[title, ...others].map((name) => Math.min(MOST_WORDS, name.split(/\s+/).length).toString(36)).join('')}`;
}

/** The names again, the title first. */
export function decodeNames(encoded: string): readonly Name[] {
  const [first = '', digits = ''] = encoded.split(':');
  const [title = 0, ...others] = [...digits].map((digit) => Number.parseInt(digit, 36));
  let start = Number(first);
  return [{ start: 0, end: title }, ...others.map((length) => ({ start, end: (start += length) }))];
}
