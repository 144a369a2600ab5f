import type { Item } from '../../bank/bank.ts';
import { inlineText } from '../../markdown/inline.ts';

/** Schema.org's flashcard of a question (a Quiz with one Question); other kinds have no fitting type. */
export function flashcard(item: Item): object | undefined {
  if (item.kind !== 'question') return undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'Quiz',
    about: { '@type': 'Thing', name: inlineText(item.title) },
    hasPart: [
      {
        '@type': 'Question',
        eduQuestionType: 'Flashcard',
        text: inlineText(item.title),
        acceptedAnswer: { '@type': 'Answer', text: inlineText(item.summary) },
      },
    ],
  };
}
