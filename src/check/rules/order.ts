// Topics and their order: what bank.md and topic.md name, and what lies in the folders.
import type { BankFolder, Content, TopicFolder } from '../content.ts';
import type { Document } from '../document.ts';
import { textsAt, type FieldText } from '../fields.ts';
import { fieldName, toIssue, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';

/** Faults between lists of topics and items and the folders themselves. */
export function checkOrder({ banks }: Content): Issue[] {
  return banks.flatMap((bank) => [
    ...listedTopics(bank),
    ...bank.topics.flatMap((topic) => [...emptyTopic(topic), ...order(topic)]),
  ]);
}

function listedTopics({ slug, document, topics }: BankFolder): Issue[] {
  if (document === null || !Array.isArray(document.data['topics'])) return [];
  const folders = topics.map((topic) => topic.slug);
  const listed = textsAt(document.data, 'topics.*');
  const names = new Set(listed.map(({ text }) => text));
  const unknown = listed
    .filter(({ text }) => !folders.includes(text))
    .map((field) => {
      const unlisted = folders.filter((folder) => !names.has(folder));
      const hint =
        didYouMean(field.text, unlisted) ?? `Make the folder \`content/${slug}/${field.text}/\`, or delete the name.`;
      return inField(document, field, 'unknown-topic', 'There is no folder of this name.', hint);
    });
  const unlisted = folders
    .filter((folder) => !names.has(folder))
    .map((folder) => {
      const hint = `Write \`${folder}\` into \`topics\` of \`${document.file}\`, or delete the folder.`;
      const expected = 'The bank does not list this topic, so no page shows it.';
      return toIssue('unlisted-topic', `content/${slug}/${folder}/topic.md`, { value: folder, expected, hint });
    });
  return [...unknown, ...unlisted];
}

function emptyTopic({ bank, slug, items }: TopicFolder): Issue[] {
  if (items.length > 0) return [];
  const hint = `Write \`content/${bank}/${slug}/<slug>.md\`, or delete the folder and its name in \`bank.md\`.`;
  return [toIssue('empty-topic', `content/${bank}/${slug}/topic.md`, { expected: 'This topic has no item.', hint })];
}

function order({ bank, slug, document, items }: TopicFolder): Issue[] {
  if (document === null) return [];
  const slugs = items.map(({ segments }) => (segments[2] ?? '').replace(/\.mdx?$/, ''));
  const listed = textsAt(document.data, 'order.*');
  const rest = slugs.filter((name) => !listed.some(({ text }) => text === name));
  return listed
    .filter(({ text }) => !slugs.includes(text))
    .map((field) => {
      const hint =
        didYouMean(field.text, rest) ?? `Write \`content/${bank}/${slug}/${field.text}.md\`, or delete the name.`;
      return inField(document, field, 'unknown-slug', 'The topic has no item of this name.', hint);
    });
}

function inField(
  document: Document,
  { path, text }: FieldText,
  rule: Issue['rule'],
  expected: string,
  hint: string,
): Issue {
  return toIssue(rule, document.file, {
    at: document.valueAt(path),
    field: fieldName(path),
    value: text,
    expected,
    hint,
  });
}
