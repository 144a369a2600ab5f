// One search box's life: what was asked last, and what is known about it. Late answers never overwrite newer ones.
import type { Answer, Question } from './types.ts';

/** What the box shows. The answer to the question before stays until the next one is there. */
export type SearchState =
  | { readonly name: 'idle' }
  | { readonly name: 'asking'; readonly question: Question; readonly before: Answer | null }
  | { readonly name: 'answered'; readonly question: Question; readonly answer: Answer }
  | { readonly name: 'failed'; readonly question: Question; readonly before: Answer | null };

/** A box that asks and tells. */
export interface SearchSession {
  ask(question: Question): void;
  /** Asks the last question again. */
  retry(): void;
  /** Forgets the question; an answer that is still to come is dropped. */
  clear(): void;
}

/** @param show is called with each new state, the asking one at once */
export function createSession(
  find: (question: Question) => Promise<Answer | null>,
  show: (state: SearchState) => void,
): SearchSession {
  let turn = 0;
  let last: Question | null = null;
  let before: Answer | null = null;

  const ask = (question: Question) => {
    const own = ++turn;
    last = question;
    show({ name: 'asking', question, before });
    find(question).then(
      (answer) => {
        if (own !== turn || answer === null) return;
        before = answer;
        show({ name: 'answered', question, answer });
      },
      () => {
        if (own === turn) show({ name: 'failed', question, before });
      },
    );
  };
  return {
    ask,
    retry: () => {
      if (last !== null) ask(last);
    },
    clear: () => {
      turn++;
      last = null;
      before = null;
      show({ name: 'idle' });
    },
  };
}
