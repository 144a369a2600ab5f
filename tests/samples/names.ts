// Names that a sample leaves undefined, against those that its fence lists in `uses`.
import type { Rows, Sample } from './sample.ts';

/** Where a name was used without a definition. */
export type Undefined = readonly [line: number, name: string];

/** Undefined names that `uses` does not list, and listed names that the sample defines or never mentions. */
export function compareUses(sample: Sample, undefinedNames: readonly Undefined[]): Rows {
  const { uses } = sample.words;
  const met = new Set(undefinedNames.map(([, name]) => name));
  const first = new Map<string, number>();
  for (const [line, name] of undefinedNames) if (!first.has(name)) first.set(name, line);
  return [
    ...[...first]
      .filter(([name]) => !uses.includes(name))
      .map(([name, line]) => [line, `\`${name}\` is undefined: define or import it, or list it in uses="…"`] as const),
    ...uses
      .filter((name) => !met.has(name))
      .map(
        (name) => [0, `uses="…" lists \`${name}\`, which the sample defines itself or never needs: drop it`] as const,
      ),
  ];
}
