// The last step: everything that was built, with its hash, and the worker that keeps it on the reader's device.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  addressOf,
  HEAD_FILE,
  isKept,
  LIST_FILE,
  OFF_FILE,
  WORKER_FILE,
  writeList,
  type Entry,
  type Head,
} from '../offline/manifest.ts';
import { eachFile } from './each-file.ts';
import { workerCode } from './worker-code.ts';

/** The scripts of `src/offline/`. */
export interface WorkerCode {
  readonly worker: string;
  readonly off: string;
}

/** Writes `sw.js`, `sw-off.js`, `offline.json` and `offline-files.json`; nothing may be written to `dist` after that. */
export async function writeOffline(dist: string): Promise<Head> {
  const [worker, off, files] = await Promise.all([workerCode('worker'), workerCode('off'), readKept(dist)]);
  const { head, written } = await describeSite(files, { worker, off });
  await Promise.all([...written].map(([name, text]) => writeFile(join(dist, name), text)));
  return head;
}

/**
 * The version that these files make, and the files to write beside them.
 * @param files what was built: path from the root with forward slashes -> bytes
 */
export async function describeSite(
  files: ReadonlyMap<string, Uint8Array>,
  { worker, off }: WorkerCode,
): Promise<{ head: Head; written: ReadonlyMap<string, string> }> {
  const kept = [...files].filter(([file]) => isKept(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const list = writeList(kept.map(([file, bytes]): Entry => [addressOf(file), bytes.length, hash(bytes)]));
  const packed = await Promise.all([...kept.map(([, bytes]) => bytes), Buffer.from(list)].map(sizeInGzip));
  const head: Head = {
    format: 1,
    version: createHash('sha256').update(list).update(worker).digest('hex').slice(0, 20),
    files: kept.length,
    stored: sum(kept.map(([, bytes]) => bytes.length)),
    transfer: sum(packed),
    list: hash(list),
  };
  const written = new Map([
    [WORKER_FILE, `const BUILT = ${JSON.stringify(head)};\n${worker}`],
    [OFF_FILE, off],
    [HEAD_FILE, JSON.stringify(head)],
    [LIST_FILE, list],
  ]);
  return { head, written };
}

/** Every file of a folder that is kept. */
async function readKept(dist: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isKept);
  return new Map(await eachFile(files, async (file) => [file, await readFile(join(dist, file))] as const));
}

const hash = (bytes: Uint8Array | string): string => createHash('sha384').update(bytes).digest('base64');
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
/** Hosts send what is packed already as it is. */
const sizeInGzip = async (bytes: Uint8Array): Promise<number> =>
  Math.min(bytes.length, (await promisify(gzip)(bytes)).length);
