// What is not text as it should be.
import type { Content } from '../content.ts';
import type { Document } from '../document.ts';
import { allTexts } from '../fields.ts';
import { fieldName, toIssue, type Issue, type Position } from '../issue.ts';

/** C0 and C1 but tab and line ends, a carriage return that ends no line, a byte order mark inside, line separators. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\r(?!\n)/g;
/** What embeds, overrides or isolates a direction: code can be made to read other than it runs. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
/** Spellings of a character by its number, in YAML's double quotes and in Markdown. */
const ESCAPES = /\\[0abevfNLPxuU]|&#|&[a-z]+;/i;

/** Faults of bytes and characters. */
export function checkEncoding({ documents }: Content): Issue[] {
  return documents.flatMap((document) => {
    const { decoded, file } = document;
    if (decoded.state === 'empty') {
      const hint = 'Write it, or delete the file.';
      return [toIssue('empty-file', file, { expected: 'This file is empty.', hint })];
    }
    if (decoded.state === 'utf-16') {
      const hint = 'Save it as UTF-8.';
      return [toIssue('utf-16', file, { expected: 'This file is written in UTF-16.', hint })];
    }
    if (decoded.state === 'unread') return [];
    return [...notUtf8(document), ...characters(document), ...tooDeep(document)];
  });
}

function notUtf8({ decoded, file }: Document): Issue[] {
  if (decoded.state !== 'text' || decoded.notUtf8 === null) return [];
  const { at, byte, count } = decoded.notUtf8;
  const more = count > 1 ? ` There are ${count} such places.` : '';
  const expected =
    byte === null
      ? `The character U+FFFD stands here, which a wrong conversion leaves behind.${more}`
      : `The byte here is not UTF-8.${more}`;
  const hint = byte === null ? 'Write the lost character again.' : 'Save the file as UTF-8.';
  return [toIssue('not-utf8', file, { at, value: byte ?? '\ufffd', expected, hint })];
}

function tooDeep({ decoded, file }: Document): Issue[] {
  if (decoded.state !== 'text' || decoded.tooDeep === null) return [];
  const expected = 'Signs that nest stand here a hundred times in a row, so the file is not read further.';
  const hint = 'Look whether something was pasted here; put it into a code block of fewer signs.';
  return [toIssue('too-deep', file, { at: decoded.tooDeep, expected, hint })];
}

function characters(document: Document): Issue[] {
  if (document.decoded.state !== 'text') return [];
  const { text } = document.decoded;
  const issues = inText(text).map(({ index, character }) =>
    characterIssue(document, document.at(index), character, null),
  );
  if (!ESCAPES.test(text)) return issues;
  for (const { path, text: value } of allTexts(document.data)) {
    for (const { character } of inText(value)) {
      if (text.includes(character)) continue;
      issues.push(characterIssue(document, document.valueAt(path), character, fieldName(path)));
    }
  }
  for (const node of document.nodes) {
    if (node.type !== 'text' || node.position === undefined) continue;
    for (const { character } of inText(node.value)) {
      if (!text.includes(character)) issues.push(characterIssue(document, node.position.start, character, null));
    }
  }
  return issues;
}

function inText(text: string): { index: number; character: string }[] {
  return [CONTROL, BIDI].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ index: match.index, character: match[0] })),
  );
}

function characterIssue({ file }: Document, at: Position, character: string, field: string | null): Issue {
  const value = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (character.search(BIDI) === -1) {
    const expected = 'A control character stands here, which nobody sees.';
    return toIssue('control-character', file, { at, field, value, expected, hint: 'Delete it.' });
  }
  const expected = 'A character stands here that turns the direction of what follows.';
  const hint = 'Delete it: right-to-left text needs none.';
  return toIssue('bidi-control', file, { at, field, value, expected, hint });
}
