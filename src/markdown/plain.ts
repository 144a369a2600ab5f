// A body as plain text: what word counts and deck.json take.
import { parseMarkdown, walk, type MdastNode, type Syntax } from './parse.ts';

/** Nodes that say nothing aloud: code blocks and diagrams, raw HTML, front matter, MDX's own code. */
const SILENT: ReadonlySet<string> = new Set([
  'code',
  'html',
  'yaml',
  'toml',
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'definition',
]);
/** Nodes that end a line. */
const LINES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'thematicBreak']);

/** The text of a body without code blocks: one line for each paragraph, heading, entry and table cell. */
export function plainBody(markdown: string, syntax: Syntax = 'md'): string {
  return linesOf(parseMarkdown(markdown, syntax)).join('\n');
}

function linesOf(node: MdastNode): string[] {
  if (SILENT.has(node.type)) return [];
  if (LINES.has(node.type)) return [lineOf(node)].filter((line) => line !== '');
  return 'children' in node ? node.children.flatMap(linesOf) : [];
}

function lineOf(block: MdastNode): string {
  const parts: string[] = [];
  for (const node of walk(block)) {
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value);
    if (node.type === 'image') parts.push(node.alt ?? '');
    if (node.type === 'break') parts.push(' ');
  }
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}
