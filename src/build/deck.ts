// Decks for other programs and for practice: plain text, no markup.
import { itemUrl, keyPointId, shortHash } from '../bank/addresses.ts';
import { difficultyOf, keyPointsOf, type Bank, type Item } from '../bank/bank.ts';
import { inlineText } from '../markdown/inline.ts';

/** `/<bank>/deck.json`: every item with what one grades oneself on. `url` is relative to the site's root. */
export function deck(bank: Bank) {
  return {
    format: 1,
    bank: bank.slug,
    revision: revision(bank),
    items: bank.items.map((item) => ({
      ...card(item),
      url: itemUrl(item.id).slice(1),
      summary: inlineText(item.summary),
      keyPoints: keyPointsOf(item).map((point) => ({ id: keyPointId(point), text: inlineText(point) })),
      followUps: item.followUps.map(({ question, answer }) => ({
        question: inlineText(question),
        answer: inlineText(answer),
      })),
    })),
  };
}

/** `/<bank>/cards.json`: the light form that practice reads. */
export function cards(bank: Bank) {
  return { format: 1, bank: bank.slug, revision: revision(bank), items: bank.items.map(card) };
}

function card(item: Item) {
  return {
    id: item.id,
    kind: item.kind,
    title: inlineText(item.title),
    topic: item.topic,
    difficulty: difficultyOf(item) ?? null,
    core: item.core,
    tags: item.tags,
    formerly: item.formerly,
    revision: item.revision,
  };
}

/** Changes when any answer of the bank, or their order, changes. */
const revision = (bank: Bank): string => shortHash(bank.items.map((item) => item.id + item.revision).join());
