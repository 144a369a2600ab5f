// JSON, YAML and TOML.
import { parse as parseTomlText } from 'smol-toml';
import { LineCounter, parseAllDocuments } from 'yaml';
import { eachSample, type Rows } from './sample.ts';

/** Reads JSON samples; a `part` may be members without their braces. */
export const parseJson = eachSample(({ code, words }) => {
  const attempts = words.part ? [code, `{\n${code}\n}`, `[\n${code}\n]`] : [code];
  const faults = attempts.map(jsonFault);
  return faults.includes(null) ? [] : [faults[0] ?? [1, 'JSON does not parse']];
});

/** Reads YAML samples, also several documents in one. */
export const parseYaml = eachSample(({ code }): Rows => {
  const lines = new LineCounter();
  const documents = parseAllDocuments(code, { lineCounter: lines });
  // An empty text has no documents; the parser marks that by a list with `empty: true`.
  return [...documents].flatMap(({ errors, warnings }) =>
    [...errors, ...warnings].map((fault) => [
      lines.linePos(fault.pos[0]).line,
      fault.message.split(' at line')[0] ?? fault.code,
    ]),
  );
});

/** Reads TOML samples. */
export const parseToml = eachSample(({ code }): Rows => {
  try {
    parseTomlText(code);
    return [];
  } catch (error) {
    return [[lineOf(error), firstLine(error)]];
  }
});

function jsonFault(code: string): readonly [number, string] | null {
  try {
    JSON.parse(code);
    return null;
  } catch (error) {
    const line = /\(line (\d+)/.exec(String(error))?.[1];
    return [Number(line ?? 1), firstLine(error)];
  }
}

function lineOf(error: unknown): number {
  return error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
