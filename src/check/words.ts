// Counting words as a speaker says them.
import { words } from '../markdown/inline.ts';
import type { MdastNode } from './nodes.ts';

/** Nodes whose children stand in one line of text. */
const INLINE = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link', 'linkReference']);

/** Words of a body; code fences are not counted. */
export function countBodyWords(root: MdastNode | undefined): number {
  return root === undefined ? 0 : words(plainText(root));
}

/** The text of a node without its markup; fences, HTML and images are left out. */
export function plainText(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  return node.children.map(plainText).join(INLINE.has(node.type) ? '' : '\n');
}
