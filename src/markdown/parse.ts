// Boundary to satteri, the Markdown parser: no other file imports it.
import {
  htmlToHast,
  markdownToHast,
  markdownToMdast,
  mdxToHast,
  mdxToMdast,
  type HastNode,
  type HastPluginDefinition,
  type HastPluginEntry,
  type MdastNode,
} from 'satteri';
import { FEATURES } from './features.ts';

export type { HastNode, HastPluginDefinition, HastPluginEntry, MdastNode };
/** An element of the HTML tree. */
export type HastElement = Extract<HastNode, { type: 'element' }>;
/** Which grammar a file is written in: its extension without the dot. */
export type Syntax = 'md' | 'mdx';

/** A Markdown or MDX document, front matter included, as a tree with positions. MDX that does not parse throws. */
export function parseMarkdown(source: string, syntax: Syntax = 'md'): MdastNode {
  const parse = syntax === 'mdx' ? mdxToMdast : markdownToMdast;
  return parse(source, { features: FEATURES });
}

/** Stands before inline text: it keeps `# x`, `- x` or `> x` from being a block, and `"` at the start from closing. */
export const INLINE_GUARD = '\u2060 ';

/** The nodes of a text field, and the source (guard, then the text on one line) that their positions count in. */
export function parseInline(text: string): { readonly nodes: readonly MdastNode[]; readonly source: string } {
  const source = INLINE_GUARD + text.trim().replaceAll(/\s+/g, ' ');
  const root = parseMarkdown(source);
  const paragraph = 'children' in root ? root.children[0] : undefined;
  return { nodes: paragraph && 'children' in paragraph ? paragraph.children : [], source };
}

/** The same document as a tree of HTML elements, before any plugin. */
export function parseToHtmlTree(source: string, syntax: Syntax = 'md'): HastNode {
  const parse = syntax === 'mdx' ? mdxToHast : markdownToHast;
  return parse(source, { features: FEATURES, position: false });
}

/** What a `<pre>` holds that came from a fence: its code without the last newline, and the fence's words. */
export function codeBlock(
  pre: Readonly<HastElement>,
): { readonly source: string; readonly lang: string; readonly meta: string } | null {
  const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code');
  if (code?.type !== 'element') return null;
  // Satteri keeps both here; hast's own types leave `data` open.
  const { lang, meta } = (code.data ?? {}) as { readonly lang?: string; readonly meta?: string };
  return { source: textOf(code).replace(/\n$/, ''), lang: lang ?? 'text', meta: meta ?? '' };
}

/** A piece of HTML as the elements and texts that a browser would make of it. */
export function parseHtml(html: string): HastElement['children'] {
  const root = htmlToHast(html, { fragment: true });
  if (root.type !== 'root') return [];
  return root.children.filter((child) => child.type !== 'doctype' && child.type !== 'mdxjsEsm');
}

/** HTML of our own making as the element that it is. */
export function parseElement(html: string): HastElement {
  const [first] = parseHtml(html);
  if (first?.type !== 'element') throw new Error(`No element in \`${html}\`.`);
  return first;
}

/** Every node of a tree in the order of the document. */
export function* walk<Node extends { readonly type: string }>(node: Node): Generator<Node> {
  yield node;
  // Children of a Markdown node are Markdown nodes, of an HTML node HTML nodes.
  const { children = [] } = node as { readonly children?: readonly Node[] };
  for (const child of children) yield* walk(child);
}

/** The text inside a node, as a browser's `textContent` says it. */
export function textOf(node: HastNode | MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  const { children = [] } = node as { readonly children?: readonly HastNode[] };
  return children.map(textOf).join('');
}
