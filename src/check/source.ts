// Boundary: the only reader of content/ from disk, and of the names of the components that MDX may use.
import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** Most bytes of a text; more is not read. */
export const MOST_TEXT_BYTES = 128 * 1024;
/** Most bytes of an image; more is not read. */
export const MOST_IMAGE_BYTES = 1024 * 1024;
/** Endings of images that may lie beside the files that show them. */
export const IMAGE_ENDINGS = ['png', 'jpg', 'jpeg', 'webp', 'avif', 'gif', 'svg'] as const;

/** What operating systems leave behind: passed over in silence. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** What lies at a path: bytes, or why there are none. */
export type Bytes =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'too-large'; readonly size: number }
  | { readonly state: 'symbolic-link' }
  | { readonly state: 'unreadable'; readonly reason: string };

/** One file below content/. */
export interface SourceFile {
  /** `content/<bank>/<topic>/<slug>.md` */
  readonly file: string;
  /** Folder names and file name below content/. */
  readonly segments: readonly string[];
  readonly content: Bytes;
}

/** Everything below content/, sorted by path. */
export interface SourceTree {
  /** False when there is no folder content/. */
  readonly exists: boolean;
  readonly files: readonly SourceFile[];
  /** Names of the components that MDX may import; null where there is no such folder to look into. */
  readonly components: readonly string[] | null;
  /** Folders as segments, content/ itself left out. */
  readonly folders: readonly (readonly string[])[];
}

/** Reads content/ below a folder. Links are not followed. */
export function readContent(root: string): SourceTree {
  const files: SourceFile[] = [];
  const folders: (readonly string[])[] = [];
  const top = join(root, 'content');
  const exists = statSync(top, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (exists) readFolder(top, [], files, folders);
  return { exists, files, folders, components: componentsOf(join(root, 'src', 'components', 'content')) };
}

/** True for a file name with an image's ending. */
export function isImageName(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return IMAGE_ENDINGS.some((known) => known === ending);
}

function componentsOf(folder: string): readonly string[] | null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null;
  return readdirSync(folder).filter((name) => name.endsWith('.astro'));
}

function readFolder(
  top: string,
  segments: readonly string[],
  files: SourceFile[],
  folders: (readonly string[])[],
): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(top, ...segments), { withFileTypes: true });
  } catch (error) {
    files.push(toFile(segments, { state: 'unreadable', reason: reasonOf(error) }));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (LITTER.has(entry.name)) continue;
    const inside = [...segments, entry.name];
    if (entry.isDirectory()) {
      folders.push(inside);
      readFolder(top, inside, files, folders);
    } else {
      files.push(toFile(inside, readBytes(join(top, ...inside), entry)));
    }
  }
}

function readBytes(path: string, entry: Dirent): Bytes {
  if (entry.isSymbolicLink()) return { state: 'symbolic-link' };
  if (!entry.isFile()) return { state: 'unreadable', reason: 'it is not a plain file' };
  try {
    const { size } = statSync(path);
    const most = isImageName(entry.name) ? MOST_IMAGE_BYTES : MOST_TEXT_BYTES;
    return size > most ? { state: 'too-large', size } : { state: 'read', bytes: readFileSync(path) };
  } catch (error) {
    return { state: 'unreadable', reason: reasonOf(error) };
  }
}

function toFile(segments: readonly string[], content: Bytes): SourceFile {
  return { file: ['content', ...segments].join('/'), segments, content };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : error;
  return code === 'EACCES' || code === 'EPERM' ? 'its permissions forbid it' : `the system says ${String(code)}`;
}
