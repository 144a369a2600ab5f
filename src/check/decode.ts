// Bytes as text, and what keeps them from being text.
import { Lines } from './lines.ts';
import type { Position } from './issue.ts';

/** Text, or why the bytes are none. Bytes that are not UTF-8 become U+FFFD, so that the rest can be checked. */
export type Decoded =
  | {
      readonly state: 'text';
      readonly text: string;
      readonly lines: Lines;
      readonly notUtf8: BadBytes | null;
      /** Where signs that nest stand in a row that would keep a parser busy for minutes; else null. */
      readonly tooDeep: Position | null;
    }
  | { readonly state: 'empty' }
  | { readonly state: 'unread' }
  | { readonly state: 'utf-16' };

/** The first bytes that are not UTF-8. */
export interface BadBytes {
  readonly at: Position;
  /** As `0xE9`; null where U+FFFD itself stands in the file, left by an earlier conversion. */
  readonly byte: string | null;
  readonly count: number;
}

/** How many bytes are looked at for the zeros that UTF-16 leaves between ASCII letters. */
const UTF16_SAMPLE = 64;
/** A hundred quotations, brackets or lists, one inside the other. */
const NESTING = /(?:[>[{(!][ \t]*){100}|(?:(?:[-+*]|\d+[.)])[ \t]+){100}/;
const REPLACEMENT = '\ufffd';

/** Reads bytes as UTF-8; a byte order mark is dropped. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { state: 'empty' };
  if (looksLikeUtf16(bytes)) return { state: 'utf-16' };
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') return { state: 'empty' };
  const lines = new Lines(text);
  const deep = text.search(NESTING);
  return {
    state: 'text',
    text,
    lines,
    notUtf8: text.includes(REPLACEMENT) ? firstBadBytes(bytes, text, lines) : null,
    tooDeep: deep === -1 ? null : lines.at(deep),
  };
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, UTF16_SAMPLE);
  const zeros = sample.filter((byte, index) => byte === 0 && index % 2 === sample.indexOf(0) % 2);
  return zeros.length >= 4 && zeros.length >= sample.length / 4;
}

function firstBadBytes(bytes: Uint8Array, text: string, lines: Lines): BadBytes {
  const at = text.indexOf(REPLACEMENT);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const offset = mark + Buffer.byteLength(text.slice(0, at));
  const genuine = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
  return {
    at: lines.at(at),
    byte: genuine ? null : `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
    count: text.split(REPLACEMENT).length - 1,
  };
}
