// Checks all of content/: reads it, asks every family of rules, and gathers what they say.
import type { Entries } from '../bank/bank.ts';
import { toContent } from './content.ts';
import { validEntries } from './entries.ts';
import type { Issue } from './issue.ts';
import { checkDiagrams } from './rules/diagrams.ts';
import { checkEncoding } from './rules/encoding.ts';
import { checkFiles } from './rules/files.ts';
import { checkFrontMatter } from './rules/front-matter.ts';
import { checkIds } from './rules/ids.ts';
import { checkImageFiles } from './rules/images.ts';
import { checkLinks } from './rules/links.ts';
import { checkMarkup } from './rules/markup.ts';
import { checkMeasures } from './rules/measure.ts';
import { checkOrder } from './rules/order.ts';
import { checkSamples } from './rules/samples.ts';
import { checkShape } from './rules/shape.ts';
import { checkTables } from './rules/tables.ts';
import { checkText } from './rules/text.ts';
import { readContent, type SourceTree } from './source.ts';

/** What a check found. */
export interface CheckResult {
  /** Sorted by file, line, column and rule. */
  readonly issues: readonly Issue[];
  /** How many files were read. */
  readonly files: number;
  /** The content that has the right shape. */
  readonly entries: Entries;
}

/** Checks `content/` below a folder. It never throws because of what it finds there. */
export function checkContent(root: string): Promise<CheckResult> {
  return checkTree(readContent(root));
}

/** Checks files that were read. */
export async function checkTree(tree: SourceTree): Promise<CheckResult> {
  const content = toContent(tree);
  const issues = [
    ...checkFiles(content),
    ...checkEncoding(content),
    ...checkFrontMatter(content),
    ...checkShape(content),
    ...checkMeasures(content),
    ...checkIds(content),
    ...checkOrder(content),
    ...checkLinks(content),
    ...checkImageFiles(content),
    ...checkMarkup(content),
    ...checkTables(content),
    ...checkText(content),
    ...checkSamples(content),
    ...(await checkDiagrams(content)),
  ];
  return { issues: issues.sort(inOrder), files: content.documents.length, entries: validEntries(content) };
}

function inOrder(a: Issue, b: Issue): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.rule, b.rule) ||
    compare(a.field ?? '', b.field ?? '')
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
