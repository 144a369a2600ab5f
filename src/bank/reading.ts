// How long things take to read.
import { keyPointsOf, type Item } from './bank.ts';
import { READ_WORDS_PER_MINUTE } from './measure.ts';

const counted = new WeakMap<Item, number>();

/** Minutes to read an item in full, at least one. Code counts a third of a word for each of its own: it is skimmed. */
export function minutesToRead(item: Item): number {
  const minutes = counted.get(item) ?? countMinutes(item);
  counted.set(item, minutes);
  return minutes;
}

function countMinutes(item: Item): number {
  const code = [...item.body.matchAll(/^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)^\1/gm)].map((match) => match[2] ?? '');
  const prose = item.body.replace(/^(`{3,}|~{3,})[\s\S]*?^\1[^\n]*$/gm, ' ');
  const texts = [
    item.title,
    item.summary,
    ...keyPointsOf(item),
    ...item.followUps.flatMap(({ question, answer }) => [question, answer]),
    ...item.pitfalls.flatMap(({ claim, truth }) => [claim, truth]),
    ...ownTexts(item),
    prose,
  ];
  const words = countWords(texts.join(' ')) + countWords(code.join(' ')) / 3;
  return Math.max(1, Math.round(words / READ_WORDS_PER_MINUTE));
}

/** Minutes to read several items. */
export const minutesToReadAll = (items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + minutesToRead(item), 0);

/** Texts that only this item's kind has. */
function ownTexts(item: Item): readonly string[] {
  switch (item.kind) {
    case 'story':
      return [item.situation, item.task, item.action, item.result];
    case 'demo':
      return item.steps.flatMap((step) => [step.title, step.open, step.say, step.fallback]);
    case 'checklist':
      return item.items.flatMap((entry) => [entry.text, entry.why ?? '']);
    case 'concept':
      return item.analogy ? [item.analogy.like, item.analogy.breaks] : [];
    default:
      return [];
  }
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
