// `npm run check`: every fault of content/ in one report. `--json` for programs, `--content DIR` for another folder.
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../check/check.ts';
import { formatReport, toAnnotations, toJson } from '../check/report.ts';
import { fail, ROOT } from './program.ts';

const { json, content } = readOptions();
const result = await checkContent(content);
const color = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
console.log(json ? toJson(result) : formatReport(result, { color }));
if (process.env['GITHUB_ACTIONS'] === 'true' && !json) console.log(toAnnotations(result));
process.exitCode = result.issues.some((issue) => issue.severity === 'error') ? 1 : 0;

/** `content` is the folder that holds content/; the option may name either. */
function readOptions(): { json: boolean; content: string } {
  try {
    const options = { json: { type: 'boolean', default: false }, content: { type: 'string', default: ROOT } } as const;
    const { values } = parseArgs({ options });
    const folder = resolve(values.content);
    return { json: values.json, content: basename(folder) === 'content' ? dirname(folder) : folder };
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
