// Code fences: their language, the words after it, and the marks that the list after them explains.
import { fenceWords } from '../../markdown/fences.ts';
import { isLanguage, LANGUAGE_ALIASES, LANGUAGES } from '../../markdown/languages.ts';
import { liveFaults } from '../../markdown/live.ts';
import { findMarks, withoutMarks } from '../../markdown/marks.ts';
import { startOf, type MdastNode } from '../nodes.ts';
import type { Content } from '../content.ts';
import type { Document } from '../document.ts';
import { toIssue, type Issue, type Position } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { syntaxFault } from './sample-syntax.ts';

type Code = Extract<MdastNode, { type: 'code' }>;
type List = Extract<MdastNode, { type: 'list' }>;

const VOCABULARY = ['bad', 'live', 'part', 'title', 'uses'];
const WORDS_HINT = 'The words are `bad`, `live`, `part`, `title="…"` and `uses="…"`.';

/** Faults of code fences. */
export function checkSamples({ documents }: Content): Issue[] {
  return documents.flatMap((document) =>
    document.nodes.flatMap((node, index) => {
      if (node.type !== 'code') return [];
      return [
        ...fenceClosed(document, node),
        ...language(document, node),
        ...words(document, node),
        ...live(document, node),
        ...marks(document, node, index),
        ...syntax(document, node),
      ];
    }),
  );
}

/** A code block that is indented instead of fenced has no language either. */
function language({ file }: Document, node: Code): Issue[] {
  const name = node.lang ?? '';
  if (isLanguage(name)) return [];
  const names = Object.keys(LANGUAGES);
  const at = startOf(node);
  if (name === '' || VOCABULARY.includes(name.replace(/=.*$/s, ''))) {
    const expected = 'A code block names its language first.';
    return [
      toIssue('fence-language', file, { at, expected, hint: 'Write it after the backticks; `text` if it is none.' }),
    ];
  }
  const alias = LANGUAGE_ALIASES[name.toLowerCase()];
  const hint = alias
    ? `Write \`${alias}\`.`
    : (didYouMean(name, names) ?? `The languages are ${names.map((known) => `\`${known}\``).join(', ')}.`);
  return [
    toIssue('fence-language', file, { at, value: name, expected: 'The site does not know this language.', hint }),
  ];
}

function words(document: Document, node: Code): Issue[] {
  const meta = node.meta ?? '';
  return fenceWords(meta).unknown.map((word) => {
    const name = word.replace(/[="'{].*$/s, '');
    const isValued = name === 'title' || name === 'uses';
    const hint = VOCABULARY.includes(name)
      ? isValued
        ? `Write \`${name}="…"\`, with double quotes and once.`
        : `Write \`${name}\` alone and once.`
      : (didYouMean(name, VOCABULARY) ?? WORDS_HINT);
    const at = positionOfWord(document, node, word);
    return toIssue('fence-word', document.file, {
      at,
      value: word,
      expected: 'This word is not of the vocabulary.',
      hint,
    });
  });
}

/** What is shown as it would run must not be able to. */
function live({ file }: Document, node: Code): Issue[] {
  if (!fenceWords(node.meta ?? '').live) return [];
  const at = startOf(node);
  if (node.lang !== 'html') {
    const hint = 'Write the styles into a `<style>` of an `html` sample.';
    return [toIssue('live-example', file, { at, value: node.lang ?? '', expected: 'Only HTML can be `live`.', hint })];
  }
  const [value] = liveFaults(node.value);
  if (value === undefined) return [];
  const expected = 'A live example holds text, plain elements and styles; nothing that runs, loads or leads away.';
  return [toIssue('live-example', file, { at, value, expected, hint: 'Leave it out, or leave out the word `live`.' })];
}

function marks({ nodes, file }: Document, node: Code, index: number): Issue[] {
  const found = findMarks(node.value);
  if (found.length === 0) return [];
  const list = listAfter(nodes, node, index);
  const at = startOf(node);
  const numbers = found.map((mark) => mark.number);
  const value = inWords(numbers);
  if (list === null) {
    const expected = 'The marks in this code are explained by an ordered list right after it, and there is none.';
    return [
      toIssue('marks-and-list', file, { at, value, expected, hint: 'Write `1. …` after the fence for each mark.' }),
    ];
  }
  const first = list.start ?? 1;
  const entries = list.children.map((_, entry) => first + entry);
  const isSame = first === 1 && numbers.toSorted((a, b) => a - b).join() === entries.join();
  if (isSame) return [];
  const expected = `The code has the marks ${value}, and the list after it has the entries ${inWords(entries)}.`;
  return [
    toIssue('marks-and-list', file, {
      at,
      value,
      expected,
      hint: 'Number the marks from 1, and write one entry for each.',
    }),
  ];
}

/** The first numbers as marks; nobody reads a hundred. */
function inWords(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 12).map((number) => `(${number})`);
  return [...shown, ...(numbers.length > shown.length ? ['…'] : [])].join(' ');
}

/** The ordered list that comes next in the same container, or null. */
function listAfter(nodes: readonly MdastNode[], code: Code, index: number): List | null {
  const parent = nodes
    .slice(0, index)
    .findLast((node) => 'children' in node && node.children.some((child) => child === code));
  const siblings: readonly MdastNode[] = parent && 'children' in parent ? parent.children : [];
  const next = siblings[siblings.indexOf(code) + 1];
  return next?.type === 'list' && next.ordered === true ? next : null;
}

/** Other languages are parsed by the tests, whose parsers take longer. What is bad or a part may not parse. */
function syntax(document: Document, node: Code): Issue[] {
  const { bad, part } = fenceWords(node.meta ?? '');
  if (bad || part || (node.lang !== 'json' && node.lang !== 'yaml')) return [];
  const fault = syntaxFault(node.lang, withoutMarks(node.value));
  if (fault === null) return [];
  const { line, column } = startOf(node);
  const at = { line: line + fault.line, column: column + fault.column - 1 };
  const expected = `This sample is no ${node.lang.toUpperCase()}: ${fault.message}`;
  return [
    toIssue('sample-syntax', document.file, {
      at,
      expected,
      hint: 'Mend it; a fragment says `part`, what not to do says `bad`.',
    }),
  ];
}

function fenceClosed(document: Document, node: Code): Issue[] {
  const text = document.decoded.state === 'text' ? document.decoded.text.split('\n') : [];
  const { start, end } = node.position ?? {};
  const opening = /(`{3,}|~{3,})/.exec(text[(start?.line ?? 0) - 1]?.slice((start?.column ?? 1) - 1) ?? '')?.[1];
  if (opening === undefined || start === undefined || end === undefined) return [];
  const last = text[end.line - 1]?.slice(0, end.column - 1).trimEnd() ?? '';
  if (end.line > start.line && last.endsWith(opening)) return [];
  const expected = 'This code block is not closed, so it takes in all that follows.';
  return [
    toIssue('unclosed-fence', document.file, {
      at: startOf(node),
      expected,
      hint: 'Repeat the signs that open it on a line of their own after the code.',
    }),
  ];
}

function positionOfWord(document: Document, node: Code, word: string): Position {
  const at = startOf(node);
  const line = document.decoded.state === 'text' ? (document.decoded.text.split('\n')[at.line - 1] ?? '') : '';
  const index = line.indexOf(word, at.column);
  return { line: at.line, column: index === -1 ? at.column : index + 1 };
}
