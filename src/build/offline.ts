// The last step: everything that was built, with its hash, and the worker that keeps it on the reader's device.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';
import {
  addressOf,
  HEAD_FILE,
  isKept,
  LIST_FILE,
  OFF_FILE,
  PACK_FOLDER,
  WORKER_FILE,
  writeList,
  type Entry,
  type Head,
  type Pack,
} from '../offline/manifest.ts';
import { eachFile } from './each-file.ts';
import { workerCode } from './scripts.ts';

/** The scripts of `src/offline/`. */
export interface WorkerCode {
  readonly worker: string;
  readonly off: string;
}

/** A pack is closed when its pages have this size (bytes): what a train that loses the network costs is one pack. */
const PACK_SIZE = 2e6;

/** Writes the worker, `sw-off.js`, the version in short, its list and its packs; nothing may be written to `dist` after that. */
export async function writeOffline(dist: string): Promise<Head> {
  const [worker, off, files] = await Promise.all([workerCode('worker'), workerCode('off'), readKept(dist)]);
  const { head, written } = await describeSite(files, { worker, off });
  await mkdir(join(dist, PACK_FOLDER), { recursive: true });
  await Promise.all([...written].map(([name, content]) => writeFile(join(dist, name), content)));
  return head;
}

/**
 * The version that these files make, and the files to write beside them.
 * @param files what was built: path from the root with forward slashes -> bytes
 */
export async function describeSite(
  files: ReadonlyMap<string, Uint8Array>,
  { worker, off }: WorkerCode,
): Promise<{ head: Head; written: ReadonlyMap<string, string | Uint8Array> }> {
  const kept = [...files].filter(([file]) => isKept(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const { packs, packOf } = packPages(kept);
  const entries = kept.map(([file, bytes]): Entry => {
    const pack = packOf.get(file);
    const entry = [addressOf(file), bytes.length, hash(bytes)] as const;
    return pack === undefined ? entry : [...entry, pack];
  });
  const list = writeList(entries);
  const single = [...kept.flatMap(([file, bytes]) => (packOf.has(file) ? [] : [bytes])), Buffer.from(list)];
  const packed = sum(packs.map(({ bytes }) => bytes.length));
  const head: Head = {
    format: 1,
    version: createHash('sha256').update(list).update(worker).digest('hex').slice(0, 20),
    files: kept.length,
    stored: sum(kept.map(([, bytes]) => bytes.length)),
    transfer: packed + sum(await Promise.all(single.map(sizeInGzip))),
    plain: packed + sum(single.map((bytes) => bytes.length)),
    packs: packs.map(({ address, bytes }): Pack => [address, bytes.length, hash(bytes)]),
    list: hash(list),
  };
  const written = new Map<string, string | Uint8Array>([
    ...packs.map(({ address, bytes }) => [address, bytes] as const),
    [WORKER_FILE, `const BUILT = ${JSON.stringify(head)};\n${worker}`],
    [OFF_FILE, off],
    [HEAD_FILE, JSON.stringify(head)],
    [LIST_FILE, list],
  ]);
  return { head, written };
}

/** All pages in their order, a pack full at a time. */
function packPages(kept: readonly (readonly [file: string, bytes: Uint8Array])[]) {
  const groups: { files: string[]; bytes: Uint8Array[]; size: number }[] = [];
  for (const [file, bytes] of kept) {
    if (addressOf(file) === file) continue; // Only pages have an address of their own.
    let group = groups.at(-1);
    if (group === undefined || group.size >= PACK_SIZE) groups.push((group = { files: [], bytes: [], size: 0 }));
    group.files.push(file);
    group.bytes.push(bytes);
    group.size += bytes.length;
  }
  const packs = groups.map(({ bytes }) => {
    const packed = gzipSync(Buffer.concat(bytes), { level: 9 });
    return {
      address: `${PACK_FOLDER}${createHash('sha256').update(packed).digest('hex').slice(0, 12)}.pack`,
      bytes: packed,
    };
  });
  return { packs, packOf: new Map(groups.flatMap(({ files }, pack) => files.map((file) => [file, pack] as const))) };
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
