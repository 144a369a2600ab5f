// Counts and word limits: the measures of DESIGN's table. On a draft they are warnings.
import { LIMITS, MEASURES, type Range } from '../../bank/measure.ts';
import { DIFFICULTIES, KINDS, type Difficulty, type Kind } from '../../bank/schema.ts';
import { firstSentence, words as countWords } from '../../markdown/inline.ts';
import type { RuleCode } from '../codes.ts';
import type { BankFolder, Content } from '../content.ts';
import type { Document } from '../document.ts';
import { listAt, textAt, textsAt } from '../fields.ts';
import { fieldName, toIssue, type Finding, type Issue } from '../issue.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../yaml.ts';
import { checkBody } from './measure-body.ts';
import { between, change, isOutside } from './range.ts';

/** An item of a known kind, and how to say what is wrong with it. */
export interface Measured {
  readonly document: Document;
  readonly kind: Kind;
  /** What the author wrote, or most likely meant. */
  readonly difficulty: Difficulty | null;
  readonly report: (rule: RuleCode, path: Path, finding: Omit<Finding, 'severity'>) => Issue;
}

/** A bank with fewer items need not choose among them. */
const LEAST_FOR_CORE = 20;

/** Faults of length and number. */
export function checkMeasures({ banks }: Content): Issue[] {
  return banks.flatMap((bank) => [
    ...coreCount(bank),
    ...bank.topics.flatMap((topic) => topic.items.flatMap((item) => checkItem(item, bank))),
  ]);
}

function checkItem(document: Document, bank: BankFolder): Issue[] {
  const kind = KINDS.find((name) => name === document.data['kind']);
  if (kind === undefined) return [];
  const severity = document.data['draft'] === true ? { severity: 'warning' as const } : {};
  const measured: Measured = {
    document,
    kind,
    difficulty:
      DIFFICULTIES.find((name) => name === nearest(String(document.data['difficulty']), DIFFICULTIES)) ?? null,
    report: (rule, path, finding) =>
      toIssue(rule, document.file, { at: document.valueAt(path), field: fieldName(path), ...finding, ...severity }),
  };
  return [
    ...title(measured),
    ...summary(measured),
    ...keyPoints(measured),
    ...followUps(measured),
    ...lists(measured),
    ...checkBody(measured, bank),
  ];
}

function title({ document, report }: Measured): Issue[] {
  const characters = [...(textAt(document, 'title') ?? '')].length;
  if (characters <= LIMITS.titleCharacters) return [];
  const expected = `A title has at most ${LIMITS.titleCharacters} characters; this one has ${characters}.`;
  return [
    report('title-length', ['title'], {
      value: textAt(document, 'title') ?? undefined,
      expected,
      hint: `Shorten it by ${characters - LIMITS.titleCharacters}.`,
    }),
  ];
}

function summary({ document, kind, report }: Measured): Issue[] {
  const text = textAt(document, 'summary');
  if (text === null || text.trim() === '') return [];
  const issues: Issue[] = [];
  const words = countWords(text);
  const range = MEASURES[kind].summary;
  if (isOutside(words, range)) {
    const expected = `The summary of a ${kind} has ${between(range)} words; this one has ${words}.`;
    issues.push(report('summary-length', ['summary'], { expected, hint: change(words, range) }));
  }
  const sentence = firstSentence(text);
  const spoken = countWords(sentence);
  if (spoken > LIMITS.firstSentenceWords) {
    const expected = `The first sentence stands alone in lists: at most ${LIMITS.firstSentenceWords} words; this one has ${spoken}.`;
    issues.push(
      report('first-sentence', ['summary'], {
        value: sentence,
        expected,
        hint: 'Say the answer in a short sentence first.',
      }),
    );
  }
  return issues;
}

function keyPoints({ document, kind, report }: Measured): Issue[] {
  const range = MEASURES[kind].keyPoints;
  if (range === null || !Array.isArray(document.data['keyPoints'])) return [];
  const issues: Issue[] = [];
  const count = listAt(document, 'keyPoints').length;
  if (isOutside(count, range)) {
    const expected = `A ${kind} has ${between(range)} key points; this one has ${count}.`;
    issues.push(report('key-point-count', ['keyPoints'], { expected, hint: change(count, range) }));
  }
  for (const { path, text } of textsAt(document.data, 'keyPoints.*')) {
    const words = countWords(text);
    if (words <= LIMITS.keyPointWords) continue;
    const expected = `A key point has at most ${LIMITS.keyPointWords} words; this one has ${words}.`;
    issues.push(
      report('key-point-length', path, { value: text, expected, hint: 'Say one claim, or make two points of it.' }),
    );
  }
  return issues;
}

function followUps({ document, kind, difficulty, report }: Measured): Issue[] {
  const issues: Issue[] = [];
  const count = listAt(document, 'followUps').length;
  const [least, most] = LIMITS.followUps;
  const isNeeded = kind === 'question' && (difficulty === 'medium' || difficulty === 'hard');
  if (count > most || (isNeeded && count < least)) {
    const whose = isNeeded
      ? `A ${difficulty} question has ${between(LIMITS.followUps)}`
      : `A ${kind} has at most ${most}`;
    const expected = `${whose} follow-ups; this one has ${count}.`;
    const hint = count > most ? 'Keep the best.' : 'Add what a good interviewer asks next, with its answer.';
    issues.push(report('follow-up-count', ['followUps'], { expected, hint }));
  }
  for (const { path, text } of textsAt(document.data, 'followUps.*.answer')) {
    const words = countWords(text);
    if (!isOutside(words, LIMITS.followUpAnswerWords)) continue;
    const expected = `A follow-up’s answer has ${between(LIMITS.followUpAnswerWords)} words; this one has ${words}.`;
    issues.push(report('follow-up-length', path, { expected, hint: change(words, LIMITS.followUpAnswerWords) }));
  }
  return issues;
}

function lists({ document, report }: Measured): Issue[] {
  const rows: readonly [key: string, rule: RuleCode, range: Range, what: string][] = [
    ['pitfalls', 'pitfall-count', LIMITS.pitfalls, 'pitfalls'],
    ['aliases', 'alias-count', LIMITS.aliases, 'aliases'],
    ['tags', 'tag-count', LIMITS.tags, 'tags'],
    ['related', 'related-count', LIMITS.related, 'related ids'],
  ];
  return rows.flatMap(([key, rule, range, what]) => {
    const value = document.data[key];
    const count = listAt(document, key).length;
    if ((value !== undefined && !Array.isArray(value)) || !isOutside(count, range)) return [];
    if (key === 'tags' && count === 0) return []; // The shape says so already.
    const limit = range[0] === 0 ? `at most ${range[1]}` : between(range);
    return [
      report(rule, [key], {
        expected: `An item has ${limit} ${what}; this one has ${count}.`,
        hint: change(count, range),
      }),
    ];
  });
}

/** A bank is read from its core items; in a short one, a set of sheets, each topic is. */
function coreCount({ document, topics, short }: BankFolder): Issue[] {
  if (document === null) return [];
  const whole = { what: 'A bank', items: topics.flatMap((topic) => topic.items) };
  const parts = topics.map(({ slug, items }) => ({ what: `The topic \`${slug}\``, items }));
  return (short ? parts : [whole]).flatMap(({ what, items }) => {
    const count = items.filter(({ data }) => data['core'] === true).length;
    const isFew = items.length >= LEAST_FOR_CORE && count < LIMITS.core[0];
    if (!isFew && count <= LIMITS.core[1]) return [];
    const expected = `${what} of ${items.length} items has ${between(LIMITS.core)} core items; this one has ${count}.`;
    const hint = isFew
      ? 'Write `core: true` on what a stranger would certainly ask.'
      : 'Keep `core: true` on the most certain ones.';
    return [toIssue('core-count', document.file, { expected, hint })];
  });
}
