// Markdown as a flat list of nodes: every rule looks at all of them.
import { parseMarkdown, type MdastNode, type Syntax } from '../markdown/parse.ts';
import type { Position } from './issue.ts';

export type { MdastNode, Syntax };

/** Every node of a Markdown text in order, the root first. */
export function nodesOf(markdown: string, syntax: Syntax = 'md'): readonly MdastNode[] {
  const nodes: MdastNode[] = [];
  const add = (node: MdastNode): void => {
    nodes.push(node);
    if ('children' in node) node.children.forEach(add);
  };
  add(parseMarkdown(markdown, syntax));
  return nodes;
}

/** Where a node starts. */
export function startOf(node: MdastNode): Position {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line, column };
}
