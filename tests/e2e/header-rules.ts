import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../../src/commands/program.ts';

/** `_headers` as a host applies it. */
export function readRules(): (path: string) => Record<string, string> {
  const rules = readFileSync(join(DIST, '_headers'), 'utf8')
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n'))
    .map(([path = '', ...lines]) => ({
      folder: path.replace(/^\/|\*$/g, ''),
      headers: lines.map((line) => /^ {2}([^:]+): (.*)$/.exec(line)?.slice(1) as [string, string]),
    }));
  return (path) =>
    Object.fromEntries(rules.filter(({ folder }) => path.startsWith(folder)).flatMap(({ headers }) => headers));
}
