// Code fences: the language, the words after it, the code and where it stands.
import { parseMarkdown, walk, type Syntax } from './parse.ts';

/** What the words after a fence's language say. */
export interface FenceWords {
  /** `bad`: what not to do, shown so. */
  readonly bad: boolean;
  /** `live`: the page also shows what this HTML makes. */
  readonly live: boolean;
  /** `part`: lines of a function or class; a parser needs a wrapper around them. */
  readonly part: boolean;
  /** `title="…"`: what stands above the code, mostly a file name. */
  readonly title: string | null;
  /** `uses="…"`: names that the fragment may leave undefined. */
  readonly uses: readonly string[];
  /** Words outside the vocabulary, and words of it that are written wrongly or twice. */
  readonly unknown: readonly string[];
}

/** One fence of a document. */
export interface Fence {
  /** As written; empty where the fence names no language. */
  readonly lang: string;
  readonly words: FenceWords;
  /** Without the fence lines and without a newline at the end. */
  readonly code: string;
  /** Line of the opening fence, counted from 1 in the given text; the code starts one below. */
  readonly line: number;
}

const WORD = /([a-z-]+)(?:="([^"]*)")?(?=\s|$)|\S+/gi;

/** Every fence of a document (front matter may stand before it), also inside lists and quotes. */
export function fences(markdown: string, syntax: Syntax = 'md'): Fence[] {
  const found: Fence[] = [];
  for (const node of walk(parseMarkdown(markdown, syntax))) {
    if (node.type !== 'code') continue;
    found.push({
      lang: node.lang ?? '',
      words: fenceWords(node.meta ?? ''),
      code: node.value,
      line: node.position?.start.line ?? 1,
    });
  }
  return found;
}

/** The words after a fence's language, read against the vocabulary. */
export function fenceWords(meta: string): FenceWords {
  let bad = false;
  let live = false;
  let part = false;
  let title: string | null = null;
  let uses: readonly string[] | null = null;
  const unknown: string[] = [];
  for (const [written, name, value] of meta.matchAll(WORD)) {
    if (name === 'bad' && value === undefined && !bad) bad = true;
    else if (name === 'live' && value === undefined && !live) live = true;
    else if (name === 'part' && value === undefined && !part) part = true;
    else if (name === 'title' && value?.trim() && title === null) title = value.trim();
    else if (name === 'uses' && value?.trim() && uses === null) uses = value.split(',').map((use) => use.trim());
    else unknown.push(written);
  }
  return { bad, live, part, title, uses: uses ?? [], unknown };
}
