// Names that lead nowhere or stand twice: tags, related and former ids, titles, bodies.
import { idOf, type Content } from '../content.ts';
import type { Document } from '../document.ts';
import { textAt, textsAt, type FieldText } from '../fields.ts';
import { fieldName, toIssue, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { likeness, titleWords } from './title-words.ts';

/** Lists in which nothing may stand twice. */
const LISTS = ['tags.*', 'aliases.*', 'related.*', 'formerly.*', 'versions.*', 'stack.*', 'topics.*', 'order.*'];
/** From this share of common words on, two titles of a bank are called similar. */
const SIMILAR = 0.75;

/** A title as what is compared. */
interface Title {
  readonly item: Document;
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Faults of ids, tags and sameness. */
export function checkIds(content: Content): Issue[] {
  const items = [...content.items.values()];
  return [
    ...items.flatMap((item) => [...unknownTags(item, content), ...related(item, content), ...formerly(item, content)]),
    ...content.documents.flatMap(repeatedValues),
    ...relatedTwice(content),
    ...sameTitles(items),
    ...sameBodies(content.documents),
  ];
}

function unknownTags(item: Document, { tags }: Content): Issue[] {
  if (tags.size === 0) return [];
  return textsAt(item.data, 'tags.*').flatMap((field) => {
    const written = field.text.trim();
    if (tags.has(written)) return [];
    const word = written.toLowerCase().replace(/[\s_]+/g, '-');
    const bySynonym = [...tags].find(
      ([tag, synonyms]) => tag === word || synonyms.some((synonym) => sameWord(synonym, written)),
    );
    const hint = bySynonym ? `Did you mean \`${bySynonym[0]}\`?` : didYouMean(word, tags.keys());
    const expected = '`content/tags.yaml` has no such tag.';
    return [at(item, field, 'unknown-tag', expected, hint ?? 'Choose one of its tags.')];
  });
}

function related(item: Document, { items, moved }: Content): Issue[] {
  const own = idOf(item);
  const all = [...textsAt(item.data, 'related.*'), ...textsAt(item.data, 'items.*.related.*')];
  return all.flatMap((field) => {
    const id = field.text;
    if (id === own) return [at(item, field, 'related-to-itself', 'This is the item’s own id.', 'Delete it.')];
    if (items.has(id) || !/^[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) return [];
    const now = moved.get(id);
    const hint = now
      ? `It is called \`${now}\` now.`
      : (nearestId(id, items) ?? 'Write the item first, or delete the id.');
    return [at(item, field, 'unknown-related', 'There is no item with this id.', hint)];
  });
}

/** The nearest id, or the id that has the same slug elsewhere. */
function nearestId(id: string, items: ReadonlyMap<string, Document>): string | null {
  const slug = id.slice(id.lastIndexOf('/'));
  const elsewhere = [...items.keys()].find((other) => other.endsWith(slug));
  return elsewhere ? `Did you mean \`${elsewhere}\`?` : didYouMean(id, items.keys());
}

function formerly(item: Document, { items, moved }: Content): Issue[] {
  return textsAt(item.data, 'formerly.*').flatMap((field) => {
    const id = field.text;
    if (items.has(id)) {
      const expected = `\`${items.get(id)?.file ?? ''}\` still has this id.`;
      return [at(item, field, 'formerly-exists', expected, 'Delete that file, or this id.')];
    }
    const owner = moved.get(id);
    if (owner === undefined || owner === idOf(item)) return [];
    const expected = `\`${owner}\` says that it had this id, too.`;
    return [at(item, field, 'formerly-twice', expected, 'Keep it on the item that answers the old question.')];
  });
}

function repeatedValues(document: Document): Issue[] {
  return LISTS.flatMap((pattern) => {
    const fields = textsAt(document.data, pattern);
    const values = fields.map(({ text }) => text.trim().toLowerCase());
    return fields
      .filter((_, index) => values.indexOf(values[index] ?? '') < index)
      .map((field) =>
        at(document, field, 'repeated-value', 'This stands in the list twice.', 'Delete one of the two.'),
      );
  });
}

/** Reported on the later of the two, so that one of them stays. */
function relatedTwice({ items }: Content): Issue[] {
  const pairs = new Set<string>();
  return [...items].flatMap(([id, item]) =>
    textsAt(item.data, 'related.*').flatMap((field) => {
      pairs.add(`${id} ${field.text}`);
      if (field.text === id || !pairs.has(`${field.text} ${id}`)) return [];
      const expected = `\`${items.get(field.text)?.file ?? ''}\` names this item already, and both pages show it.`;
      return [at(item, field, 'related-twice', expected, 'Delete it on one side.')];
    }),
  );
}

function sameTitles(items: readonly Document[]): Issue[] {
  const titles = items.flatMap((item): Title[] => {
    const text = textAt(item, 'title') ?? '';
    return text.trim() === '' ? [] : [{ item, text, words: titleWords(text) }];
  });
  const byWords = Map.groupBy(titles, ({ words }) => [...words].toSorted().join(' '));
  const same = [...byWords.values()].flatMap(([first, ...others]) =>
    others.map(({ item, text }) => {
      const expected = `\`${first?.item.file ?? ''}\` has the same title, case, punctuation and stop words aside.`;
      const hint = 'Make one item of the two, or say what tells them apart.';
      return at(item, { path: ['title'], text }, 'same-title', expected, hint);
    }),
  );
  const byBank = Map.groupBy(titles, ({ item }) => item.segments[0]);
  return [...same, ...[...byBank.values()].flatMap(similarTitles)];
}

/** Each title is compared with those before it; what is the same has been said already. */
function similarTitles(titles: readonly Title[]): Issue[] {
  return titles.flatMap(({ item, text, words }, index) => {
    const shares = titles.slice(0, index).map((other) => likeness(words, other.words));
    const most = Math.max(...shares);
    const near = titles[shares.indexOf(most)];
    if (near === undefined || most < SIMILAR || most === 1) return [];
    const expected = `\`${near.item.file}\` has a similar title: \`${near.text}\`.`;
    return [at(item, { path: ['title'], text }, 'similar-title', expected, 'Say in both what tells them apart.')];
  });
}

function sameBodies(documents: readonly Document[]): Issue[] {
  const byBody = Map.groupBy(documents, ({ body }) => body.replace(/\s+/g, ' ').trim());
  byBody.delete('');
  return [...byBody.values()].flatMap(([first, ...others]) =>
    others.map((document) => {
      const expected = `\`${first?.file ?? ''}\` has the same body.`;
      const hint = 'Delete one of the two files, or its body.';
      return toIssue('same-body', document.file, { at: document.bodyAt, expected, hint });
    }),
  );
}

function sameWord(a: string, b: string): boolean {
  const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(a) !== '' && plain(a) === plain(b);
}

function at(
  document: Document,
  { path, text }: FieldText,
  rule: Issue['rule'],
  expected: string,
  hint: string | null,
): Issue {
  return toIssue(rule, document.file, {
    at: document.valueAt(path),
    field: fieldName(path),
    value: text,
    expected,
    hint,
  });
}
