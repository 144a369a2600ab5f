// Markup: HTML, blocks where only words may stand, headings, MDX.
import { SLUG } from '../../bank/schema.ts';
import { HARMLESS_TAGS, isHarmlessHtml } from '../../markdown/raw.ts';
import { startOf, type MdastNode } from '../nodes.ts';
import type { Content } from '../content.ts';
import type { Document } from '../document.ts';
import type { InlineText } from '../fields.ts';
import { fieldName, toIssue, type Issue } from '../issue.ts';
import { checkMdx } from './mdx.ts';
import { bodyIds, ownIds } from './pages.ts';

/** What a text field may hold. */
const INLINE = new Set(['root', 'paragraph', 'text', 'inlineCode', 'emphasis', 'strong', 'link']);
/** How a block is called in a report. */
const NAMES: Readonly<Record<string, string>> = {
  list: 'a list',
  heading: 'a heading',
  code: 'a code block',
  blockquote: 'a quotation',
  table: 'a table',
  thematicBreak: 'a line',
  break: 'a line break',
  delete: 'struck-out text',
  definition: 'a link definition',
  linkReference: 'a link by reference',
};

/** Faults of markup in bodies and text fields. */
export function checkMarkup({ documents, tree }: Content): Issue[] {
  return documents.flatMap((document) => [
    ...document.nodes.flatMap((node) =>
      node.type === 'html' && !isHarmlessHtml(node.value) ? [rawHtml(document, node)] : [],
    ),
    ...document.texts.flatMap((field) => inlineOnly(document, field)),
    ...headingLevels(document),
    ...headingAttributes(document),
    ...headingIds(document),
    ...checkMdx(document, tree.components),
  ]);
}

function rawHtml({ file }: Document, node: Extract<MdastNode, { type: 'html' }>): Issue {
  const tags = HARMLESS_TAGS.map((tag) => `\`${tag}\``).join(', ');
  const expected = `Of HTML only ${tags} may stand here, without attributes.`;
  const hint = 'Write it in Markdown, or in backticks if it is code.';
  return toIssue('raw-html', file, { at: startOf(node), value: node.value, expected, hint });
}

function inlineOnly(document: Document, field: InlineText): Issue[] {
  const name = fieldName(field.path);
  const { nodes } = field;
  const html = nodes.find((node) => node.type === 'html');
  if (html?.type === 'html') {
    const at = document.within(field.path, html.value);
    const hint = 'Put it in backticks if it is code.';
    return [
      toIssue('raw-html', document.file, {
        at,
        field: name,
        value: html.value,
        expected: 'A text field takes no HTML.',
        hint,
      }),
    ];
  }
  const block = nodes.find((node) => !INLINE.has(node.type) && node.type !== 'image' && node.type !== 'imageReference');
  const paragraphs = nodes.filter((node) => node.type === 'paragraph').length;
  if (block === undefined && paragraphs < 2) return [];
  const what = block === undefined ? 'a second paragraph' : (NAMES[block.type] ?? `\`${block.type}\``);
  const expected = `A text field takes code, emphasis and links; here is ${what}.`;
  const hint = 'Put it into the body, or write it as a sentence.';
  const at = document.valueAt(field.path);
  return [toIssue('block-in-text', document.file, { at, field: name, value: field.text, expected, hint })];
}

function headingLevels({ nodes, file }: Document): Issue[] {
  let last = 1;
  return nodes.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const before = last;
    last = node.depth;
    if (node.depth > 1 && node.depth <= before + 1) return [];
    const hint = `Write \`${'#'.repeat(Math.min(before + 1, 6))}\`.`;
    const expected =
      node.depth === 1
        ? 'The page’s own title is the heading of the first level.'
        : 'A level of headings is left out here.';
    return [toIssue('heading-level', file, { at: startOf(node), value: '#'.repeat(node.depth), expected, hint })];
  });
}

/** Markdown would take any attribute there, also one that runs. */
function headingAttributes({ nodes, file }: Document): Issue[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'heading' || !node.data || !('hProperties' in node.data)) return [];
    return Object.entries(node.data.hProperties ?? {}).flatMap(([name, value]) => {
      const isId = name === 'id' && SLUG.test(String(value));
      if (isId) return [];
      const expected = 'In braces a heading takes an id, and nothing else.';
      const hint = 'Write `{#like-this}`: lower-case letters, digits and hyphens.';
      const written =
        name === 'id' ? `#${String(value)}` : name === 'className' ? `.${String(value)}` : `${name}=${String(value)}`;
      return [toIssue('heading-attribute', file, { at: startOf(node), value: written, expected, hint })];
    });
  });
}

function headingIds(document: Document): Issue[] {
  if (document.role !== 'item' && document.role !== 'bank') return [];
  const headings = document.nodes.filter((node) => node.type === 'heading');
  if (headings.length === 0) return [];
  const own = new Set(ownIds(document));
  const ids = bodyIds(document);
  return ids.flatMap((id, index) => {
    const isTaken = own.has(id) || /^(?:f-\d+|p-[0-9a-f]{8})$/.test(id);
    if (!isTaken && ids.indexOf(id) === index) return [];
    const heading = headings[index];
    const expected = isTaken
      ? `The page itself has something with the id \`${id}\`.`
      : `Another heading has the id \`${id}\`.`;
    const hint = isTaken ? 'Call the heading otherwise.' : 'Write another name in `{#…}`.';
    return [toIssue('heading-id', document.file, { at: heading && startOf(heading), value: id, expected, hint })];
  });
}
