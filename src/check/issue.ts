// One fault of one file, as data. Reports are made from these and from nothing else.
import { RULES, type RuleCode } from './codes.ts';

/** An error stops the build; a warning is only said. */
export type Severity = 'error' | 'warning';

/** A fault with its place. `line` and `column` count from 1. */
export interface Issue {
  /** The rule's code, e.g. `unknown-tag`: documented with example and fix in content/README.md. */
  readonly rule: RuleCode;
  readonly severity: Severity;
  /** Path from the content folder's parent, with forward slashes: `content/omni-stock/tenancy/x.md`. */
  readonly file: string;
  readonly line: number;
  /** In UTF-16 units, as editors count. */
  readonly column: number;
  /** The field as a path (`followUps[1].answer`), or null where the fault is not in one. */
  readonly field: string | null;
  /** The offending value, shortened for a line of terminal. */
  readonly value: string | null;
  /** What stands there is wrong because something else was expected: one sentence. */
  readonly expected: string;
  /** What to do, if possible with the nearest valid value. */
  readonly hint: string | null;
}

/** A place in a file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where a file starts: the place of faults that concern all of it. */
export const FILE_START: Position = { line: 1, column: 1 };

/** What a rule says about a fault; what it leaves out is null, and the severity is the rule's own. */
export interface Finding {
  readonly at?: Position | undefined;
  readonly field?: string | null | undefined;
  readonly value?: unknown;
  readonly expected: string;
  readonly hint?: string | null | undefined;
  readonly severity?: Severity;
}

/** Longest value that a report shows, in characters. */
const LONGEST_VALUE = 80;

/** A fault of a file, complete. */
export function toIssue(rule: RuleCode, file: string, finding: Finding): Issue {
  const { line, column } = finding.at ?? FILE_START;
  return {
    rule,
    severity: finding.severity ?? RULES[rule].severity,
    file: visible(file),
    line,
    column,
    field: finding.field ?? null,
    value: finding.value === undefined ? null : shorten(finding.value),
    expected: visible(finding.expected),
    hint: finding.hint == null ? null : visible(finding.hint),
  };
}

/** A field's path as authors write it: `followUps[1].answer`. */
export function fieldName(path: readonly (string | number)[]): string | null {
  const name = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return name === '' ? null : name.replace(/^\./, '');
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = visible(
    text
      .slice(0, 4 * LONGEST_VALUE)
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const characters = [...line];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : line;
}

/** Text with control and direction characters spelt out, so that content cannot steer a terminal. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
