// `npm run check`: every fault of content/ in one report. `--json` for programs, `--content DIR` for another folder.
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkContent } from '../check/check.ts';
import { formatReport, toAnnotations, toJson } from '../check/report.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, content: { type: 'string' } },
});
const folder =
  values.content === undefined ? fileURLToPath(new URL('../../content', import.meta.url)) : resolve(values.content);
const root = basename(folder) === 'content' ? dirname(folder) : folder;
const result = await checkContent(root);
const color = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
console.log(values.json ? toJson(result) : formatReport(result, { color }));
if (process.env['GITHUB_ACTIONS'] === 'true' && !values.json) console.log(toAnnotations(result));
process.exitCode = result.issues.some((issue) => issue.severity === 'error') ? 1 : 0;
