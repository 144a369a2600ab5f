// SQL through PostgreSQL's own parser.
import { hasSqlDetails, parse } from 'libpg-query';
import { eachSample } from './sample.ts';

/** What a `part` may be part of: a condition, a list of columns, a table's definition. */
const WRAPPERS: readonly (readonly [before: string, after: string])[] = [
  ['SELECT * FROM part WHERE (\n', '\n)'],
  ['SELECT\n', '\nFROM part'],
  ['CREATE TABLE part (\n', '\n)'],
  ['SELECT * FROM part\n', ''],
];

/** Reads SQL samples. */
export const parseSql = eachSample(async ({ code, words }) => {
  const attempts = words.part ? WRAPPERS.map(([before, after]) => before + code + after) : [code];
  let fault: readonly [number, string] | null = null;
  for (const attempt of attempts) {
    fault = await faultOf(attempt, words.part ? 1 : 0);
    if (fault === null) return [];
  }
  return fault === null ? [] : [fault];
});

async function faultOf(query: string, shift: number): Promise<readonly [number, string] | null> {
  try {
    await parse(query);
    return null;
  } catch (error) {
    const position = hasSqlDetails(error) ? (error.sqlDetails?.cursorPosition ?? 0) : 0;
    const line = query.slice(0, position).split('\n').length - shift;
    return [Math.max(1, line), error instanceof Error ? error.message : String(error)];
  }
}
