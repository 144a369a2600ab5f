// Banks, topics and items as the site sees them: ordered, grouped, joined. Pure; nothing is read here.
import { shortHash } from './addresses.ts';
import {
  DIFFICULTIES,
  type BankData,
  type Difficulty,
  type ItemData,
  type SiteData,
  type TagData,
  type TopicData,
} from './schema.ts';

/** One item: its front matter, its place and its Markdown body. */
export type Item = ItemData & {
  /** `<bank>/<topic>/<slug>` */
  readonly id: string;
  readonly bank: string;
  readonly topic: string;
  readonly slug: string;
  /** Markdown after the front matter. */
  readonly body: string;
  /** Path below the repository, `content/<id>.md` or `.mdx`. */
  readonly file: string;
  /** Short hash over everything a reader can see; a changed answer has another. */
  readonly revision: string;
};
/** A bank's chapter with its items in the order of learning. */
export interface Topic extends Omit<TopicData, 'order'> {
  readonly bank: string;
  readonly slug: string;
  readonly items: readonly Item[];
}
/** A project or role set. */
export interface Bank extends Omit<BankData, 'topics'> {
  readonly slug: string;
  readonly topics: readonly Topic[];
  /** Every item of every topic, in reading order. */
  readonly items: readonly Item[];
}
/** A controlled tag with the items that carry it. */
export interface Tag extends TagData {
  readonly tag: string;
  readonly items: readonly Item[];
}
/** Everything the site shows. */
export interface Library {
  readonly site: SiteData;
  readonly banks: readonly Bank[];
  readonly tags: readonly Tag[];
  readonly byId: ReadonlyMap<string, Item>;
  /** Old id -> the item that has it or took it in. */
  readonly moved: ReadonlyMap<string, Item>;
  /** Id, former ones too -> the items whose `related` names it. */
  readonly namedBy: ReadonlyMap<string, readonly Item[]>;
}
/** What a reader of content hands over: valid data with its place. */
export interface Entries {
  readonly site: SiteData;
  readonly tags: ReadonlyMap<string, TagData>;
  /** Key: bank slug. */
  readonly banks: ReadonlyMap<string, BankData>;
  /** Key: `<bank>/<topic>`. */
  readonly topics: ReadonlyMap<string, TopicData>;
  readonly items: readonly {
    readonly id: string;
    readonly file: string;
    readonly body: string;
    readonly data: ItemData;
  }[];
}

/** How many related items a page shows. */
const MOST_RELATED = 8;

/** Orders and joins valid entries. Banks follow their titles. */
export function buildLibrary(entries: Entries): Library {
  const items = entries.items.map(toItem);
  const banks = [...entries.banks]
    .map(([slug, data]) => toBank(slug, data, entries, items))
    .sort((a, b) => b.items.length - a.items.length || compare(a.title, b.title));
  const shown = banks.flatMap((bank) => bank.items);
  return {
    site: entries.site,
    banks,
    tags: [...entries.tags]
      .map(([tag, data]) => ({ ...data, tag, items: shown.filter((item) => item.tags.includes(tag)) }))
      .filter((tag) => tag.items.length > 0)
      .sort((a, b) => compare(a.name, b.name)),
    byId: new Map(shown.map((item) => [item.id, item])),
    moved: new Map(shown.flatMap((item) => item.formerly.map((old) => [old, item] as const))),
    namedBy: indexRelated(shown),
  };
}

/** Items before and after this one in its topic, going on into the neighbouring topics of its bank. */
export function neighbours(bank: Bank, item: Item): { previous: Item | undefined; next: Item | undefined } {
  const at = bank.items.findIndex((other) => other.id === item.id);
  return { previous: bank.items[at - 1], next: bank.items[at + 1] };
}

/** Items related to this one from either side, nearest first: same topic, same bank, most tags in common. */
export function relatedTo(library: Library, item: Item): readonly Item[] {
  const own = item.related.flatMap((id) => library.byId.get(id) ?? library.moved.get(id) ?? []);
  const others = [item.id, ...item.formerly].flatMap((id) => library.namedBy.get(id) ?? []);
  return [...new Set([...own, ...others])]
    .filter((other) => other.id !== item.id)
    .sort((a, b) => distance(item, a) - distance(item, b) || compare(a.title, b.title))
    .slice(0, MOST_RELATED);
}

/** How many items there are of each difficulty; items without one are not counted. */
export function difficultyMix(items: readonly Item[]): Readonly<Record<Difficulty, number>> {
  const count = (difficulty: Difficulty) => items.filter((item) => difficultyOf(item) === difficulty).length;
  return { easy: count('easy'), medium: count('medium'), hard: count('hard') };
}

/** The difficulty of an item, where its kind has one and the author gave it. */
export function difficultyOf(item: ItemData): Difficulty | undefined {
  return 'difficulty' in item ? item.difficulty : undefined;
}

/** The rubric of an item; empty for kinds that have none. */
export function keyPointsOf(item: ItemData): readonly string[] {
  return 'keyPoints' in item ? item.keyPoints : [];
}

function indexRelated(items: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const namedBy = new Map<string, Item[]>();
  for (const item of items) for (const id of item.related) namedBy.set(id, [...(namedBy.get(id) ?? []), item]);
  return namedBy;
}

function toItem({ id, file, body, data }: Entries['items'][number]): Item {
  const [bank = '', topic = '', slug = ''] = id.split('/');
  return { ...data, id, bank, topic, slug, body, file, revision: shortHash(JSON.stringify(data) + body) };
}

function toBank(slug: string, data: BankData, entries: Entries, items: readonly Item[]): Bank {
  const topics = data.topics.flatMap((topic): Topic[] => {
    const found = entries.topics.get(`${slug}/${topic}`);
    if (found === undefined) return [];
    const { order, ...rest } = found;
    const own = items.filter((item) => item.bank === slug && item.topic === topic);
    return [{ ...rest, bank: slug, slug: topic, items: inOrder(own, order) }];
  });
  return { ...data, slug, topics, items: topics.flatMap((topic) => topic.items) };
}

/** As the author says; what they do not name follows by difficulty and title. */
function inOrder(items: readonly Item[], order: readonly string[]): readonly Item[] {
  const place = (item: Item) => (order.includes(item.slug) ? order.indexOf(item.slug) : order.length);
  return [...items].sort((a, b) => place(a) - place(b) || rank(a) - rank(b) || compare(a.title, b.title));
}

function rank(item: Item): number {
  const difficulty = difficultyOf(item);
  return difficulty === undefined ? DIFFICULTIES.length : DIFFICULTIES.indexOf(difficulty);
}

function distance(from: Item, to: Item): number {
  const place = from.bank !== to.bank ? 2 : from.topic !== to.topic ? 1 : 0;
  const inCommon = from.tags.filter((tag) => to.tags.includes(tag)).length;
  return place * 100 - inCommon;
}

/** Locale-independent, so that every machine builds the same bytes. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
