// THE MODEL. Shapes only: what a field is. Counts and word limits are rules of `check` (see measure.ts).
import * as z from 'zod';

/** What an item can be. The order is the one in which interfaces list them. */
export const KINDS = ['question', 'concept', 'story', 'walkthrough', 'pitch', 'demo', 'checklist'] as const;
/** How hard a question is, easiest first. */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
/** First path segments that the site itself uses: no bank may be called so. */
export const RESERVED_BANKS = [
  '404',
  'assets',
  'interview',
  'pagefind',
  'practice',
  'progress',
  'search',
  'sitemap',
  'tags',
  '_astro',
] as const;
/** A folder or file name that is also an address: lower-case words joined by hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Plain or inline Markdown text (code, emphasis, links); never empty. */
const text = z.string().trim().min(1);
/** An item's id, `<bank>/<topic>/<slug>`. */
const id = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/);
/** A day as `YYYY-MM-DD`. Astro's YAML reader hands over a `Date`, ours a string: both become the string. */
const day = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date());

/** An interviewer's next question and its answer. */
const followUp = z.strictObject({ question: text, answer: text });
/** What is often said and is wrong, and what is true. */
const pitfall = z.strictObject({ claim: text, truth: text });
/** Where a claim can be looked up. */
const source = z.strictObject({
  title: text,
  url: z.url({ protocol: /^https?$/ }),
  /** The section, page or version that says it. */
  at: text.optional(),
});

/** Fields that every kind of item has. */
const shared = {
  /** The question as an interviewer says it, or the name of a concept. */
  title: text,
  /** True on the items of a bank that a stranger would certainly ask about ("Start here"). */
  core: z.boolean().default(false),
  /** The half-minute answer; its first sentence stands alone in lists and search results. */
  summary: text,
  /** What a good interviewer asks next. */
  followUps: z.array(followUp).default([]),
  /** Popular mistakes and the truth. */
  pitfalls: z.array(pitfall).default([]),
  /** Names from content/tags.yaml. */
  tags: z.array(text).min(1),
  /** What people type instead of the title. */
  aliases: z.array(text).default([]),
  /** Ids one should know as well; written on one side, shown on both. */
  related: z.array(id).default([]),
  /** Primary sources behind the claims. */
  sources: z.array(source).default([]),
  /** The day on which the claims were verified. */
  checked: day.optional(),
  /** What they were verified against: `[Django 5.2, PostgreSQL 15]`. */
  versions: z.array(text).default([]),
  /** Ids that this item had or took in; they have no file any more. */
  formerly: z.array(id).default([]),
  /** True: measures are warnings, and the page says that it is a draft. */
  draft: z.boolean().default(false),
};
/** The rubric: what a good answer must make. */
const keyPoints = z.array(text);
const difficulty = z.enum(DIFFICULTIES);

/** A question with its model answer. */
export const questionSchema = z.strictObject({
  kind: z.literal('question'),
  ...shared,
  /** How hard it is to answer well. */
  difficulty,
  keyPoints,
});
/** An idea one must be able to explain. */
export const conceptSchema = z.strictObject({
  kind: z.literal('concept'),
  ...shared,
  difficulty: difficulty.optional(),
  keyPoints,
  /** What it is like, and where the likeness ends. */
  analogy: z.strictObject({ like: text, breaks: text }).optional(),
});
/** Something that happened, told in four parts. */
export const storySchema = z.strictObject({
  kind: z.literal('story'),
  ...shared,
  keyPoints,
  /** Where and when. */
  situation: text,
  /** What had to be done. */
  task: text,
  /** What I did. */
  action: text,
  /** What came of it. */
  result: text,
});
/** Code or a flow followed step by step. */
export const walkthroughSchema = z.strictObject({
  kind: z.literal('walkthrough'),
  ...shared,
  difficulty: difficulty.optional(),
  keyPoints,
});
/** A script to be spoken; the body is the script. */
export const pitchSchema = z.strictObject({
  kind: z.literal('pitch'),
  ...shared,
  keyPoints,
  /** Target length in seconds. */
  seconds: z.int().positive(),
});
/** A live demonstration in steps. */
export const demoSchema = z.strictObject({
  kind: z.literal('demo'),
  ...shared,
  /** What to do, minute by minute. */
  steps: z
    .array(
      z.strictObject({
        title: text,
        /** How long the step takes, in minutes. */
        minutes: z.number().positive(),
        /** What to open or click. */
        open: text,
        /** What to say meanwhile. */
        say: text,
        /** What to do when it fails. */
        fallback: text,
      }),
    )
    .min(1),
});
/** Things to tick off. */
export const checklistSchema = z.strictObject({
  kind: z.literal('checklist'),
  ...shared,
  /** What to tick, why, and where to read more. */
  items: z.array(z.strictObject({ text, why: text.optional(), related: z.array(id).default([]) })).min(1),
});

/** One item's front matter. */
export const itemSchema = z.discriminatedUnion('kind', [
  questionSchema,
  conceptSchema,
  storySchema,
  walkthroughSchema,
  pitchSchema,
  demoSchema,
  checklistSchema,
]);

/** Front matter of `content/<bank>/bank.md`. */
export const bankSchema = z.strictObject({
  title: text,
  /** One sentence for the home page. */
  tagline: text,
  /** Technologies by name. */
  stack: z.array(text).min(1),
  /** Topic folders in the order of reading. */
  topics: z.array(z.string().regex(SLUG)).min(1),
  /** True where entries are cheat-sheet short. */
  short: z.boolean().default(false),
  /** True where items may be `.mdx`, which runs code at build time. */
  mdx: z.boolean().default(false),
});
/** Front matter of `content/<bank>/<topic>/topic.md`. */
export const topicSchema = z.strictObject({
  title: text,
  /** What the topic covers, in a sentence or two. */
  summary: text,
  /** Slugs in the order of learning; what it does not name follows by difficulty and title. */
  order: z.array(z.string().regex(SLUG)).default([]),
});
/** One entry of `content/tags.yaml`; its key is what items write. */
export const tagSchema = z.strictObject({
  /** The name a reader sees. */
  name: text,
  /** One sentence. */
  about: text,
  /** Other words for it; they feed search. */
  synonyms: z.array(text).default([]),
});
/** `content/site.yaml`. */
export const siteSchema = z.strictObject({
  name: text,
  tagline: text,
  /** BCP 47 language tag of the content. */
  language: text.default('en'),
  direction: z.enum(['ltr', 'rtl']).default('ltr'),
  /** Where the sources are kept, e.g. `https://github.com/owner/name`; turns on "Something wrong here?". */
  repository: z.url({ protocol: /^https$/ }).optional(),
});

export type Kind = (typeof KINDS)[number];
export type Difficulty = (typeof DIFFICULTIES)[number];
export type ItemData = z.infer<typeof itemSchema>;
export type BankData = z.infer<typeof bankSchema>;
export type TopicData = z.infer<typeof topicSchema>;
export type TagData = z.infer<typeof tagSchema>;
export type SiteData = z.infer<typeof siteSchema>;
