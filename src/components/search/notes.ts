// What search says in sentences: how many, instead of what, nothing, not loaded.
import type { SearchState } from '../../search/session.ts';
import type { Answer, Question, Suggestion } from '../../search/types.ts';
import { button, element } from './element.ts';
import { searchWords } from './words.ts';

/** "Searching…" appears only when it takes longer (milliseconds). */
const PATIENCE = 300;

/** The sentences above and below the answers. */
export interface Notes {
  readonly above: HTMLElement;
  readonly below: HTMLElement;
  /** @param isBlank true when nothing is asked: then there is nothing to say */
  show(state: SearchState, isBlank: boolean): void;
  isAsking(): boolean;
  hasFailed(): boolean;
}
interface NoteEvents {
  onRetry(): void;
  /** The reader wants the words as typed. */
  onInsist(): void;
  onSuggestion(suggestion: Suggestion): void;
  onMore(): void;
}

/** Sentences with the buttons that belong to them. */
export function createNotes(events: NoteEvents): Notes {
  const above = element('div', 'search-notes');
  const status = element('p', 'search-status');
  status.role = 'status';
  const extra = element('div');
  above.append(status, extra);
  const more = button('facet', '', events.onMore);
  more.hidden = true;
  const below = element('div', 'search-more');
  below.append(more);
  let name: SearchState['name'] = 'idle';
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The same sentence is not said twice. */
  const say = (sentence: string) => {
    if (status.textContent !== sentence) status.textContent = sentence;
  };
  return {
    above,
    below,
    isAsking: () => name === 'asking',
    hasFailed: () => name === 'failed',
    show(state, isBlank) {
      ({ name } = state);
      clearTimeout(timer);
      above.classList.toggle('failed', name === 'failed');
      if (state.name === 'asking') {
        timer = setTimeout(() => say(isBlank ? '' : searchWords.searching), PATIENCE);
      } else if (state.name === 'failed') {
        say(searchWords.failed);
        extra.replaceChildren(button('retry', searchWords.retry, events.onRetry));
      } else {
        const answer = state.name === 'answered' && !isBlank ? state.answer : null;
        say(answer === null ? '' : sentenceFor(answer, state.name === 'answered' ? state.question : null));
        extra.replaceChildren(
          ...(answer === null ? [] : [...correction(answer, state, events), ...nearest(answer, events)]),
        );
        const left = answer === null ? 0 : answer.total - answer.hits.length;
        more.hidden = left === 0;
        more.textContent = searchWords.more(left);
      }
    },
  };
}

function sentenceFor({ total, beyond, banks }: Answer, question: Question | null): string {
  if (total > 0)
    return `${searchWords.found(
      total,
      banks.map(({ title }) => title),
    )}.`;
  if (beyond > 0) return searchWords.noneFiltered(beyond);
  return searchWords.none(question?.text ?? '');
}

function correction({ corrected }: Answer, state: SearchState, { onInsist }: NoteEvents): readonly HTMLElement[] {
  if (corrected === null || state.name !== 'answered') return [];
  const line = element('p', 'corrected', searchWords.corrected);
  line.append(element('b', '', corrected), '. ', button('plain', searchWords.insist + state.question.text, onInsist));
  return [line];
}

function nearest(answer: Answer, { onSuggestion }: NoteEvents): readonly HTMLElement[] {
  if (answer.nearest.length === 0) return [];
  const list = element('div', 'nearest');
  list.append(
    element('p', 'label', searchWords.nearest),
    ...answer.nearest.map((suggestion) => button('facet-value', suggestion.title, () => onSuggestion(suggestion))),
  );
  return [list];
}
