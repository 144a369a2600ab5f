// Front matter that cannot be found, or that is not YAML as every reader of it understands it.
import type { Content } from '../content.ts';
import type { Document } from '../document.ts';
import { toIssue, type Issue } from '../issue.ts';
import type { YamlFault } from '../yaml.ts';

/** What an error of the YAML parser means and what to do about it, by its code. */
const SYNTAX: Readonly<Record<string, readonly [expected: string, hint: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'A second `: ` makes this a field inside a field.',
    'A text that contains `: ` stands in quotes.',
  ],
  BAD_SCALAR_START: ['A text cannot start with this sign.', 'Put the text in quotes.'],
  BAD_INDENT: [
    'This is not indented as what it belongs to.',
    'Look at the blanks before it, and whether a bracket is left open.',
  ],
  TAB_AS_INDENT: ['YAML is not indented with tabs.', 'Indent with spaces.'],
  MISSING_CHAR: ['A sign is missing here.', 'Look for a quote, a bracket or a colon that is left out.'],
  MULTILINE_IMPLICIT_KEY: ['A key stands on one line.', 'A text of several lines starts with `>-` and is indented.'],
  UNEXPECTED_TOKEN: [
    'Something follows after the value has ended.',
    'Put all of it in quotes; a quote inside is written twice or of the other kind.',
  ],
  BLOCK_IN_FLOW: ['A list with dashes cannot stand inside brackets.', 'Write the entries with commas between them.'],
  BAD_DQ_ESCAPE: ['This is no escape that double quotes know.', 'Write the backslash twice, or use single quotes.'],
  BAD_ALIAS: ['A text cannot start with this sign.', 'Put the text in quotes.'],
};
const FEATURES: Readonly<Record<string, string>> = {
  alias: 'An alias repeats another value.',
  anchor: 'An anchor names a value.',
  merge: 'A merge key mixes in other fields.',
  tag: 'A tag changes a value’s type.',
  directive: 'A directive changes how YAML is read.',
};

/** Faults of front matter and of YAML files. */
export function checkFrontMatter({ documents }: Content): Issue[] {
  return documents.flatMap((document) => {
    if (document.decoded.state !== 'text' || document.decoded.tooDeep !== null) return [];
    if (document.split.state === 'none') return [noFrontMatter(document)];
    if (document.split.state === 'unclosed') return [unclosed(document, document.split.at)];
    return onePerLine(document).map((fault) => toYamlIssue(document, fault));
  });
}

function noFrontMatter({ file, decoded }: Document): Issue {
  const text = decoded.state === 'text' ? decoded.text : '';
  const hint = /^\s+---/.test(text)
    ? 'Delete what stands before the first `---`.'
    : text.startsWith('+++')
      ? 'Write the front matter as YAML between two lines of `---`.'
      : 'Start the file with `---`, the fields, and `---` again.';
  const value = text.split('\n', 1)[0]?.trim() || undefined;
  return toIssue('no-front-matter', file, { value, expected: 'The first line must be `---`.', hint });
}

function unclosed({ file, at }: Document, offset: number): Issue {
  const hint = offset === 0 ? 'Write `---` on a line of its own after the last field.' : 'Write exactly `---` here.';
  const expected = 'The front matter ends with a line of exactly `---`.';
  return toIssue('unclosed-front-matter', file, { at: at(offset), expected, hint });
}

/** One error often brings others with it on its line: the first is the one to mend. */
function onePerLine(document: Document): readonly YamlFault[] {
  const seen = new Set<number>();
  return (document.yaml?.faults ?? []).filter((fault) => {
    const { line } = positionOf(document, fault);
    return fault.rule !== 'yaml-syntax' || (!seen.has(line) && seen.add(line));
  });
}

function toYamlIssue(document: Document, fault: YamlFault): Issue {
  const at = positionOf(document, fault);
  if (fault.rule === 'duplicate-key') {
    const value = lineAt(document, fault).split(':')[0] ?? '';
    const expected = 'This key stands twice, and the second would hide the first.';
    return toIssue('duplicate-key', document.file, { at, field: value.trim(), expected, hint: 'Keep one of them.' });
  }
  if (fault.rule === 'yaml-feature') {
    const expected = FEATURES[fault.code] ?? fault.message;
    const hint = 'Write the value out; a text that starts with such a sign stands in quotes.';
    return toIssue('yaml-feature', document.file, { at, value: fault.message, expected, hint });
  }
  const otherwise = [
    `${fault.message.replace(/\.$/, '')}.`,
    'Look at the quotes, colons and indentation here.',
  ] as const;
  const [expected, hint] = SYNTAX[fault.code] ?? otherwise;
  return toIssue('yaml-syntax', document.file, { at, value: lineAt(document, fault), expected, hint });
}

function positionOf(document: Document, { offset }: YamlFault) {
  const start = document.split.state === 'split' ? document.split.yamlStart : 0;
  return document.at(start + offset);
}

function lineAt(document: Document, { offset }: YamlFault): string {
  const yaml = document.split.state === 'split' ? document.split.yaml : '';
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  return yaml.slice(start).split('\n', 1)[0] ?? '';
}
