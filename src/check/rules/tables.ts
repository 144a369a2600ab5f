// Tables: a column without a heading is heard as nothing.
import { textOf } from '../../markdown/parse.ts';
import { startOf, type MdastNode } from '../nodes.ts';
import type { Content } from '../content.ts';
import { toIssue, type Issue } from '../issue.ts';

type Table = Extract<MdastNode, { type: 'table' }>;

/** Columns without a heading. */
export function checkTables({ documents }: Content): Issue[] {
  return documents.flatMap(({ file, nodes }) =>
    nodes.flatMap((node) => (node.type === 'table' ? emptyHeadings(file, node) : [])),
  );
}

function emptyHeadings(file: string, table: Table): Issue[] {
  const headings = table.children[0]?.children ?? [];
  const at = headings.findIndex((cell) => textOf(cell).trim() === '');
  if (at === -1) return [];
  const expected = `Column ${at + 1} of this table has no heading.`;
  const hint = 'Say in a word or two what stands below it.';
  return [toIssue('table-heading', file, { at: startOf(table), expected, hint })];
}
