import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkTree, type CheckResult } from '../../src/check/check.ts';
import { readContent, type SourceFile, type SourceTree } from '../../src/check/source.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/content/', import.meta.url));

/** The bank without a fault; every other fixture lays its own files over it. */
export const good = readContent(`${FOLDER}good`);

/** Names of the fixtures with one fault each: a rule's code, or a rule's code and a variant. */
export const cases = readdirSync(FOLDER)
  .filter((name) => name !== 'good')
  .toSorted();

/** Checks a fixture: its files over the good bank, less what its `without.txt` names. */
export function checkCase(name: string): Promise<CheckResult> {
  const list = `${FOLDER}${name}/without.txt`;
  const without = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : [];
  const tree = overlay(good, readContent(`${FOLDER}${name}`).files);
  return checkTree({
    ...tree,
    files: tree.files.filter(({ file }) => !without.includes(file.replace('content/', ''))),
  });
}

/** Where a fixture's report is kept. */
export const reportOf = (name: string): string => `${FOLDER}${name}/report.txt`;

/** A tree with some files changed or added. */
export function overlay(tree: SourceTree, changed: readonly SourceFile[]): SourceTree {
  const paths = new Set(changed.map(({ file }) => file));
  const files = [...tree.files.filter(({ file }) => !paths.has(file)), ...changed];
  const folders = new Map(
    files
      .flatMap(({ segments }) => segments.slice(0, -1).map((_, i) => segments.slice(0, i + 1)))
      .map((folder) => [folder.join('/'), folder]),
  );
  return {
    ...tree,
    exists: true,
    files: files.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    folders: [...folders.values()],
  };
}

/** A file of a text or of bytes. */
export function textFile(path: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { file: `content/${path}`, segments: path.split('/'), content: { state: 'read', bytes } };
}

/** The text of a file of the good bank. */
export function goodText(path: string): string {
  return readFileSync(`${FOLDER}good/content/${path}`, 'utf8');
}

/** Every text of a fixture, and the paths of its files. */
export function textsOf(name: string): string {
  return readContent(`${FOLDER}${name}`)
    .files.map(
      ({ file, content }) => `${file}\n${content.state === 'read' ? Buffer.from(content.bytes).toString() : ''}`,
    )
    .join('\n');
}
