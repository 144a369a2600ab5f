// Every sentence of search. The reader is the candidate.
import type { Facet } from '../../search/types.ts';

const answers = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`;

export const searchWords = {
  label: 'Search questions',
  placeholder: 'A word, a symptom, a whole question',
  best: 'Best answers',
  answers: 'Answers',
  hint: 'Arrow keys choose, Enter opens, Ctrl-Enter opens a new tab. Double quotes keep words together.',
  close: 'Close',
  found: (count: number, banks: readonly string[]) =>
    banks.length === 1 ? `${answers(count)} in ${banks[0] ?? ''}` : `${answers(count)} in ${banks.length} banks`,
  shown: (shown: number) => `The best ${shown} are shown.`,
  searching: 'Searching…',
  none: (text: string) => `Nothing for “${text}”.`,
  noneFiltered: (beyond: number) => `Nothing with these filters, ${beyond} without them.`,
  unreadable: 'There is no word in that.',
  failed:
    'A part of the search index could not be loaded, so this is not “nothing found”. What you typed is kept; type on, or try again.',
  retry: 'Try again',
  corrected: 'Showing results for ',
  insist: 'Search instead for ',
  nearest: 'Perhaps one of these',
  recent: 'Recent searches',
  clearRecent: 'Clear',
  more: (count: number) => `Show ${count} more`,
  filters: 'Narrow it',
  facet: {
    bank: 'Bank',
    topic: 'Topic',
    kind: 'Kind',
    difficulty: 'Difficulty',
    core: 'Start here',
    tag: 'Tag',
  } satisfies Record<Facet, string>,
  without: (title: string) => `Without ${title}`,
  clearFilters: 'Clear filters',
  noChoice: 'Nothing to choose from here.',
  under: (heading: string) => `under “${heading}”`,
  page: 'Search',
  pageLead: 'Type a word, a symptom or a whole question. Nothing you type leaves this browser.',
  withoutScript: 'Searching needs JavaScript, which is off here. Everything can still be found by topic and by tag.',
  topics: 'Topics',
  tags: 'Tags',
} as const;
