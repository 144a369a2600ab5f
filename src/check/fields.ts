// The texts inside front matter, found without trusting its shape: other faults of a file must not hide these.
import { nodesOf, type MdastNode } from './nodes.ts';
import type { Path } from './yaml.ts';

/** What a file is by its path. */
export type Role = 'item' | 'topic' | 'bank' | 'tags' | 'site';

/** A group of fields, whatever they hold. */
export type Fields = Readonly<Record<string, unknown>>;

interface WithFields {
  readonly data: Fields;
}

/** A text somewhere in front matter. */
export interface FieldText {
  readonly path: Path;
  readonly text: string;
}

/** Fields that take inline Markdown; `*` is any index of a list. */
const INLINE_FIELDS: Readonly<Record<Role, readonly string[]>> = {
  item: [
    'title',
    'summary',
    'keyPoints.*',
    'followUps.*.question',
    'followUps.*.answer',
    'pitfalls.*.claim',
    'pitfalls.*.truth',
    'analogy.like',
    'analogy.breaks',
    'situation',
    'task',
    'action',
    'result',
    'steps.*.title',
    'steps.*.open',
    'steps.*.say',
    'steps.*.fallback',
    'items.*.text',
    'items.*.why',
  ],
  topic: ['title', 'summary'],
  bank: ['title', 'tagline'],
  site: ['name', 'tagline'],
  tags: ['*.name', '*.about'],
};

/** What a text must hold before it can be more than words, code in backticks and emphasis. */
const MARKUP = /[[\]<&\\|~\n]|:\/\/|www\.|@|^\s*(?:[-+*#>=]|\d+[.)]\s)|^ {4}|^(?:---|___)/;

/** A text field with its Markdown. */
export interface InlineText extends FieldText {
  /** None where the text is nothing but words, code and emphasis. Their positions are not the file's. */
  readonly nodes: readonly MdastNode[];
}

/** The texts of front matter that take inline Markdown. */
export function inlineTexts(data: unknown, role: Role): InlineText[] {
  return INLINE_FIELDS[role].flatMap((pattern) =>
    textsAt(data, pattern).map((field) => ({ ...field, nodes: MARKUP.test(field.text) ? nodesOf(field.text) : [] })),
  );
}

/** The texts at a pattern such as `followUps.*.answer`; what is no text is left out. */
export function textsAt(data: unknown, pattern: string): FieldText[] {
  const found: FieldText[] = [];
  collect(data, pattern.split('.'), 0, [], found);
  return found;
}

/** Every text, however deep. */
export function allTexts(data: unknown, path: Path = []): FieldText[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((entry, index) => allTexts(entry, [...path, index]));
  return isFields(data) ? Object.entries(data).flatMap(([key, value]) => allTexts(value, [...path, key])) : [];
}

/** The text at a key, or null. */
export function textAt({ data }: WithFields, key: string): string | null {
  const value = data[key];
  return typeof value === 'string' ? value : null;
}

/** The list at a key; empty where there is none. */
export function listAt({ data }: WithFields, key: string): readonly unknown[] {
  const value = data[key];
  return Array.isArray(value) ? value : [];
}

/** True for a group of fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function collect(value: unknown, parts: readonly string[], depth: number, path: Path, found: FieldText[]): void {
  const part = parts[depth];
  if (part === undefined) {
    if (typeof value === 'string') found.push({ path, text: value });
  } else if (part === '*' && Array.isArray(value)) {
    value.forEach((entry, index) => collect(entry, parts, depth + 1, [...path, index], found));
  } else if (isFields(value)) {
    const keys = part === '*' ? Object.keys(value) : Object.hasOwn(value, part) ? [part] : [];
    for (const key of keys) collect(value[key], parts, depth + 1, [...path, key], found);
  }
}
