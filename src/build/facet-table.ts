// The table by which search filters, counts and groups: `pagefind/items.json`.
import { difficultyOf, type Library } from '../bank/bank.ts';
import { DIFFICULTIES, KINDS } from '../bank/schema.ts';
import { inlineText } from '../markdown/inline.ts';
import type { FacetRow, FacetTable, Named } from '../search/facets.ts';
import { encodeNames } from '../search/names.ts';
import type { Fragment } from './search-index.ts';

/** @param fragments record -> what the index holds of it */
export function buildFacetTable(library: Library, fragments: ReadonlyMap<string, Fragment>): FacetTable {
  const found = new Map([...fragments].map(([record, fragment]) => [fragment.url, { record, fragment }]));
  const items = library.banks.flatMap((bank) => bank.items);
  const topics = library.banks.flatMap((bank) =>
    bank.topics.map((topic) => named(`${bank.slug}/${topic.slug}`, topic.title)),
  );
  const placeOf = (list: readonly Named[], value: string) => list.findIndex((entry) => entry[0] === value);
  const lists = {
    bank: library.banks.map((bank) => named(bank.slug, bank.title)),
    topic: topics,
    kind: KINDS.map((kind): Named => [kind, kind]),
    difficulty: DIFFICULTIES.map((difficulty): Named => [difficulty, difficulty]),
    core: [['yes', 'core']] satisfies Named[],
    tag: library.tags.map(({ tag, name }) => named(tag, name)),
  };
  return {
    ...lists,
    items: items.map((item): FacetRow => {
      const own = found.get(`/${item.id}/`);
      if (own === undefined)
        throw new Error(
          `\`${item.file}\` has no record in the search index: does its page have \`data-pagefind-body\`?`,
        );
      return [
        own.record,
        placeOf(lists.bank, item.bank),
        placeOf(topics, `${item.bank}/${item.topic}`),
        KINDS.indexOf(item.kind),
        placeOf(lists.difficulty, difficultyOf(item) ?? ''),
        item.core ? 1 : 0,
        item.tags.map((tag) => placeOf(lists.tag, tag)),
        namesIn(own.fragment),
      ];
    }),
  };
}

const namesIn = ({ meta }: Fragment): string =>
  encodeNames(meta['title'] ?? '', (meta['aliases'] ?? '').split('. ').filter(Boolean));

const named = (value: string, title: string): Named => [value, inlineText(title)];
