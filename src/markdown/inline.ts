// Text fields: inline Markdown (code, emphasis, links) as HTML or as plain text; anything else is the text it is.
import { escapeHtml } from './escape.ts';
import { isMailAddress, linkKind } from './links.ts';
import { INLINE_GUARD, parseInline, type MdastNode } from './parse.ts';

export { plainBody } from './plain.ts';
export { firstSentence, lead, words } from './sentence.ts';

/** The text of a field as HTML without block elements. Markup other than code, emphasis and links is shown as written. */
export const inlineHtml = remembered((text) => inlineNodes(text, nodeHtml));

/** The text of a field as a reader hears it, with the same quotes and dashes as on the page. */
export const inlineText = remembered((text) => inlineNodes(text, nodeText));

type Write = (node: MdastNode, source: string) => string;

/** A field stands on many pages (its own, lists, the sheet), and is parsed once. */
function remembered(write: (text: string) => string): (text: string) => string {
  const written = new Map<string, string>();
  return (text) => {
    const known = written.get(text);
    if (known !== undefined) return known;
    const fresh = write(text);
    written.set(text, fresh);
    return fresh;
  };
}

function inlineNodes(text: string, write: Write): string {
  const { nodes, source } = parseInline(text);
  return nodes
    .map((node) => write(node, source))
    .join('')
    .replace(INLINE_GUARD, '');
}

function nodeHtml(node: MdastNode, source: string): string {
  const inner = (): string =>
    'children' in node ? node.children.map((child) => nodeHtml(child, source)).join('') : '';
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'emphasis':
      return `<em>${inner()}</em>`;
    case 'strong':
      return `<strong>${inner()}</strong>`;
    case 'link':
      return isMailAddress(node.url, nodeText(node, source)) ? inner() : linkHtml(node.url, inner());
    default:
      return escapeHtml(asWritten(node, source));
  }
}

function linkHtml(url: string, inner: string): string {
  const kind = linkKind(url);
  if (kind === 'unsafe') return inner;
  return `<a href="${escapeHtml(url)}"${kind === 'outer' ? ' rel="noopener noreferrer"' : ''}>${inner}</a>`;
}

function nodeText(node: MdastNode, source: string): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'emphasis':
    case 'strong':
    case 'link':
      return node.children.map((child) => nodeText(child, source)).join('');
    default:
      return asWritten(node, source);
  }
}

function asWritten(node: MdastNode, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}
