// The pages that the site will have, and the ids on them.
import { itemUrl, keyPointId, SECTION_IDS, tagUrl, topicUrl } from '../../bank/addresses.ts';
import { headingIds } from '../../markdown/headings.ts';
import { idOf, type Content } from '../content.ts';
import type { Document } from '../document.ts';
import { listAt, textsAt } from '../fields.ts';
import { didYouMean } from '../nearest.ts';

/** What lies at an address. Where the ids of a page are not known, `anchors` is null. */
export type Page =
  | { readonly state: 'page'; readonly anchors: readonly string[] | null }
  | { readonly state: 'moved' | 'none'; readonly hint: string | null };

/** The site's addresses. */
export interface Pages {
  readonly find: (path: string) => Page;
  /** The address of the one item with this slug, or null. */
  readonly bySlug: (slug: string) => string | null;
  /** Ids on the page that a document becomes; null where they are not known. */
  readonly anchorsOf: (document: Document) => readonly string[] | null;
}

/** Pages that are there whatever the content. */
const FIXED = ['/', '/tags/', '/search/'];
/** Ids that every page has, and those of a bank's page. */
const LAYOUT_IDS = ['main', 'more', 'ask'];
const BANK_IDS = ['start', 'topics', 'overview'];
/** A heading in Markdown or HTML: without one a body has no ids. */
const HEADING = /^ {0,3}#{1,6}\s|^ {0,3}(?:=+|-+)\s*$/m;

/** The addresses of all pages. */
export function toPages(content: Content): Pages {
  const { items, banks, moved, documents } = content;
  const topics = banks.flatMap((bank) => bank.topics.map((topic) => [topicUrl(bank.slug, topic.slug), topic] as const));
  const usedTags = new Set(documents.flatMap((document) => textsAt(document.data, 'tags.*').map(({ text }) => text)));
  const anchors = new Map<Document, readonly string[]>();
  const anchorsOf = (document: Document) => {
    if (document.role !== 'item') return null;
    const known = anchors.get(document) ?? itemAnchors(document);
    anchors.set(document, known);
    return known;
  };
  const pages = new Map<string, () => readonly string[] | null>([
    ...FIXED.map((path) => [path, () => null] as const),
    ...[...usedTags].map((tag) => [tagUrl(tag), () => null] as const),
    ...banks.map(({ slug }) => [`/${slug}/`, () => null] as const),
    ...topics.map(([url, topic]) => [url, () => topic.items.map((item) => idOf(item).split('/')[2] ?? '')] as const),
    ...[...items].map(([id, item]) => [itemUrl(id), () => anchorsOf(item)] as const),
  ]);
  const find = (path: string): Page => {
    const bare = path.replace(/\?.*$/, '');
    const page = pages.get(bare);
    if (page !== undefined) return { state: 'page', anchors: page() };
    const id = bare.replace(/^\/+|\/+$|\.(?:mdx?|html)$/g, '').replace(/\/index$/, '');
    const now = moved.get(id);
    if (now !== undefined) return { state: 'moved', hint: `Write \`${itemUrl(now)}\`.` };
    if (pages.has(`/${id}/`)) return { state: 'none', hint: `Write \`/${id}/\`: addresses end with a slash.` };
    const sameSlug = [...items.keys()].find((other) => other.split('/')[2] === id.split('/').at(-1));
    if (sameSlug !== undefined) return { state: 'none', hint: `Did you mean \`${itemUrl(sameSlug)}\`?` };
    return {
      state: 'none',
      hint: didYouMean(`/${id}/`, pages.keys()) ?? 'Write the item first, or take the link out.',
    };
  };
  const bySlug = (slug: string) => {
    const id = [...items.keys()].find((other) => other.split('/')[2] === slug);
    return id === undefined ? null : itemUrl(id);
  };
  return { find, bySlug, anchorsOf };
}

/** Ids that an item's page has: sections, follow-ups, key points and headings. */
export function itemAnchors(document: Document): readonly string[] {
  return [...ownIds(document), ...bodyIds(document)];
}

/** Ids that the page gives by itself. */
export function ownIds(document: Document): readonly string[] {
  const followUps = listAt(document, 'followUps').map((_, index) => `f-${index + 1}`);
  const keyPoints = textsAt(document.data, 'keyPoints.*').map(({ text }) => keyPointId(text.trim()));
  return [...(document.role === 'bank' ? BANK_IDS : SECTION_IDS), ...LAYOUT_IDS, ...followUps, ...keyPoints];
}

/** Ids of the headings of a body, in order. */
export function bodyIds({ body, mdxFault, file }: Document): readonly string[] {
  if (mdxFault !== null || !HEADING.test(body)) return [];
  return headingIds(`\n${body}`, file.endsWith('.mdx') ? 'mdx' : 'md');
}
