// Files and folders: what is missing, what nobody reads, and names that cannot be addresses.
import { RESERVED_BANKS, SLUG } from '../../bank/schema.ts';
import { idOf, roleOf, type Content } from '../content.ts';
import { toIssue, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { isImageName, MOST_IMAGE_BYTES, MOST_TEXT_BYTES, type SourceFile } from '../source.ts';

/** Faults of the tree of files itself. */
export function checkFiles(content: Content): Issue[] {
  if (content.banks.length === 0) return [...noContent(content), ...content.tree.files.flatMap(checkFile)];
  return [
    ...missingFiles(content),
    ...content.tree.files.flatMap(checkFile),
    ...content.tree.folders.flatMap(checkFolder),
    ...sameIds(content),
    ...mdxNotAllowed(content),
  ];
}

function noContent({ tree }: Content): Issue[] {
  const expected = tree.exists ? '`content/` holds no bank.' : 'There is no folder `content/`.';
  const hint = 'Make `content/<bank>/bank.md`, `content/<bank>/<topic>/topic.md` and one item beside it.';
  return [toIssue('no-content', 'content', { expected, hint })];
}

function missingFiles({ tree, banks }: Content): Issue[] {
  const there = new Set(tree.files.map(({ file }) => file));
  const issues: Issue[] = [];
  if (!there.has('content/site.yaml')) {
    const expected = 'The site has no `site.yaml`.';
    const hint = 'Write `content/site.yaml` with `name` and `tagline`.';
    issues.push(toIssue('no-site-file', 'content/site.yaml', { expected, hint }));
  }
  if (!there.has('content/tags.yaml')) {
    const expected = 'The site has no `tags.yaml`.';
    const hint = 'Write `content/tags.yaml` with a key for each tag, and `name` and `about` below it.';
    issues.push(toIssue('no-tags-file', 'content/tags.yaml', { expected, hint }));
  }
  for (const { slug, topics } of banks) {
    if (!there.has(`content/${slug}/bank.md`)) {
      const expected = `The bank \`${slug}\` has no \`bank.md\`.`;
      const hint = 'Write one with `title`, `tagline`, `stack` and `topics`.';
      issues.push(toIssue('no-bank-file', `content/${slug}/bank.md`, { expected, hint }));
    }
    for (const topic of topics) {
      if (there.has(`content/${slug}/${topic.slug}/topic.md`)) continue;
      const expected = `The topic \`${slug}/${topic.slug}\` has no \`topic.md\`.`;
      const hint = 'Write one with `title`, `summary` and `order`.';
      issues.push(toIssue('no-topic-file', `content/${slug}/${topic.slug}/topic.md`, { expected, hint }));
    }
  }
  return issues;
}

function checkFile(source: SourceFile): Issue[] {
  const { file, segments, content } = source;
  const name = segments.at(-1) ?? '';
  if (content.state === 'symbolic-link') {
    const expected = 'This is a symbolic link, and links are not followed.';
    return [toIssue('symbolic-link', file, { expected, hint: 'Put the file itself here.' })];
  }
  if (content.state === 'unreadable') {
    const expected = `This file cannot be read: ${content.reason}.`;
    return [toIssue('unreadable-file', file, { expected, hint: 'Make it a plain file that you may read.' })];
  }
  const isImage = isImageName(name) && (segments.length === 2 || segments.length === 3);
  const isGuide = segments.length === 1 && name === 'README.md';
  if (roleOf(source) === null && !isImage && !isGuide) return [unreadFile(source)];
  const issues: Issue[] = [];
  if (content.state === 'too-large') {
    const most = isImage ? MOST_IMAGE_BYTES : MOST_TEXT_BYTES;
    const expected = `This file has ${inKilobytes(content.size)}; at most ${inKilobytes(most)} are read.`;
    const hint = isImage ? 'Scale or compress the image.' : 'Split it, or look whether something was pasted into it.';
    issues.push(toIssue('file-too-large', file, { expected, hint }));
  }
  const stem = name.replace(/\.[^.]*$/, '');
  if (roleOf(source) === 'item' && !SLUG.test(stem)) issues.push(badName(file, stem, 'The file'));
  return issues;
}

function checkFolder(segments: readonly string[]): Issue[] {
  const name = segments.at(-1) ?? '';
  const file = ['content', ...segments].join('/');
  if (segments.length > 2) return [];
  const issues = SLUG.test(name) ? [] : [badName(file, name, 'The folder')];
  if (segments.length === 1 && RESERVED_BANKS.some((reserved) => reserved === name)) {
    const expected = `\`/${name}/\` is a part of the site itself, so no bank can be called so.`;
    issues.push(toIssue('reserved-bank', file, { value: name, expected, hint: `Call it, say, \`${name}-bank\`.` }));
  }
  return issues;
}

function unreadFile({ file, segments }: SourceFile): Issue {
  const name = segments.at(-1) ?? '';
  return toIssue('unread-file', file, {
    value: name,
    expected: 'Nothing of the site reads this file.',
    hint: whereItBelongs(name, segments.length),
  });
}

function whereItBelongs(name: string, depth: number): string {
  if (/^(?:readme|notes?)\.md$/i.test(name))
    return 'The guide is `content/README.md`; take other notes out of `content/`.';
  if (/\.(?:markdown|mdown|mkd|txt)$/i.test(name)) return `Rename it to \`${name.replace(/\.[^.]*$/, '.md')}\`.`;
  if (depth === 1) {
    const meant = didYouMean(name, ['site.yaml', 'tags.yaml', 'README.md']);
    if (meant !== null) return meant;
  }
  if (/\.mdx?$/.test(name)) return 'An item is `content/<bank>/<topic>/<slug>.md`, a bank `content/<bank>/bank.md`.';
  if (isImageName(name)) return 'An image lies beside the item that shows it.';
  return 'Take it out of `content/`.';
}

function badName(file: string, name: string, what: string): Issue {
  const slug = toSlug(name);
  return toIssue('bad-name', file, {
    value: name,
    expected: `${what}’s name is part of an address: lower-case letters, digits and hyphens.`,
    hint: slug === '' ? 'Rename it, say, to `new-name`.' : `Rename it to \`${slug}\`.`,
  });
}

function toSlug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function sameIds({ documents }: Content): Issue[] {
  const first = new Map<string, string>();
  return documents.flatMap((document) => {
    if (document.role !== 'item') return [];
    const id = idOf(document).toLowerCase();
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, document.file);
      return [];
    }
    const expected = `\`${other}\` has the same id: letter case and ending make no difference.`;
    return [toIssue('same-id', document.file, { value: id, expected, hint: 'Rename one of the two.' })];
  });
}

function mdxNotAllowed({ documents, banks }: Content): Issue[] {
  const allowed = new Set(banks.filter(({ mdx, document }) => mdx || document === null).map(({ slug }) => slug));
  return documents
    .filter(({ file, segments }) => file.endsWith('.mdx') && !allowed.has(segments[0] ?? ''))
    .map(({ file, segments }) => {
      const expected = 'MDX runs code when the site is built, and this bank does not allow it.';
      const hint = `Rename it to \`.md\`, or write \`mdx: true\` into \`content/${segments[0] ?? ''}/bank.md\`.`;
      return toIssue('mdx-not-allowed', file, { expected, hint });
    });
}

function inKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024).toLocaleString('en')} KB`;
}
