// Generated sentences: nonsense with the length, the rhythm and the markup of an answer.
import type { Chance } from './random.ts';
import { ADJECTIVES, NOUNS, rareWord, VERBS } from './vocabulary.ts';

/** Endings of a sentence after its first clause. */
const LINKS = ['because', 'unless', 'while', 'until', 'as soon as', 'although', 'and then'];

/** A thing with its adjective: `stale ledger`. */
export function thing(chance: Chance): string {
  return `${chance.pick(ADJECTIVES)} ${chance.pick(NOUNS)}`;
}

/** A name as code has it: `verify_token`. */
export function identifier(chance: Chance): string {
  return `${chance.pick(NOUNS)}_${rareWord(chance)}`;
}

/** A question that hardly any other repeats. */
export function question(chance: Chance): string {
  const verb = chance.pick(VERBS);
  return chance.pick([
    `What happens when a ${thing(chance)} ${verb} the ${rareWord(chance)} ${chance.pick(NOUNS)}?`,
    `Why is it the ${rareWord(chance)} ${chance.pick(NOUNS)} that ${verb} a ${thing(chance)}?`,
    `How do you know that the ${thing(chance)} ${verb} each ${rareWord(chance)} ${chance.pick(NOUNS)}?`,
  ]);
}

/** Six to twenty words that end with a full stop. */
export function sentence(chance: Chance): string {
  const main = `${chance.pick(['The', 'Every', 'A', 'Each'])} ${clause(chance)}`;
  return chance.next() < 0.4 ? `${main}.` : `${main} ${chance.pick(LINKS)} the ${clause(chance)}.`;
}

/** Sentences with at least so many words, and at most twenty more. */
export function paragraph(chance: Chance, words: number): string {
  const sentences: string[] = [];
  for (let count = 0; count < words; count += countWords(sentences.at(-1) ?? '')) sentences.push(sentence(chance));
  return sentences.join(' ');
}

/** Words as a program splits them. */
export function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function clause(chance: Chance): string {
  const object = chance.next() < 0.15 ? `\`${identifier(chance)}\`` : `the ${rareWord(chance)} ${chance.pick(NOUNS)}`;
  return `${thing(chance)} ${chance.pick(VERBS)} ${object}`;
}
