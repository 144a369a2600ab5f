// Numbered marks: a trailing comment `# (1)` points at the entry of the ordered list after the fence.
import { codeBlock, type HastPluginDefinition } from './parse.ts';

/** One mark in code. `start` and `end` are offsets of the comment with the blanks before it. */
export interface Mark {
  readonly number: number;
  /** Counted from 1 within the code. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

const SIGNS = [
  String.raw`(?:#|//|--)[ \t]*\((\d{1,2})\)`,
  String.raw`/\*[ \t]*\((\d{1,2})\)[ \t]*\*/`,
  String.raw`\{/\*[ \t]*\((\d{1,2})\)[ \t]*\*/\}`,
  String.raw`<!--[ \t]*\((\d{1,2})\)[ \t]*-->`,
];
/** Looked for at the start of a run of blanks only: a line of nothing but blanks must not take minutes. */
const MARK = new RegExp(String.raw`(?<![ \t])[ \t]*(?:${SIGNS.join('|')})[ \t]*(?=\r?$)`, 'gm');

/** The marks of a sample, in the order of its lines. */
export function findMarks(code: string): Mark[] {
  let line = 1;
  let counted = 0;
  return [...code.matchAll(MARK)].map((match) => {
    const { index } = match;
    line += code.slice(counted, index).split('\n').length - 1;
    counted = index;
    const number = Number(match.slice(1).find((digits) => digits !== undefined));
    return { number, line, start: index, end: index + match[0].length };
  });
}

/** The sample without its marks: what a reader copies and a parser reads. */
export function withoutMarks(code: string): string {
  return code.replace(MARK, '');
}

/** Gives the ordered list right after a fence with marks the class `marks`, so that its numbers look like badges. */
export const marksPlugin: HastPluginDefinition = {
  name: 'viva-marks',
  element: {
    filter: ['pre'],
    visit(node, context) {
      if (findMarks(codeBlock(node)?.source ?? '').length === 0) return;
      const place = context.indexOf(node);
      if (place === undefined) return;
      const next = context
        .parent(node)
        .children.slice(place + 1)
        .find(({ type }) => type === 'element');
      if (next?.type === 'element' && next.tagName === 'ol') context.setProperty(next, 'className', ['marks']);
    },
  },
};
