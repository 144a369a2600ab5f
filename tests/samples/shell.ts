// Shell commands through `bash -n`, which reads and does not run; without bash only quotes are counted.
import { spawnSync } from 'node:child_process';
import { eachSample, type Rows } from './sample.ts';

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0;

/** Reads shell samples. A prompt sign is a fault: one copies commands. */
export const parseBash = eachSample(({ code }): Rows => {
  const prompts = code
    .split('\n')
    .flatMap((text, index): Rows => (/^[$%>] /.test(text) ? [[index + 1, 'a command carries no prompt sign']] : []));
  return [...prompts, ...(hasBash ? bashFaults(code) : quoteFaults(code))];
});

function bashFaults(code: string): Rows {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: `${code}\n`, encoding: 'utf8' });
  const lines = stderr.split('\n').filter((line) => /line \d+:/.test(line));
  if (status === 0 && lines.length === 0) return [];
  return lines.map((line) => [Number(/line (\d+):/.exec(line)?.[1] ?? 1), line.replace(/^.*?line \d+: /, '')]);
}

function quoteFaults(code: string): Rows {
  const bare = code.replaceAll(/\\.|'[^']*'|"(?:\\.|[^"\\])*"|#.*/g, '');
  return /['"]/.test(bare) ? [[1, 'a quote is never closed']] : [];
}
