// What the words say twice: key points that repeat another.
import type { Content } from '../content.ts';
import { textsAt } from '../fields.ts';
import { fieldName, toIssue, type Issue } from '../issue.ts';
import { likeness, titleWords } from './title-words.ts';

/** Key points that say what another of the item says. */
export function checkText({ items }: Content): Issue[] {
  return [...items.values()].flatMap((item) => {
    const points = textsAt(item.data, 'keyPoints.*').map((field) => ({ field, words: titleWords(field.text) }));
    return points.flatMap(({ field, words }, index) => {
      const other = points.slice(0, index).findIndex((before) => likeness(words, before.words) === 1);
      if (other === -1) return [];
      return [
        toIssue('repeated-key-point', item.file, {
          at: item.valueAt(field.path),
          field: fieldName(field.path),
          value: field.text,
          expected: `\`keyPoints[${other}]\` says the same.`,
          hint: 'Keep one of the two, or say what is different.',
        }),
      ];
    });
  });
}
