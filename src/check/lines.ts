// Offsets in a text as lines and columns.
import type { Position } from './issue.ts';

/** Finds the line and column of an offset; both count from 1, columns in UTF-16 units. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The position of an offset; one past the end is the end. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  /** The offset of a position. */
  offset({ line, column }: Position): number {
    return (this.#starts[line - 1] ?? 0) + column - 1;
  }
}
