// Zod's issues in an author's words.
import * as z from 'zod';
import type { RuleCode } from '../codes.ts';
import type { Document } from '../document.ts';
import { isFields } from '../fields.ts';
import { fieldName, toIssue, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import type { Path } from '../yaml.ts';

/** A schema of a group of fields. */
export type Shape = z.ZodObject;

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of fields',
  boolean: '`true` or `false`',
  number: 'a number',
  int: 'a whole number',
};
/** What a field is, where its type does not say it; by the field's last name. */
const FORMATS: Readonly<Record<string, string>> = {
  checked: 'a day of the calendar such as `2026-11-21`',
  related: 'an id, `<bank>/<topic>/<slug>`',
  formerly: 'an id, `<bank>/<topic>/<slug>`',
  url: 'an address that starts with `https://`',
  repository: 'an address that starts with `https://`',
  topics: 'a folder’s name: lower-case letters, digits and hyphens',
  order: 'an item’s slug: its file name without `.md`',
  seconds: 'a whole number greater than 0',
  minutes: 'a number greater than 0',
};

/** One issue of Zod as one of ours. */
export function inWords(issue: z.core.$ZodIssue, document: Document, path: Path, owner: string): Issue {
  const value = valueAt(document.data, path);
  const report = (rule: RuleCode, expected: string, hint: string | null = null) =>
    toIssue(rule, document.file, {
      at: document.valueAt(path),
      field: fieldName(path),
      value: value === undefined ? undefined : (document.yaml?.plainAt(path) ?? value),
      expected,
      hint,
    });
  if (value === undefined) return report('missing-field', missing(issue, path, owner));
  if (value === null && document.yaml?.plainAt(path) === '')
    return report('empty-value', 'Something was expected here.', emptyHint(path));
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string' && !isFields(value) && !Array.isArray(value)
        ? report(
            'needs-quotes',
            `YAML reads this as ${kindOf(value)}, and a text was expected.`,
            quotes(document, path, value),
          )
        : report(
            'wrong-type',
            `${typeName(issue.expected)} was expected.`.replace(/^./, upper),
            typeHint(issue.expected, value),
          );
    case 'invalid_value':
      return report(
        'unknown-value',
        `${oneOf(issue.values)} was expected.`,
        didYouMean(String(value), issue.values.map(String)),
      );
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? report('bad-format', `This must be ${formatOf(path)}.`)
        : report('empty-value', 'Something was expected here.', emptyHint(path));
    default:
      return report('bad-format', `This must be ${formatOf(path)}.`, formatHint(path, value));
  }
}

/** The fields of the group at a path. */
export function keysAt(schema: Shape, path: Path): readonly string[] {
  let here: z.core.$ZodType = schema;
  for (const part of [...path, null]) {
    while (here instanceof z.ZodDefault || here instanceof z.ZodOptional) here = here.unwrap();
    if (part === null) break;
    if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodObject) here = here.shape[part] as z.core.$ZodType; // Zod found fields below it.
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function missing(issue: z.core.$ZodIssue, path: Path, owner: string): string {
  const holder = path.length > 1 ? `\`${fieldName(path.slice(0, -1)) ?? ''}\`` : owner;
  const type =
    issue.code === 'invalid_type'
      ? typeName(issue.expected)
      : issue.code === 'invalid_value'
        ? oneOf(issue.values).replace(/^O/, 'o')
        : formatOf(path);
  return `${holder} needs the field \`${String(path.at(-1))}\`: ${type}.`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown;
    return isFields(value) ? value[key] : undefined;
  }, data);
}

function oneOf(values: readonly unknown[]): string {
  return `One of ${values.map((value) => `\`${String(value)}\``).join(', ')}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  return typeof value === 'boolean' ? '`true` or `false`' : 'a number';
}

function quotes(document: Document, path: Path, value: unknown): string {
  return `Put it in quotes: \`"${document.yaml?.plainAt(path) ?? String(value)}"\`.`;
}

function typeHint(expected: string, value: unknown): string | null {
  if (expected === 'array' && typeof value === 'string')
    return 'Write it in brackets, `[…]`, or each entry on a line with `- `.';
  if (expected === 'string' && isFields(value)) return 'A text that contains `: ` stands in quotes.';
  if (expected === 'string') return 'A text that starts with a bracket stands in quotes.';
  if (expected === 'boolean')
    return /^(?:yes|on|y)$/i.test(String(value))
      ? 'Write `true`.'
      : /^(?:no|off|n)$/i.test(String(value))
        ? 'Write `false`.'
        : null;
  if (expected === 'number' && !Number.isNaN(Number(value))) return `Write ${String(value)} without quotes.`;
  return null;
}

function formatHint(path: Path, value: unknown): string | null {
  const text = String(value);
  if (/^(?:related|formerly)$/.test(nameOf(path))) {
    const id = text.replace(/^\/+|\/+$|\.mdx?$/g, '').toLowerCase();
    if (id !== text && /^[a-z0-9-]+(?:\/[a-z0-9-]+){2}$/.test(id)) return `Write \`${id}\`.`;
  }
  const day = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (nameOf(path) === 'checked' && day) {
    const [, year = '', month = '', date = ''] = day;
    const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return written === text ? null : `Write \`${written}\`.`;
  }
  return null;
}

function emptyHint(path: Path): string {
  return typeof path.at(-1) === 'number'
    ? 'Write something, or delete the entry.'
    : 'Write something, or delete the field.';
}

function formatOf(path: Path): string {
  return FORMATS[nameOf(path)] ?? 'written otherwise';
}

function nameOf(path: Path): string {
  return String(path.findLast((part) => typeof part === 'string'));
}

const typeName = (type: string): string => TYPES[type] ?? type;
const upper = (letter: string): string => letter.toUpperCase();
