import type { Item } from '../../bank/bank.ts';
import { keyPointsOf } from '../../bank/bank.ts';
import type { TocEntry } from '../layout/page.ts';
import { words } from '../words.ts';

/** "On this page" of an item: its sections, with the headings of its body between them. */
export function itemToc(
  item: Item,
  headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[],
  related: readonly Item[],
): readonly TocEntry[] {
  const inBody = headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ id: slug, text }));
  const entry = (shown: boolean, id: string, text: string) => (shown ? [{ id, text }] : []);
  const rubric = entry(keyPointsOf(item).length > 0, 'key-points', words.keyPointsShort);
  // Steps, lists and scripts stand before the body; of other answers the headings say more than their name.
  const isOwn = item.kind === 'pitch' || item.kind === 'checklist' || item.kind === 'demo';
  const hasAnswer = isOwn || (inBody.length === 0 && (item.body.trim() !== '' || item.kind !== 'question'));
  const answer = [...entry(hasAnswer, 'answer', answerLabel(item)), ...inBody];
  return [
    { id: 'say', text: summaryLabel(item) },
    // Of a pitch one opens the script; what it should hold comes after.
    ...(item.kind === 'pitch' ? [...answer, ...rubric] : [...rubric, ...answer]),
    ...entry(item.followUps.length > 0, 'follow-ups', words.followUps),
    ...entry(item.pitfalls.length > 0, 'pitfalls', words.pitfalls),
    ...entry(related.length > 0, 'related', words.related),
    ...entry(item.sources.length > 0, 'sources', words.sources),
  ];
}

/** What the half-minute answer is called for this kind. */
export function summaryLabel(item: Item): string {
  switch (item.kind) {
    case 'story':
      return words.shortVersion;
    case 'pitch':
    case 'checklist':
      return words.purpose;
    case 'demo':
      return words.proves;
    default:
      return words.sayIt;
  }
}

function answerLabel(item: Item): string {
  switch (item.kind) {
    case 'pitch':
      return words.script;
    case 'checklist':
      return words.list;
    case 'demo':
      return words.stepsShort;
    default:
      return words.wholeAnswer;
  }
}
