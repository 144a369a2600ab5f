// The search box: field, filters, answers. The dialog and the search page are two frames around it.
import type { Asked } from '../../search/address.ts';
import { toggle } from '../../search/address.ts';
import { createSearchClient, type SearchClient } from '../../search/client.ts';
import { unfiltered } from '../../search/facets.ts';
import { cleanText } from '../../search/query.ts';
import { createSession, type SearchState } from '../../search/session.ts';
import { NO_FILTERS, type Answer, type Filters } from '../../search/types.ts';
import { element } from './element.ts';
import { createFacetBar } from './facet-bar.ts';
import { createHitList } from './hit-list.ts';
import { createNotes } from './notes.ts';
import { recentSearches, rememberSearch } from './recent.ts';
import { searchWords } from './words.ts';

/** Answers that are brought at once. */
const BATCH = 6;
/** One letter finds nearly everything: wait whether a second one follows (milliseconds). */
const FIRST_LETTER = 150;

/** What a frame is told. */
export interface SearchBoxEvents {
  /** Words or filters changed; `chosen` when it was a filter, which is worth a step in the history. */
  onAsk(asked: Asked, how: 'typed' | 'chosen'): void;
  /** An answer is about to be opened here. */
  onOpen(): void;
  /** An answer was drawn. */
  onAnswer(): void;
}
/** The box as its frame sees it. */
export interface SearchBox {
  readonly element: HTMLElement;
  readonly field: HTMLInputElement;
  /** Shows a search that came from elsewhere. */
  show(asked: Asked, limit?: number): void;
  /** Asks again what it shows; used when a frame opens. */
  refresh(): void;
  /** Folds an open filter; false when none was open. */
  fold(): boolean;
  readonly list: { activeId(): string | null; activate(id: string | null): void };
  limit(): number;
}

let shared: SearchClient | undefined;
/** One index for the whole page. */
export const searchClient = (): SearchClient => (shared ??= createSearchClient());

/** @param name begins the ids inside, so that two boxes on one page differ */
export function createSearchBox(name: string, events: SearchBoxEvents): SearchBox {
  let filters: Filters = NO_FILTERS;
  let limit = BATCH;
  let insists = false;
  let opensFirst = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const field = fieldElement(name);
  const list = createHitList(name, (id) =>
    id === null ? field.removeAttribute('aria-activedescendant') : field.setAttribute('aria-activedescendant', id),
  );
  const bar = createFacetBar(name, (chosen) => {
    filters = chosen === null ? NO_FILTERS : toggle(filters, chosen.facet, chosen.value);
    changed('chosen');
  });
  const notes = createNotes({
    onRetry: () => session.retry(),
    onInsist: () => {
      insists = true;
      ask();
    },
    onSuggestion: ({ facet, value }) => {
      field.value = '';
      filters = { ...NO_FILTERS, [facet]: [value] };
      changed('chosen');
      field.focus();
    },
    onMore: () => {
      limit += BATCH;
      ask();
      // The button may go with the last answers; the arrow keys go on from the field.
      if (matchMedia('(hover: hover)').matches) field.focus();
    },
  });
  const recent = element('div', 'recents');
  const session = createSession((question) => searchClient().ask(question), draw);
  const text = () => cleanText(field.value);
  const isBlank = () => text() === '' && unfiltered(filters);

  function ask(): void {
    clearTimeout(timer);
    const question = { text: text(), filters, limit, correct: !insists };
    const wait = [...question.text].length === 1 ? FIRST_LETTER : 0;
    if (wait === 0) session.ask(question);
    else timer = setTimeout(() => session.ask(question), wait);
  }
  function changed(how: 'typed' | 'chosen'): void {
    limit = BATCH;
    insists = false;
    list.activate(null);
    ask();
    events.onAsk({ text: text(), filters }, how);
  }
  function draw(state: SearchState): void {
    notes.show(state, isBlank());
    list.element.ariaBusy = String(state.name === 'asking');
    if (state.name === 'answered') drawAnswer(state.answer);
    if (state.name === 'failed') opensFirst = false;
  }
  function drawAnswer(answer: Answer): void {
    bar.show(answer.facets, filters);
    list.show(answer);
    field.ariaExpanded = String(answer.hits.length > 0);
    drawRecent();
    if (opensFirst) list.chosen()?.click();
    opensFirst = false;
    events.onAnswer();
  }
  function drawRecent(): void {
    const section = isBlank() ? recentSearches(choose, drawRecent) : null;
    recent.replaceChildren(
      ...(section === null ? [] : [section]),
      ...(isBlank() ? [element('p', 'search-hint', searchWords.hint)] : []),
    );
  }
  function choose(words: string): void {
    field.value = words;
    changed('typed');
    field.focus();
  }
  /** Enter before the answer is there opens it when it comes. */
  function open(isNewTab: boolean): void {
    if (isBlank()) return;
    const option = list.activeId() === null && notes.isAsking() ? null : list.chosen();
    if (option === null) opensFirst = !isNewTab && notes.isAsking();
    else if (isNewTab) window.open(option.href, '_blank', 'noopener');
    else option.click();
  }

  field.addEventListener('input', () => changed('typed'));
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') list.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') open(event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  });
  list.element.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('[role=option]') === null) return;
    rememberSearch(text());
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) events.onOpen();
  });
  // A retry by itself: the network is back.
  addEventListener('online', () => {
    if (notes.hasFailed()) session.retry();
  });

  const box = element('div', 'search-box');
  const row = element('div', 'search-row');
  const body = element('div', 'search-body');
  row.append(field);
  body.append(notes.above, list.element, notes.below, recent);
  box.append(row, bar.element, body);
  return {
    element: box,
    field,
    list,
    limit: () => limit,
    fold: () => bar.fold(),
    refresh: ask,
    show(asked, wanted = BATCH) {
      field.value = asked.text;
      ({ filters } = asked);
      limit = wanted;
      insists = false;
      ask();
    },
  };
}

function fieldElement(name: string): HTMLInputElement {
  const field = element('input', 'search-field');
  Object.assign(field, {
    type: 'text',
    inputMode: 'search',
    enterKeyHint: 'go',
    autocomplete: 'off',
    spellcheck: false,
  });
  Object.assign(field, {
    role: 'combobox',
    ariaLabel: searchWords.label,
    ariaExpanded: 'false',
    ariaAutoComplete: 'list',
    placeholder: searchWords.placeholder,
  });
  field.name = 'q';
  field.autocapitalize = 'off';
  field.setAttribute('aria-controls', `${name}-hits`);
  return field;
}
