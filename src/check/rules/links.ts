// Links and images: where they lead, whether that exists, and what could run.
import { linkKind } from '../../markdown/links.ts';
import { startOf, type MdastNode } from '../nodes.ts';
import type { Content } from '../content.ts';
import type { Document } from '../document.ts';
import { fieldName, toIssue, type Finding, type Issue } from '../issue.ts';
import type { RuleCode } from '../codes.ts';
import { didYouMean } from '../nearest.ts';
import { toPages, type Pages } from './pages.ts';
import { checkImage } from './images.ts';

/** A node of a body or of a text field, and how to report it. */
export interface Spot {
  readonly document: Document;
  readonly isField: boolean;
  readonly report: (rule: RuleCode, finding: Finding) => Issue;
}

/** A link in full with no definition for its label: Markdown leaves it as text. */
const UNDEFINED_REFERENCE = /\[[^\]]+\]\[[^\]]*\]/;

/** Faults of links and images in bodies and text fields. */
export function checkLinks(content: Content): Issue[] {
  const pages = toPages(content);
  return content.documents.flatMap((document) => [
    ...document.nodes.flatMap((node) => checkNode(node, inBody(document, node), content, pages)),
    ...document.texts.flatMap((field) => {
      const report: Spot['report'] = (rule, finding) =>
        toIssue(rule, document.file, {
          at: document.within(field.path, String(finding.value)),
          field: fieldName(field.path),
          ...finding,
        });
      return field.nodes.flatMap((node) => checkNode(node, { document, isField: true, report }, content, pages));
    }),
  ]);
}

function inBody(document: Document, node: MdastNode): Spot {
  return {
    document,
    isField: false,
    report: (rule, finding) => toIssue(rule, document.file, { at: startOf(node), ...finding }),
  };
}

function checkNode(node: MdastNode, spot: Spot, content: Content, pages: Pages): Issue[] {
  switch (node.type) {
    case 'definition':
      // Where an image takes its address from here, it is looked at with the image.
      return isOfImage(node.identifier, spot.document) ? [] : checkUrl(node.url, spot, pages);
    case 'link':
      return checkUrl(node.url, spot, pages);
    case 'image':
    case 'imageReference':
      return checkImage(node, spot, content);
    case 'text':
      return UNDEFINED_REFERENCE.test(node.value) ? [undefinedReference(node.value, spot)] : [];
    default:
      return [];
  }
}

function isOfImage(identifier: string, { nodes }: Document): boolean {
  return nodes.some((node) => node.type === 'imageReference' && node.identifier === identifier);
}

function checkUrl(url: string, spot: Spot, pages: Pages): Issue[] {
  if (url.trim() === '') {
    return [
      spot.report('broken-link', { expected: 'This link leads nowhere.', hint: 'Write an address in its brackets.' }),
    ];
  }
  const kind = linkKind(url);
  if (kind === 'unsafe') {
    const expected = 'This link could run something or lead somewhere unseen.';
    const hint = 'Links start with `https://`, `http://`, `mailto:` or `/`.';
    return [spot.report('unsafe-link', { value: url, expected, hint })];
  }
  if (kind === 'outer')
    return isAddress(url)
      ? []
      : [
          spot.report('broken-link', {
            value: url,
            expected: 'This is no address.',
            hint: 'Look for blanks and missing parts.',
          }),
        ];
  if (url.startsWith('#') && !spot.isField) return anchor(url, pages.anchorsOf(spot.document), spot);
  if (!url.startsWith('/')) return [relative(url, spot, pages)];
  const [path = '', fragment] = url.split('#', 2);
  const page = pages.find(path);
  if (page.state === 'page') return fragment ? anchor(url, page.anchors, spot) : [];
  const expected = page.state === 'moved' ? 'The page has another address now.' : 'There is no page at this address.';
  return [spot.report('broken-link', { value: url, expected, hint: page.hint })];
}

function anchor(url: string, anchors: readonly string[] | null, spot: Spot): Issue[] {
  const id = decode(url.slice(url.indexOf('#') + 1));
  if (anchors === null || id === '' || anchors.includes(id)) return [];
  const hint = didYouMean(id, anchors);
  return [
    spot.report('broken-anchor', {
      value: url,
      expected: `The page has nothing with the id \`${id}\`.`,
      hint: hint ?? 'Write `{#name}` after the heading it leads to, or leave the anchor out.',
    }),
  ];
}

function relative(url: string, { report, isField }: Spot, pages: Pages): Issue {
  const expected =
    url.startsWith('#') && isField
      ? 'This text stands on several pages, so a bare anchor leads nowhere.'
      : 'Links to pages of the site start with `/` and name the whole address.';
  const slug =
    url
      .replace(/[#?].*$/, '')
      .replace(/\/$/, '')
      .replace(/\.mdx?$/, '')
      .split('/')
      .at(-1) ?? '';
  const target = pages.bySlug(slug);
  return report('relative-link', {
    value: url,
    expected,
    hint: target ? `Write \`${target}\`.` : 'Write `/<bank>/<topic>/<slug>/`.',
  });
}

function undefinedReference(text: string, { report }: Spot): Issue {
  const value = UNDEFINED_REFERENCE.exec(text)?.[0] ?? '';
  const expected = 'This reads like a link, but nothing says where it leads.';
  return report('broken-link', { value, expected, hint: 'Write `[text](/…/)`, or put it in backticks if it is code.' });
}

function isAddress(url: string): boolean {
  return URL.canParse(url);
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // A stray `%` stays as it is.
  }
}
