// What is wrong with a host's answers. Pure.
import { createHash } from 'node:crypto';
import { caching, protection } from '../build/headers.ts';
import { contentType } from '../offline/content-type.ts';
import { HEAD_FILE, LIST_FILE, WORKER_FILE, type Entry, type Head } from '../offline/manifest.ts';

/** `fault`: readers will notice; `advice`: it works, and could be faster or safer; `good`: as it should be. */
export interface Finding {
  readonly grade: 'fault' | 'advice' | 'good';
  readonly says: string;
}

/** An answer with its body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** What was asked for, and what came; null where nothing did. */
export type Answers = ReadonlyMap<Entry, Answer | null>;

/** Answers of this size and more are worth compressing, in bytes. */
const WORTH_PACKING = 2_000;
/** How long a page may be kept without asking again, in seconds: GitHub Pages has ten minutes. */
const FRESH = 600;
const SCRIPT = /^(?:text|application)\/(?:javascript|ecmascript)/;

/** The worker, the version in short and the list must be of one build. */
export function versions(files: Record<'worker' | 'head' | 'list', Answer | null | undefined>): Finding[] {
  const { worker, head, list } = files;
  const missing = Object.entries({ [WORKER_FILE]: worker, [HEAD_FILE]: head, [LIST_FILE]: list })
    .filter(([, answer]) => answer?.status !== 200)
    .map(([name]) => `\`${name}\``);
  if (!worker || !head || !list || missing.length > 0) {
    return [fault(`${missing.join(', ')} cannot be had: without it there is no offline use.`)];
  }
  const version = /"version":"([0-9a-f]+)"/.exec(worker.body.toString('latin1'))?.[1];
  const { version: said, list: hash } = parse<Partial<Head>>(head.body) ?? {};
  if (version !== undefined && version === said && sha384(list.body) === hash)
    return [good(`One version: ${version}.`)];
  const found = `${WORKER_FILE} is of ${version ?? 'none'}, ${HEAD_FILE} of ${said ?? 'none'}`;
  const hint = 'Upload the whole of `dist/` again, the worker last, and empty the cache of the CDN.';
  return [fault(`Mixed versions: ${found}, or the list is of another. ${hint}`)];
}

/** Every file as it was built. */
export function bytes(answers: Answers): Finding[] {
  const all = [...answers];
  const missing = all.filter(([, answer]) => answer?.status !== 200);
  const other = all.filter(([[, , hash], answer]) => answer?.status === 200 && sha384(answer.body) !== hash);
  const hint = 'It changes files on their way, or the upload was not whole: offline use will be refused.';
  return [
    ...(missing.length > 0 ? [fault(`${count(missing)} cannot be had: ${some(missing)}. Upload them.`)] : []),
    ...(other.length > 0 ? [fault(`${count(other)} differ from what was built: ${some(other)}. ${hint}`)] : []),
    ...(missing.length + other.length === 0 ? [good(`All ${all.length} files are as they were built.`)] : []),
  ];
}

/** Browsers refuse scripts and styles with a wrong type; of the other files only readers' tools ask. */
export function types(answers: Answers): Finding[] {
  const wrong = new Map<string, string>();
  for (const [[address], answer] of answers) {
    const [wanted = ''] = contentType(address).split(';');
    const [sent = 'none'] = (answer?.headers.get('content-type') ?? 'none').split(';');
    const isRight = SCRIPT.test(wanted) ? SCRIPT.test(sent) : sent === wanted;
    if (answer?.status === 200 && wanted !== 'application/octet-stream' && !isRight) wrong.set(wanted, sent);
  }
  const grade = (wanted: string) => (/html|css|javascript/.test(wanted) ? fault : advice);
  const found = [...wrong].map(([wanted, sent]) => grade(wanted)(`Files of the type ${wanted} are sent as ${sent}.`));
  return found.length > 0 ? found : [good('Every file has its type.')];
}

/** Text that travels as it is. */
export function compression(answers: Answers): Finding[] {
  const plain = [...answers].filter(
    ([[address, size], answer]) =>
      /text|json|svg/.test(contentType(address)) && size >= WORTH_PACKING && answer?.headers.get('content-encoding') === null, // prettier-ignore
  );
  if (plain.length === 0) return [good('Text is compressed.')];
  return [advice(`${count(plain)} of text are sent without compression: ${some(plain)}. Turn on gzip or Brotli.`)];
}

/** How long answers may be kept: for ever where the name is a hash, not unasked where it is not. */
export function lifetimes(
  answers: readonly (readonly [address: string, answer: Answer | null | undefined])[],
): Finding[] {
  const seconds = (answer: Answer | null | undefined) => {
    const said = answer?.headers.get('cache-control') ?? '';
    return /no-cache|no-store/.test(said) ? 0 : Number(/max-age=(\d+)/.exec(said)?.[1] ?? 0);
  };
  const isForEver = (address: string) => caching(address).includes('immutable');
  const stale = answers.filter(([address, answer]) => !isForEver(address) && seconds(answer) > FRESH);
  const short = answers.filter(([address, answer]) => isForEver(address) && seconds(answer) < 86_400);
  const names = (all: typeof answers) => some(all.map(([address]) => [[address]]));
  return [
    ...(stale.length > 0
      ? [fault(`${count(stale)} may be kept for more than ten minutes, so readers see old ones: ${names(stale)}. Send \`Cache-Control: no-cache\`.`)] // prettier-ignore
      : []),
    ...(short.length > 0
      ? [advice(`${count(short)} whose names are hashes may be kept for ever and are not: ${names(short)}.`)]
      : []),
    ...(stale.length + short.length === 0 ? [good('Files are kept as long as they may be.')] : []),
  ];
}

/** What the host should send with the page, and whether what it sends would stop the page. */
export function headers({ headers: sent, body }: Answer): Finding[] {
  const name = 'Content-Security-Policy';
  const own = sources(/http-equiv="content-security-policy" content="([^"]*)"/.exec(body.toString())?.[1] ?? '');
  const host = sent.get(name);
  const blocked = host === null ? [] : own.filter((source) => !sources(host).includes(source));
  const wanted = Object.entries(protection({ scripts: [], styles: [] })).filter(([each]) => each !== name);
  const missing = wanted.filter(
    ([each, value]) => (sent.get(each) ?? '') !== value && !isStronger(each, sent.get(each)),
  );
  return [
    ...(blocked.length > 0
      ? [fault(`The host's ${name} stops scripts of the page: it lacks ${blocked.join(' ')}.`)]
      : []),
    ...(host?.includes('frame-ancestors')
      ? []
      : [advice(`No ${name} with \`frame-ancestors\`: others can frame the site.`)]),
    ...missing.map(([each, value]) => advice(`No \`${each}: ${value}\`.`)),
    ...(host !== null && blocked.length + missing.length === 0 ? [good('Every header is there.')] : []),
  ];
}

/** A year is asked for; a longer one, or one with more in it, is as good. */
function isStronger(name: string, value: string | null): boolean {
  const age = Number(/max-age=(\d+)/.exec(value ?? '')?.[1] ?? 0);
  return name === 'Strict-Transport-Security' && age >= 31_536_000;
}

/** What a policy lets run. */
const sources = (policy: string): readonly string[] =>
  /script-src ([^;]*)/.exec(policy)?.[1]?.trim().split(/\s+/) ?? [];

/** What a host sends may be anything. */
export function parse<Shape>(body: Buffer): Shape | null {
  try {
    return JSON.parse(body.toString()) as Shape;
  } catch {
    return null;
  }
}

const sha384 = (body: Buffer): string => createHash('sha384').update(body).digest('base64');
const count = (all: readonly unknown[]): string => (all.length === 1 ? '1 file' : `${all.length} files`);
const some = (all: readonly (readonly [readonly [string, ...unknown[]], ...unknown[]])[]): string =>
  all
    .slice(0, 3)
    .map(([[address]]) => `\`/${address}\``)
    .join(', ') + (all.length > 3 ? ', …' : '');
/** A finding of this grade. */
export const fault = (says: string): Finding => ({ grade: 'fault', says });
/** A finding of this grade. */
export const advice = (says: string): Finding => ({ grade: 'advice', says });
/** A finding of this grade. */
export const good = (says: string): Finding => ({ grade: 'good', says });
