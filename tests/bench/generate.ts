// Generated content: as many items as a measurement needs, valid by `check`, the same for the same seed.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { countWords, identifier, paragraph, question, sentence, thing } from './prose.ts';
import { seeded, type Chance } from './random.ts';
import { codeFence, diagram, markedFence } from './samples.ts';
import { NOUNS, rareWord } from './vocabulary.ts';

/** What to generate. */
export interface GenerateOptions {
  readonly items: number;
  readonly seed: number;
  /** Share of items with a diagram, 0 unless told: bare Astro leaves them as code, so there would be nothing to compare. */
  readonly diagrams?: number;
}

/** What is known of an item before it is written. */
interface Start {
  readonly title: string;
  readonly core: boolean;
  /** Ids of the items before it: it may name them, so that every relation stands on one side only. */
  readonly earlier: readonly string[];
}

/** Sizes as of a real bank. */
const ITEMS_PER_TOPIC = 12;
const ITEMS_PER_BANK = 132;
const CORE_PER_BANK = 12;
/** How many tags there are: the first nouns. */
const TAGS = NOUNS.slice(0, 60);
/** Words of a body without its list: well inside the measure of each difficulty. */
const BODY_WORDS = { easy: 90, medium: 180, hard: 270 } as const;

/** Writes generated content as `content/` below a folder, in place of what was there. */
export async function writeContent(root: string, options: GenerateOptions): Promise<void> {
  await rm(join(root, 'content'), { recursive: true, force: true });
  for (const [file, text] of generate(options)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}

/** Files by path: `content/<bank>/<topic>/<slug>.md` and all that they need. */
export function generate({ items, seed, diagrams = 0 }: GenerateOptions): ReadonlyMap<string, string> {
  const chance = seeded(seed);
  const files = new Map<string, string>([
    ['content/site.yaml', 'name: Viva\ntagline: Generated questions for measurements.\n'],
    ['content/tags.yaml', TAGS.map((tag) => tagLine(tag, chance)).join('\n')],
  ]);
  const ids: string[] = [];
  const titles = new Set<string>();
  for (let bank = 0; bank * ITEMS_PER_BANK < items; bank += 1) {
    const count = Math.min(ITEMS_PER_BANK, items - bank * ITEMS_PER_BANK);
    const topics = Array.from({ length: Math.ceil(count / ITEMS_PER_TOPIC) }, (_, at) => `topic-${at + 1}`);
    files.set(`content/bank-${bank + 1}/bank.md`, bankFile(bank + 1, topics, chance));
    for (const topic of topics) files.set(`content/bank-${bank + 1}/${topic}/topic.md`, topicFile(chance));
    for (let at = 0; at < count; at += 1) {
      const topic = topics[Math.floor(at / ITEMS_PER_TOPIC)] ?? '';
      const id = `bank-${bank + 1}/${topic}/${slugOf(thing(chance))}-${at + 1}`;
      const item = { title: newTitle(titles, chance), core: at < CORE_PER_BANK, earlier: ids };
      files.set(`content/${id}.md`, itemFile(item, diagrams, chance));
      ids.push(id);
    }
  }
  return files;
}

function itemFile({ title, core, earlier }: Start, diagrams: number, chance: Chance): string {
  const kind = chance.next() < 0.75 ? 'question' : chance.next() < 0.7 ? 'concept' : 'walkthrough';
  const difficulty = chance.pick(['easy', 'medium', 'medium', 'hard'] as const);
  const rows = {
    title,
    kind,
    difficulty,
    ...(core ? { core } : {}),
    summary: paragraph(chance, 45),
    keyPoints: unique(chance.between(4, 6), () => sentence(chance)),
    followUps: several(chance.between(1, 2), () => ({
      question: question(chance),
      answer: paragraph(chance, 25),
    })),
    pitfalls: several(chance.between(0, 2), () => ({ claim: sentence(chance), truth: sentence(chance) })),
    tags: chance.sample(TAGS, chance.between(2, 4)),
    aliases: unique(5, () => `${rareWord(chance)} ${thing(chance)}`),
    related: chance.sample(earlier.slice(-ITEMS_PER_BANK), chance.between(0, 3)),
    sources: [{ title: `The ${thing(chance)}`, url: `https://example.org/${rareWord(chance)}`, at: 'chapter 2' }],
    checked: '2026-11-21',
    versions: ['Django 5.2', 'PostgreSQL 15'],
  };
  const drawn = chance.next() < diagrams ? [diagram(chance)] : [];
  return withFrontMatter(rows, bodyOf(kind, BODY_WORDS[difficulty], earlier, drawn, chance));
}

function bodyOf(
  kind: string,
  words: number,
  earlier: readonly string[],
  drawn: readonly string[],
  chance: Chance,
): string {
  const half = Math.round(words / 2);
  const link = earlier.length > 0 ? `See [the ${thing(chance)}](/${chance.pick(earlier)}/).` : '';
  return [
    paragraph(chance, half),
    ...drawn,
    codeFence(chance),
    `## When the ${thing(chance)} is a ${rareWord(chance)} one`,
    `${paragraph(chance, half - 20)} ${link}`,
    ...(kind === 'walkthrough' ? [markedFence(chance)] : []),
    ...(chance.next() < 0.4 ? [codeFence(chance)] : []),
    ...(chance.next() < 0.3 ? [table(chance)] : []),
  ].join('\n\n');
}

function bankFile(number: number, topics: readonly string[], chance: Chance): string {
  const rows = { title: `Bank ${number}`, tagline: sentence(chance), stack: ['Django', 'PostgreSQL'], topics };
  return withFrontMatter(rows, [paragraph(chance, 60), diagram(chance), paragraph(chance, 60)].join('\n\n'));
}

function topicFile(chance: Chance): string {
  const title = `The ${thing(chance)} and the ${rareWord(chance)} ${chance.pick(NOUNS)}`;
  return withFrontMatter({ title, summary: paragraph(chance, 25) }, '');
}

function table(chance: Chance): string {
  const row = () => `| \`${identifier(chance)}\` | ${thing(chance)} | ${chance.between(1, 500)} ms |`;
  return ['| call | who decides | time |', '| --- | --- | --- |', row(), row(), row()].join('\n');
}

function tagLine(tag: string, chance: Chance): string {
  return `${tag}: ${JSON.stringify({ name: `About ${tag}`, about: sentence(chance), synonyms: [rareWord(chance)] })}`;
}

/** YAML reads JSON, so each value is written as such. */
function withFrontMatter(rows: Readonly<Record<string, unknown>>, body: string): string {
  const lines = Object.entries(rows).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

/** A title that was not asked before; a question of few words might have been. */
function newTitle(titles: Set<string>, chance: Chance): string {
  let title = question(chance);
  while (titles.has(title) || countWords(title) < 8) title = question(chance);
  titles.add(title);
  return title;
}

function several<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function unique(count: number, make: () => string): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(make());
  return [...made];
}

const slugOf = (text: string): string => text.replace(/\W+/g, '-');
