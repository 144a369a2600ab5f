// Python through Ruff: syntax, undefined names (F821), and code that Python itself would refuse.
import { PositionEncoding, Workspace, type Diagnostic } from '@astral-sh/ruff-wasm-nodejs';
import { compareUses, type Undefined } from './names.ts';
import { eachSample, type Rows, type Sample } from './sample.ts';

const workspace = new Workspace(
  { 'target-version': 'py314', lint: { select: ['E9', 'F7', 'F821', 'F822', 'F823', 'F405'] } },
  PositionEncoding.Utf16,
);
/** What `part` may be part of. `self` needs no mention in `uses`. */
const WRAPPERS = ['class Part:', 'def part(self):\n  while True:', 'async def part(self):\n  while True:'] as const;
const UNDEFINED = /^(?:Undefined name `(.+?)`|`(.+?)` may be undefined)/;

/** Reads Python samples. */
export const parsePython = eachSample((sample) => {
  const readings = sample.words.part ? WRAPPERS.map((wrapper) => read(sample, wrapper)) : [read(sample, null)];
  return readings.find(({ broken }) => !broken)?.rows ?? readings.at(-1)?.rows ?? [];
});

/** One attempt: as it stands, or inside a wrapper. */
function read(sample: Sample, wrapper: string | null): { broken: boolean; rows: Rows } {
  const shift = wrapper === null ? 0 : wrapper.split('\n').length;
  const code = wrapper === null ? sample.code : `${wrapper}\n${sample.code.replaceAll(/^(?=.)/gm, '    ')}`;
  const names: Undefined[] = [];
  const errors: [number, string][] = [];
  // Ruff types its answer as `any`; the package documents it as a list of diagnostics.
  for (const { message, start_location } of workspace.check(`${code}\n`) as Diagnostic[]) {
    const name = UNDEFINED.exec(message)?.slice(1).find(Boolean);
    const line = start_location.row - shift;
    if (name === undefined) errors.push([line, message]);
    else names.push([line, name]);
  }
  if (errors.length > 0) return { broken: true, rows: errors };
  return { broken: false, rows: compareUses(sample, names) };
}
