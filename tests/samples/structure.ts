// HTTP messages, nginx, Dockerfiles and diffs: no parser is at hand, so their structure is read line by line.
import { eachSample, type Rows } from './sample.ts';

const START_LINE =
  /^(?:(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE) \S+(?: HTTP\/[\d.]+)?|HTTP\/[\d.]+ [1-5]\d\d(?: .*)?)$/;
const HEADER = /^[!#$%&'*+.^_`|~\w-]+:\s*\S/;
const INSTRUCTION =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR) +\S/;
const DIFF_LINE =
  /^(?:[ +-]|@@ |diff |index |new file|deleted file|rename |similarity |old mode|new mode|Binary |\\ |$)/;

/** Reads requests and responses: a start line (not in a `part`), header lines, then a body after an empty line. */
export const parseHttp = eachSample(({ code, words }): Rows => {
  const faults: [number, string][] = [];
  let place: 'start' | 'headers' | 'body' = words.part ? 'headers' : 'start';
  for (const [index, line] of code.split('\n').entries()) {
    if (START_LINE.test(line)) place = 'headers';
    else if (line === '' && place === 'headers') place = 'body';
    else if (line === '' || line.startsWith('#')) continue;
    else if (place === 'start') faults.push([index + 1, `\`${line}\` is neither a request line nor a status line`]);
    else if (place === 'headers' && !HEADER.test(line)) faults.push([index + 1, `\`${line}\` is no header line`]);
  }
  return faults;
});

/** Reads nginx configuration: every directive ends with a semicolon or opens a block, and blocks close. */
export const parseNginx = eachSample(({ code }): Rows => {
  const faults: [number, string][] = [];
  const open: number[] = [];
  let pending: number | null = null;
  for (const [index, written] of code.split('\n').entries()) {
    const line = written.replaceAll(/"(?:\\.|[^"\\])*"|'[^']*'/g, '_').replace(/(^|\s)#.*$/, '');
    for (const [token] of line.matchAll(/\$\{\w+\}|[^\s;{}]+|[;{}]/g)) {
      if (token === ';') pending = null;
      else if (token === '{') {
        open.push(index + 1);
        pending = null;
      } else if (token === '}') {
        if (pending !== null) faults.push([pending, 'a directive ends without `;`']);
        if (open.pop() === undefined) faults.push([index + 1, 'a `}` too many']);
        pending = null;
      } else pending ??= index + 1;
    }
  }
  if (pending !== null) faults.push([pending, 'a directive ends without `;`']);
  return [...faults, ...open.map((line): [number, string] => [line, 'this block is never closed'])];
});

/** Reads Dockerfiles: every logical line starts with an instruction, the first is FROM or ARG (not in a `part`). */
export const parseDockerfile = eachSample(({ code, words }): Rows => {
  const faults: [number, string][] = [];
  let continued = false;
  let first = !words.part;
  for (const [index, line] of code.split('\n').entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!continued && !INSTRUCTION.test(line)) faults.push([index + 1, `\`${line}\` starts with no instruction`]);
    else if (!continued && first && !/^(?:FROM|ARG) /.test(line))
      faults.push([index + 1, 'the first instruction is FROM']);
    if (!continued) first = false;
    continued = line.endsWith('\\');
  }
  return faults;
});

/** Reads diffs: every line says whether it stays, comes or goes, and at least one comes or goes. */
export const parseDiff = eachSample(({ code }): Rows => {
  const lines = code.split('\n');
  const odd = lines.flatMap((line, index): Rows =>
    DIFF_LINE.test(line) ? [] : [[index + 1, `\`${line}\` starts with no diff sign`]],
  );
  return lines.some((line) => /^[+-]/.test(line)) ? odd : [...odd, [1, 'nothing comes and nothing goes']];
});
