// Boundary to Shiki: code becomes a figure whose tokens carry classes, never a style.
import {
  bundledLanguages,
  createCssVariablesTheme,
  createHighlighter,
  type Highlighter,
  type ThemedToken,
} from 'shiki';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { fenceWords } from './fences.ts';
import { isLanguage, LANGUAGES, type Language } from './languages.ts';
import { liveExample } from './live.ts';
import { findMarks, withoutMarks } from './marks.ts';
import { codeBlock, type HastElement, type HastPluginDefinition } from './parse.ts';

type Content = HastElement['children'][number];

/** Classes that tokens can have; `code.css` gives each its color. Text without a class is plain. */
export const TOKEN_CLASSES = [
  't-keyword',
  't-string',
  't-string-expression',
  't-comment',
  't-function',
  't-constant',
  't-parameter',
  't-punctuation',
  't-link',
  't-inserted',
  't-deleted',
  't-changed',
] as const;
/** What stands above a sample of what not to do. */
export const BAD_WORD = 'Not like this';

const THEME = createCssVariablesTheme({ name: 'viva', variablePrefix: '--t-', fontStyle: false });
const TOKEN_COLOR = /^var\(--t-token-([a-z-]+)\)$/;
/** Languages without a grammar. */
const PLAIN: ReadonlySet<Language> = new Set(['text', 'mermaid']);

/** Turns every code block but diagrams into a figure. */
export const codePlugin: HastPluginDefinition = {
  name: 'viva-code',
  element: {
    filter: ['pre'],
    visit(node) {
      const block = codeBlock(node);
      if (block === null || block.lang === 'mermaid') return undefined;
      return codeFigure(block.source, block.lang, block.meta);
    },
  },
};

/** A sample as `<figure class="code">`: caption, then `<pre tabindex="0">` (it may scroll) with tokens and marks. */
export async function codeFigure(source: string, lang: string, meta: string): Promise<HastElement> {
  const { bad, live, title } = fenceWords(meta);
  const language = isLanguage(lang) ? lang : 'text';
  const caption = [
    ...(bad ? [element('strong', { className: ['code-bad'] }, [text(BAD_WORD)])] : []),
    ...(title === null ? [] : [element('span', { className: ['code-title'] }, [text(title)])]),
    element('span', { className: ['code-language'] }, [text(LANGUAGES[language])]),
  ];
  const lines = await highlight(source, language);
  const example = live && language === 'html' ? liveExample(source, title) : null;
  return element('figure', { className: ['code'], dataLanguage: language, ...(bad ? { dataBad: '' } : {}) }, [
    element('figcaption', {}, caption),
    ...(example === null ? [] : [example]),
    element('pre', { tabIndex: 0 }, [element('code', {}, lines)]),
  ]);
}

/** Tokens of all lines; a mark stands at the end of its line in place of its comment. */
async function highlight(source: string, language: Language): Promise<Content[]> {
  const marks = new Map(findMarks(source).map(({ line, number }) => [line, number]));
  const lines = await tokenLines(withoutMarks(source), language);
  return lines.flatMap((tokens, index): Content[] => {
    const mark = marks.get(index + 1);
    const content = tokens.map(tokenNode);
    if (mark !== undefined) content.push(markBadge(mark));
    if (index < lines.length - 1) content.push(text('\n'));
    return content;
  });
}

async function tokenLines(
  code: string,
  language: Language,
): Promise<{ content: string; color?: string | undefined }[][]> {
  if (PLAIN.has(language)) return code.split('\n').map((content) => [{ content }]);
  const highlighter = await loadHighlighter();
  const lang = language as keyof typeof bundledLanguages;
  // Without a time limit: Shiki gives up on a line after half a second, and a busy machine would build other bytes.
  return highlighter.codeToTokensBase(code, { lang, theme: THEME, tokenizeTimeLimit: 0 }).map(joinTokens);
}

let loading: Promise<Highlighter> | undefined;

/** All grammars at once and always in the same order: what a grammar embeds depends on what is loaded already. */
function loadHighlighter(): Promise<Highlighter> {
  const langs = Object.keys(LANGUAGES).filter((name) => Object.hasOwn(bundledLanguages, name) && name !== 'mermaid');
  loading ??= createHighlighter({ themes: [THEME], langs, engine: createJavaScriptRegexEngine() });
  return loading;
}

/** Neighbors of one color as one token: fewer bytes. Blanks have no color and join either side. */
function joinTokens(tokens: readonly ThemedToken[]): { content: string; color: string | undefined }[] {
  const joined: { content: string; color: string | undefined }[] = [];
  for (const { content, color } of tokens) {
    const last = joined.at(-1);
    if (last !== undefined && (last.color === color || content.trim() === '')) last.content += content;
    else joined.push({ content, color });
  }
  return joined;
}

function tokenNode({ content, color }: { content: string; color?: string | undefined }): Content {
  const token = TOKEN_COLOR.exec(color ?? '')?.[1];
  return token === undefined ? text(content) : element('span', { className: [`t-${token}`] }, [text(content)]);
}

/** The badge of a mark. Scripts that copy leave `.mark` out. */
function markBadge(number: number): HastElement {
  const properties = { className: ['mark'], dataMark: String(number), role: 'img', ariaLabel: `(${number})` };
  return element('span', properties, [text(String(number))]);
}

function element(tagName: string, properties: HastElement['properties'], children: Content[]): HastElement {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): Content {
  return { type: 'text', value };
}
