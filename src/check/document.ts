// One text of content/: its front matter with positions, its Markdown as a tree.
import { decode, type Decoded } from './decode.ts';
import { inlineTexts, isFields, type Fields, type InlineText, type Role } from './fields.ts';
import type { Position } from './issue.ts';
import { Lines } from './lines.ts';
import { nodesOf, type MdastNode, type Syntax } from './nodes.ts';
import type { SourceFile } from './source.ts';
import { parseYaml, type Path, type Yaml } from './yaml.ts';

/** Where front matter and body are, or why they cannot be told apart. */
export type Split =
  | { readonly state: 'split'; readonly yamlStart: number; readonly yaml: string; readonly bodyStart: number }
  | { readonly state: 'none' }
  | { readonly state: 'unclosed'; readonly at: number };

/** A text of content/ as far as it can be understood. */
export interface Document {
  readonly role: Role;
  /** `content/<bank>/<topic>/<slug>.md` */
  readonly file: string;
  readonly segments: readonly string[];
  readonly decoded: Decoded;
  readonly split: Split;
  /** Front matter, or all of a `.yaml` file; null where it cannot be found. */
  readonly yaml: Yaml | null;
  /** Front matter as plain data: empty where it is no group of fields. */
  readonly data: Fields;
  /** The texts of front matter that take inline Markdown. */
  readonly texts: readonly InlineText[];
  /** Markdown after the front matter. */
  readonly body: string;
  /** Where the first word of the body stands. */
  readonly bodyAt: Position;
  /** Every node of the body in order, with positions in the file. */
  readonly nodes: readonly MdastNode[];
  /** Why the body is not MDX, where it should be. */
  readonly mdxFault: { readonly at: Position; readonly message: string } | null;
  /** Position of an offset in the text. */
  readonly at: (offset: number) => Position;
  /** Position of a field's value; of what holds it where the field is missing. */
  readonly valueAt: (path: Path) => Position;
  /** Position of something inside a field as it is written there; else of the field's value. */
  readonly within: (path: Path, written: string) => Position;
  /** Position of a key. */
  readonly keyAt: (path: Path, key: string) => Position;
}

/** Reads a file as what its path says it is. */
export function toDocument(source: SourceFile, role: Role): Document {
  const decoded: Decoded = source.content.state === 'read' ? decode(source.content.bytes) : { state: 'unread' };
  const { text, lines } = decoded.state === 'text' ? decoded : { text: '', lines: new Lines('') };
  const isParsed = decoded.state === 'text' && decoded.tooDeep === null;
  const split: Split = !isParsed
    ? { state: 'none' }
    : role === 'tags' || role === 'site'
      ? wholeFile(text)
      : splitFrontMatter(text);
  const yaml = split.state === 'split' ? parseYaml(split.yaml) : null;
  const yamlStart = split.state === 'split' ? split.yamlStart : 0;
  const body = split.state === 'split' ? text.slice(split.bodyStart) : '';
  const data = isFields(yaml?.data) ? yaml.data : {};
  const isMdx = source.file.endsWith('.mdx');
  const markdown = parseBody(body, lines.at(text.length - body.length).line, isMdx ? 'mdx' : 'md');
  return {
    role,
    file: source.file,
    segments: source.segments,
    decoded,
    split,
    yaml,
    data,
    texts: inlineTexts(data, role),
    body,
    bodyAt: lines.at(text.length - body.trimStart().length),
    ...markdown,
    at: (offset) => lines.at(offset),
    valueAt: (path) => lines.at(yamlStart + (yaml?.valueAt(path) ?? 0)),
    within: (path, written) => {
      const start = yaml?.valueAt(path) ?? 0;
      const index = split.state === 'split' ? split.yaml.slice(start, yaml?.endAt(path)).indexOf(written) : -1;
      return lines.at(yamlStart + start + Math.max(0, index));
    },
    keyAt: (path, key) => lines.at(yamlStart + (yaml?.keyAt(path, key) ?? 0)),
  };
}

function splitFrontMatter(text: string): Split {
  if (!/^---[ \t]*(?:\r?\n|$)/.test(text)) return { state: 'none' };
  const yamlStart = text.indexOf('\n') + 1;
  const fence = /^---(.*)$/gm;
  fence.lastIndex = yamlStart;
  const end = yamlStart > 0 ? fence.exec(text) : null;
  if (end === null) return { state: 'unclosed', at: 0 };
  if (end[1]?.trim() !== '') return { state: 'unclosed', at: end.index };
  return { state: 'split', yamlStart, yaml: text.slice(yamlStart, end.index), bodyStart: end.index + end[0].length };
}

function wholeFile(text: string): Split {
  return { state: 'split', yamlStart: 0, yaml: text, bodyStart: text.length };
}

/** The empty lines put before the body make positions in it positions in the file. */
function parseBody(body: string, line: number, syntax: Syntax): Pick<Document, 'nodes' | 'mdxFault'> {
  if (body.trim() === '') return { nodes: [], mdxFault: null };
  try {
    return { nodes: nodesOf('\n'.repeat(line - 1) + body, syntax), mdxFault: null };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):(\d+):\s*(.*)$/s.exec(message);
    const at = { line: Number(place?.[1] ?? line), column: Number(place?.[2] ?? 1) };
    return { nodes: [], mdxFault: { at, message: place?.[3] ?? message } };
  }
}
