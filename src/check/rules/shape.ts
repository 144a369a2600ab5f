// Shapes: what Zod says about front matter, at the place it says it of, in an author's words.
import type * as z from 'zod';
import {
  bankSchema,
  itemSchema,
  siteSchema,
  SLUG,
  tagSchema,
  topicSchema,
  KINDS,
  type Kind,
} from '../../bank/schema.ts';
import type { Content } from '../content.ts';
import type { Document } from '../document.ts';
import { parseItem } from '../entries.ts';
import { allTexts, isFields } from '../fields.ts';
import { fieldName, toIssue, type Issue } from '../issue.ts';
import { didYouMean, nearest } from '../nearest.ts';
import type { Path } from '../yaml.ts';
import { inWords, keysAt, type Shape } from './shape-words.ts';

/** Schemas of items by their kind. */
const BY_KIND = Object.fromEntries(
  itemSchema.options.map((option) => [option.shape.kind.value, option]),
) as unknown as Readonly<Record<Kind, Shape>>; // `kind` is a literal of each option, so every kind is there.
/** Plain scalars that the YAML reader of the site takes for days or numbers, and ours for texts. */
const READ_OTHERWISE =
  /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:t|[ \t]+)\d\d?:\d\d:\d\d.*|[-+]?0b[01_]+|[-+]0x[0-9a-f_]+)$/i;

/** Faults of fields: missing, unknown, of the wrong type, misspelt. */
export function checkShape({ documents }: Content): Issue[] {
  return documents.flatMap((document) => {
    if (document.yaml === null || document.decoded.state !== 'text') return [];
    const { data, faults } = document.yaml;
    if (data === null && faults.length > 0) return [];
    if (data !== null && !isFields(data)) return [notFields(document)];
    const issues = shapeOf(document);
    const unknown = new Set(issues.filter(({ rule }) => rule === 'unknown-key').map(({ field }) => field));
    return [...issues, ...needQuotes(document).filter(({ field }) => !unknown.has(field))];
  });
}

function notFields(document: Document): Issue {
  const hint = 'Write each field as `key: value`.';
  return toIssue('wrong-type', document.file, {
    at: document.valueAt([]),
    expected: 'Fields were expected here.',
    hint,
  });
}

function shapeOf(document: Document): Issue[] {
  switch (document.role) {
    case 'item':
      return itemShape(document);
    case 'topic':
      return against(document, topicSchema, [], 'A topic');
    case 'bank':
      return against(document, bankSchema, [], 'A bank');
    case 'site':
      return against(document, siteSchema, [], 'The site');
    case 'tags':
      return Object.keys(document.data).flatMap((tag) => [
        ...tagName(document, tag),
        ...against(document, tagSchema, [tag], 'A tag'),
      ]);
  }
}

/** Where the kind cannot be told, the kind that the other fields fit best is what they are checked against. */
function itemShape(document: Document): Issue[] {
  const { kind } = document.data;
  const known = KINDS.find((name) => name === kind);
  if (parseItem(document).success) return [];
  if (known !== undefined) return against(document, BY_KIND[known], [], `A ${known}`);
  const guess = typeof kind === 'string' ? nearest(kind, KINDS) : null;
  const candidates = KINDS.map((name) => against(document, BY_KIND[name], [], `A ${name}`, ['kind']));
  const likely =
    guess === null ? candidates.sort((a, b) => a.length - b.length)[0] : candidates[KINDS.indexOf(guess as Kind)];
  return [kindIssue(document, kind), ...(likely ?? [])];
}

function kindIssue(document: Document, kind: unknown): Issue {
  const names = KINDS.map((name) => `\`${name}\``).join(', ');
  const at = document.valueAt(['kind']);
  if (kind === undefined || kind === null) {
    const expected = `An item needs the field \`kind\`: one of ${names}.`;
    return toIssue('missing-field', document.file, {
      at,
      field: 'kind',
      expected,
      hint: 'Add, say, `kind: question`.',
    });
  }
  const hint = typeof kind === 'string' ? didYouMean(kind, KINDS) : null;
  const expected = `One of ${names} was expected.`;
  return toIssue('unknown-value', document.file, { at, field: 'kind', value: kind, expected, hint });
}

function against(
  document: Document,
  schema: Shape,
  path: Path,
  owner: string,
  ignore: readonly string[] = [],
): Issue[] {
  const value = path.reduce<unknown>((data, key) => (isFields(data) ? data[key] : undefined), document.data);
  const result = schema.safeParse(value);
  if (result.success) return [];
  const issues = result.error.issues.filter((issue) => !ignore.includes(String(issue.path[0])));
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownKeys(issue, document, schema, path) : [],
  );
  const meant = new Set(unknown.map(({ meantFor }) => meantFor));
  const others = issues.filter(
    (issue) => issue.code !== 'unrecognized_keys' && !meant.has(pathOf(issue, path).join('\0')),
  );
  return [
    ...unknown.map(({ issue }) => issue),
    ...others.map((issue) => inWords(issue, document, pathOf(issue, path), owner)),
  ];
}

/** A misspelt key is one fault: the field that is missing because of it is not reported again. */
function unknownKeys(issue: z.core.$ZodIssueUnrecognizedKeys, document: Document, schema: Shape, base: Path) {
  const path = pathOf(issue, base);
  const names = keysAt(schema, path.slice(base.length));
  return issue.keys
    .filter((key) => key !== '<<')
    .map((key) => {
      const near = nearest(key, names);
      const elsewhere = KINDS.filter((kind) => keysAt(BY_KIND[kind], []).includes(key)).map((kind) => `a ${kind}`);
      const hint =
        near !== null
          ? `Did you mean \`${near}\`?`
          : path.length === 0 && document.role === 'item' && elsewhere.length > 0
            ? `\`${key}\` is a field of ${elsewhere.join(' or ')}.`
            : `The fields here are ${names.map((name) => `\`${name}\``).join(', ')}.`;
      return {
        meantFor: [...path, near].join('\0'),
        issue: toIssue('unknown-key', document.file, {
          at: document.keyAt(path, key),
          field: fieldName([...path, key]),
          value: key,
          expected: 'There is no such field here.',
          hint,
        }),
      };
    });
}

function tagName(document: Document, tag: string): Issue[] {
  if (SLUG.test(tag)) return [];
  const expected = 'A tag is part of an address: lower-case letters, digits and hyphens.';
  return [toIssue('bad-format', document.file, { at: document.keyAt([], tag), field: tag, value: tag, expected })];
}

function needQuotes(document: Document): Issue[] {
  return allTexts(document.data).flatMap(({ path, text }) => {
    if (!READ_OTHERWISE.test(text) || path[0] === 'checked' || document.yaml?.plainAt(path) == null) return [];
    const expected = 'Another YAML reader takes this for a day or a number, and a text was expected.';
    const field = fieldName(path);
    const at = document.valueAt(path);
    return [
      toIssue('needs-quotes', document.file, {
        at,
        field,
        value: text,
        expected,
        hint: `Put it in quotes: \`"${text}"\`.`,
      }),
    ];
  });
}

function pathOf(issue: z.core.$ZodIssue, base: Path): Path {
  return [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
}
