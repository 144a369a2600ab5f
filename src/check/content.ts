// All of content/ as far as it can be understood: what the rules look at.
import { toDocument, type Document } from './document.ts';
import { isImageName, type SourceFile, type SourceTree } from './source.ts';
import { isFields, listAt, textsAt, type Role } from './fields.ts';

/** A topic's folder or its mention in bank.md. */
export interface TopicFolder {
  readonly bank: string;
  readonly slug: string;
  /** Its topic.md, if there is one. */
  readonly document: Document | null;
  readonly items: readonly Document[];
}

/** A bank's folder. */
export interface BankFolder {
  readonly slug: string;
  /** Its bank.md, if there is one. */
  readonly document: Document | null;
  /** Topic folders on disk. */
  readonly topics: readonly TopicFolder[];
  readonly short: boolean;
  readonly mdx: boolean;
}

/** Everything that was read. Ids come from paths, so that a file with faults still exists for the others. */
export interface Content {
  readonly tree: SourceTree;
  readonly documents: readonly Document[];
  readonly banks: readonly BankFolder[];
  /** Items by id. Of two with one id the first. */
  readonly items: ReadonlyMap<string, Document>;
  /** Names and synonyms of tags.yaml by tag. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Paths of images, `content/…/x.png`. */
  readonly images: ReadonlySet<string>;
  /** Former id -> id that has it now. */
  readonly moved: ReadonlyMap<string, string>;
}

/** What a file is by its path, or null where the site does not read it as a text. */
export function roleOf({ segments }: Pick<SourceFile, 'segments'>): Role | null {
  const name = segments.at(-1) ?? '';
  if (segments.length === 1) return name === 'site.yaml' ? 'site' : name === 'tags.yaml' ? 'tags' : null;
  if (segments.length === 2) return name === 'bank.md' ? 'bank' : null;
  if (segments.length !== 3 || name.startsWith('.')) return null;
  if (name === 'topic.md') return 'topic';
  return /\.mdx?$/.test(name) && name !== 'topic.mdx' ? 'item' : null;
}

/** An item's id from its path. */
export function idOf({ segments }: Pick<Document, 'segments'>): string {
  return segments.join('/').replace(/\.mdx?$/, '');
}

/** Reads every file that the site would read. */
export function toContent(tree: SourceTree): Content {
  const documents = tree.files.flatMap((file) => {
    const role = file.content.state === 'read' || file.content.state === 'too-large' ? roleOf(file) : null;
    return role === null ? [] : [toDocument(file, role)];
  });
  const items = documents.filter((document) => document.role === 'item');
  return {
    tree,
    documents,
    banks: tree.folders.filter((folder) => folder.length === 1).map(([slug = '']) => toBank(slug, tree, documents)),
    items: new Map([...items].reverse().map((item) => [idOf(item), item])),
    tags: readTags(documents.find((document) => document.role === 'tags')),
    images: new Set(tree.files.filter(({ segments }) => isImageName(segments.at(-1) ?? '')).map(({ file }) => file)),
    moved: new Map(items.flatMap((item) => listAt(item, 'formerly').map((old) => [String(old), idOf(item)] as const))),
  };
}

function toBank(slug: string, tree: SourceTree, documents: readonly Document[]): BankFolder {
  const own = documents.filter(({ segments }) => segments.length > 1 && segments[0] === slug);
  const document = own.find(({ role }) => role === 'bank') ?? null;
  const topics = tree.folders
    .filter((folder) => folder.length === 2 && folder[0] === slug)
    .map(([, topic = '']): TopicFolder => {
      const inside = own.filter(({ segments }) => segments.length === 3 && segments[1] === topic);
      return {
        bank: slug,
        slug: topic,
        document: inside.find(({ role }) => role === 'topic') ?? null,
        items: inside.filter(({ role }) => role === 'item'),
      };
    });
  return { slug, document, topics, short: document?.data['short'] === true, mdx: document?.data['mdx'] === true };
}

function readTags(document: Document | undefined): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(document?.data ?? {}).map(([tag, entry]) => {
      const synonyms = isFields(entry) ? textsAt(entry, 'synonyms.*').map(({ text }) => text) : [];
      return [tag, synonyms];
    }),
  );
}
