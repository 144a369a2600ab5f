// The registry of rules: every code that a report can name. content/README.md shows each with an example and its fix.
import type { Severity } from './issue.ts';

/** What a rule is about: how grave a breach is, and in one sentence what must hold. */
export interface Rule {
  readonly severity: Severity;
  readonly about: string;
}

const error = (about: string): Rule => ({ severity: 'error', about });
const warning = (about: string): Rule => ({ severity: 'warning', about });

/** Rules by code, in the order of the guide. */
export const RULES = {
  // Files and folders
  'no-content': error('The folder `content/` exists and holds at least one bank.'),
  'no-site-file': error('`content/site.yaml` names the site.'),
  'no-tags-file': error('`content/tags.yaml` lists the tags.'),
  'no-bank-file': error('A bank’s folder has a `bank.md`.'),
  'no-topic-file': error('A topic’s folder has a `topic.md`.'),
  'unread-file': error('Every file is one that the site reads.'),
  'unreadable-file': error('Every file can be opened and is a plain file.'),
  'symbolic-link': error('Nothing in `content/` is a symbolic link.'),
  'bad-name': error('Folders and files are lower-case words joined by hyphens.'),
  'reserved-bank': error('A bank is not called like a part of the site.'),
  'same-id': error('No two items have one id, letter case and ending aside.'),
  'mdx-not-allowed': error('`.mdx` stands only in a bank whose `bank.md` says `mdx: true`.'),
  'file-too-large': error('A text has at most 128 KB, an image at most 1 MB.'),
  // Text
  'empty-file': error('A file says something.'),
  'not-utf8': error('Text is UTF-8.'),
  'utf-16': error('Text is UTF-8, not UTF-16.'),
  'control-character': error('Text holds no control characters.'),
  'bidi-control': error('Text holds no characters that reverse what stands beside them.'),
  'too-deep': error('Markup is not nested a hundred deep.'),
  // Front matter
  'no-front-matter': error('The first line is `---`.'),
  'unclosed-front-matter': error('A line of exactly `---` ends the front matter.'),
  'yaml-syntax': error('The front matter is YAML.'),
  'yaml-feature': error('YAML is plain: no anchors, aliases, merge keys or tags.'),
  'duplicate-key': error('A key stands once.'),
  // Shape
  'missing-field': error('A required field is there.'),
  'unknown-key': error('Every key is one of the kind’s fields.'),
  'unknown-value': error('A field with fixed values has one of them.'),
  'wrong-type': error('A field has the type it should have.'),
  'needs-quotes': error('A text that YAML would read as something else stands in quotes.'),
  'bad-format': error('Ids, days, addresses and slugs are spelt as such.'),
  'empty-value': error('A field that is there says something.'),
  // Measures
  'title-length': error('A title has at most 110 characters.'),
  'summary-length': error('A summary can be spoken in half a minute.'),
  'first-sentence': error('A summary’s first sentence has at most 25 words.'),
  'key-point-count': error('A rubric has 3 to 7 key points.'),
  'key-point-length': error('A key point has at most 20 words.'),
  'follow-up-count': error('A medium or hard question has 1 to 3 follow-ups.'),
  'follow-up-length': error('A follow-up’s answer has 20 to 60 words.'),
  'pitfall-count': error('An item has at most 3 pitfalls.'),
  'alias-count': error('An item has 4 to 10 aliases.'),
  'tag-count': error('An item has 2 to 5 tags.'),
  'related-count': error('An item names at most 5 related ones.'),
  'body-length': error('A body is as long as its difficulty allows.'),
  'pitch-length': error('A pitch takes the seconds it promises.'),
  'no-steps': error('A walkthrough has an ordered list.'),
  'core-count': warning('A bank has 10 to 15 core items; in a short bank each topic has.'),
  // Ids and sameness
  'unknown-tag': error('A tag is one of `content/tags.yaml`.'),
  'repeated-value': error('A list names nothing twice.'),
  'unknown-related': error('A related id is an item’s id.'),
  'related-to-itself': error('An item is not related to itself.'),
  'related-twice': error('A relation is written on one side only.'),
  'formerly-exists': error('A former id has no file any more.'),
  'formerly-twice': error('A former id belongs to one item.'),
  'same-title': error('No two items ask the same, case, punctuation and stop words aside.'),
  'similar-title': warning('Titles of one bank differ in more than a word.'),
  'same-body': error('No two files have the same body.'),
  'repeated-key-point': error('A key point says something that no other says.'),
  // Topics and order
  'unknown-topic': error('A topic that `bank.md` names has a folder.'),
  'unlisted-topic': error('A topic’s folder stands in `bank.md`.'),
  'empty-topic': error('A topic has at least one item.'),
  'unknown-slug': error('What `order` names is an item of the topic.'),
  // Links and images
  'unsafe-link': error('A link leads to `https:`, `http:`, `mailto:` or a page of the site.'),
  'relative-link': error('A link to a page of the site starts with `/`.'),
  'broken-link': error('A link leads to a page that exists.'),
  'broken-anchor': error('An anchor is an id on the page it leads to.'),
  'missing-image': error('An image lies beside the file that shows it.'),
  'image-description': error('An image has a description.'),
  'remote-image': error('An image comes from this site.'),
  'unsafe-image': error('An image is what its name says and runs nothing.'),
  'unused-image': warning('An image is shown somewhere.'),
  // Markup
  'raw-html': error('Markdown holds no HTML but `kbd`, `sub`, `sup`, `br` and `wbr` without attributes.'),
  'block-in-text': error('A text field holds inline Markdown only.'),
  'heading-level': error('Headings start at `##` and leave out no level.'),
  'heading-attribute': error('A heading’s braces hold an id, `{#like-this}`, and nothing else.'),
  'heading-id': error('A heading’s id is its own on the page.'),
  'table-heading': error('Every column of a table has a heading.'),
  'mdx-syntax': error('MDX can be parsed.'),
  'mdx-code': error('MDX runs nothing but components of the site.'),
  // Code
  'unclosed-fence': error('A fence is closed.'),
  'fence-language': error('A fence names one of the languages.'),
  'fence-word': error('Words after the language are of the vocabulary.'),
  'live-example': error('A live example is HTML that runs and loads nothing.'),
  'marks-and-list': error('Marks in code and the list after it count alike.'),
  'sample-syntax': error('JSON and YAML samples can be parsed.'),
  // Diagrams
  'diagram-type': error('A diagram is of a type that the site draws.'),
  'diagram-description': error('A diagram has a title and a description.'),
  'diagram-size': error('A diagram has at most nine boxes.'),
  'diagram-not-drawn': error('Everything in a diagram’s source is drawn.'),
} as const satisfies Readonly<Record<string, Rule>>;

/** The code of a rule. */
export type RuleCode = keyof typeof RULES;
