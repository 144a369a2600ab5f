// One code sample as a parser gets it, and what a parser says about it.
import { readFile } from 'node:fs/promises';
import { fences, type FenceWords } from '../../src/markdown/fences.ts';
import { withoutMarks } from '../../src/markdown/marks.ts';

/** A fence without its marks, and where it stands. */
export interface Sample {
  readonly file: string;
  /** Line of the opening fence in the file. */
  readonly fenceLine: number;
  readonly lang: string;
  readonly words: FenceWords;
  readonly code: string;
}

/** What is wrong with a sample. `line` counts from 1 within its code, 0 is the fence itself. */
export interface Fault {
  readonly sample: Sample;
  readonly line: number;
  readonly message: string;
}

/** Reads all samples of one language and returns every fault. */
export type Parser = (samples: readonly Sample[]) => Promise<readonly Fault[]>;

/** The samples of one content file. */
export async function samplesOf(file: string): Promise<Sample[]> {
  return samplesIn(await readFile(file, 'utf8'), file);
}

/** The samples of one document. */
export function samplesIn(markdown: string, file: string): Sample[] {
  return fences(markdown, file.endsWith('.mdx') ? 'mdx' : 'md').map((fence) => ({
    file,
    fenceLine: fence.line,
    lang: fence.lang,
    words: fence.words,
    code: withoutMarks(fence.code),
  }));
}

/** A parser out of a function that reads one sample and returns `[line, message]` rows. */
export function eachSample(read: (sample: Sample) => Rows | Promise<Rows>): Parser {
  return async (samples) => {
    const faults: Fault[] = [];
    for (const sample of samples) {
      for (const [line, message] of await read(sample)) faults.push({ sample, line, message });
    }
    return faults;
  };
}

/** Faults of one sample. */
export type Rows = readonly (readonly [line: number, message: string])[];

/** `file:line: message`, the line counted in the file. */
export function printFault({ sample, line, message }: Fault): string {
  const inFile = sample.fenceLine + Math.min(line, sample.code.split('\n').length);
  return `${sample.file}:${inFile}: ${sample.lang}: ${message}`;
}
