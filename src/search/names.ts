// Where an item is named among the words of its record: what people call it stands first, then its title. The table of
// items keeps it in a few letters, so that ranking knows names without reading a record. Pure.

/** A name's places among the words of its record; `end` is not included. */
export interface Name {
  readonly start: number;
  readonly end: number;
}

/** The longest name that a digit can count. */
const MOST_WORDS = 35;

/** Names as they stand in the table: a digit (base 36) for the words of the title and of each other name: `5252242`. */
export function encodeNames(title: string, others: readonly string[]): string {
  return [title, ...others].map((name) => Math.min(MOST_WORDS, name.split(/\s+/).length).toString(36)).join('');
}

/** The names again, the title first. */
export function decodeNames(encoded: string): readonly Name[] {
  const [title = 0, ...lengths] = [...encoded].map((digit) => Number.parseInt(digit, 36));
  let place = 0;
  const others = lengths.map((length) => ({ start: place, end: (place += length) }));
  return [{ start: place, end: place + title }, ...others];
}
