// The way back: an item page's elements as Markdown, for the clipboard.
import { codeOf } from '../code-tools.ts';

/** What is not part of the answer. */
const LEFT_OUT = 'nav, button, .permalink, .code-tools, .meta, .end, .uncover, .label span';

/** The whole answer on an item page, as Markdown that ends in a line break. */
export function itemMarkdown(main: Element): string {
  return `${[...main.children].map(block).filter(Boolean).join('\n\n')}\n`;
}

function block(element: Element): string {
  if (element.matches(LEFT_OUT)) return '';
  switch (element.localName) {
    case 'h1':
      return `# ${inline(element)}`;
    case 'h2':
      return `## ${inline(element)}`;
    case 'h3':
    case 'dt':
    case 'summary':
      return `### ${inline(element)}`;
    case 'p':
    case 'dd':
      return inline(element);
    case 'ul':
    case 'ol':
      return [...element.children]
        .map((item, index) => listItem(item, element.localName === 'ol' ? `${index + 1}. ` : '- '))
        .join('\n');
    case 'pre':
      return `\`\`\`${element.closest('figure')?.getAttribute('data-language') ?? ''}\n${codeOf(element)}\`\`\``;
    case 'blockquote':
      return blocks(element).replace(/^/gm, '> ');
    case 'table':
      return table(element);
    case 'svg':
      return `*(diagram: ${element.querySelector('title')?.textContent ?? ''})*`;
    case 'figcaption':
      return captionOf(element);
    default:
      return blocks(element);
  }
}

/** The file a sample stands in; a diagram's caption is its title already. */
function captionOf(caption: Element): string {
  const title = caption.querySelector('.code-title')?.textContent;
  return title ? `\`${title}\`:` : '';
}

function blocks(element: Element): string {
  return element.children.length === 0
    ? inline(element)
    : [...element.children].map(block).filter(Boolean).join('\n\n');
}

function listItem(item: Element, sign: string): string {
  const nested = [...item.children].filter((child) => child.matches('p, ul, ol, pre, figure, dl'));
  const text = nested.length > 0 && nested.length === item.children.length ? blocks(item) : inline(item);
  return sign + text.replace(/\n/g, `\n${' '.repeat(sign.length)}`);
}

function table(element: Element): string {
  const rows = [...element.querySelectorAll('tr')].map((row) => `| ${[...row.children].map(inline).join(' | ')} |`);
  const columns = element.querySelector('tr')?.children.length ?? 0;
  return [rows[0], `|${' --- |'.repeat(columns)}`, ...rows.slice(1)].join('\n');
}

function inline(node: Node): string {
  return [...node.childNodes].map(inlineNode).join('').replace(/\s+/g, ' ').trim();
}

function inlineNode(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches(LEFT_OUT)) return '';
  switch (node.localName) {
    case 'code':
      return `\`${node.textContent ?? ''}\``;
    case 'em':
      return `*${inline(node)}*`;
    case 'strong':
    case 'b':
      return `**${inline(node)}**`;
    case 's':
      return `~~${inline(node)}~~ `;
    case 'a':
      return `[${inline(node)}](${node instanceof HTMLAnchorElement ? node.href : ''})`;
    default:
      return [...node.childNodes].map(inlineNode).join('');
  }
}
