// HTML, CSS and Vue.
import { parse as parseVueFile, compileScript, compileTemplate } from '@vue/compiler-sfc';
import { transform } from 'lightningcss';
import { parse as parseDocument, parseFragment, type DefaultTreeAdapterTypes, type ParserError } from 'parse5';
import { eachSample, type Rows } from './sample.ts';

/** Elements whose end tag HTML lets one leave out. */
const OPEN_ENDED = new Set(
  'html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rp rt'.split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Reads HTML samples: a whole document when it starts like one, else a fragment. */
export const parseHtml = eachSample(({ code }): Rows => {
  const errors: [number, string][] = [];
  const options = {
    sourceCodeLocationInfo: true,
    onParseError: ({ code: name, startLine }: ParserError) => errors.push([startLine, `parse error: ${name}`]),
  };
  const whole = /^\s*<(?:!doctype|html)\b/i.test(code);
  const tree = whole ? parseDocument(code, options) : parseFragment(code, options);
  return errors.length > 0 ? errors : [...unclosed(tree), ...strayEndTags(code, tree)];
});

/** Reads CSS samples; a `part` is declarations without their rule. */
export const parseCss = eachSample(({ code, words }): Rows => {
  const css = words.part ? `.part {\n${code}\n}` : code;
  try {
    const { warnings } = transform({ filename: 'sample.css', code: Buffer.from(css), errorRecovery: true });
    return warnings.map(({ message, loc }) => [loc.line - (words.part ? 1 : 0), message]);
  } catch (error) {
    return [[1, messageOf(error)]];
  }
});

/** Reads single-file components: blocks, script and template. */
export const parseVue = eachSample(({ code }): Rows => {
  const { descriptor, errors } = parseVueFile(code, { sourceMap: false });
  if (errors.length > 0) return errors.map((error) => [lineOf(error), messageOf(error)]);
  try {
    if (descriptor.script !== null || descriptor.scriptSetup !== null) compileScript(descriptor, { id: 'sample' });
    if (descriptor.template === null) return [];
    const { content, loc } = descriptor.template;
    const compiled = compileTemplate({ source: content, filename: 'sample.vue', id: 'sample' });
    return compiled.errors.map((error) => [lineOf(error) + loc.start.line - 1, messageOf(error)]);
  } catch (error) {
    return [[1, messageOf(error)]];
  }
});

function unclosed(node: DefaultTreeAdapterTypes.Node): [number, string][] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(unclosed) : [];
  if (!('tagName' in node) || OPEN_ENDED.has(node.tagName) || VOID.has(node.tagName)) return inner;
  const place = node.sourceCodeLocation;
  // Elements that the parser itself inserts have no place in the source.
  if (!place?.startTag || place.endTag) return inner;
  return [[place.startLine, `\`<${node.tagName}>\` is never closed`], ...inner];
}

/** End tags that close nothing: the parser drops them without a word. */
function strayEndTags(code: string, tree: DefaultTreeAdapterTypes.Node): [number, string][] {
  const known = new Set(endTagOffsets(tree));
  const markup = code.replaceAll(/<!--.*?-->|<(script|style)\b.*?(?=<\/\1)/gs, (hidden) => ' '.repeat(hidden.length));
  return [...markup.matchAll(/<\/([a-z][\w-]*)/gi)]
    .filter(({ index }) => !known.has(index))
    .map(({ index, 1: name }) => [code.slice(0, index).split('\n').length, `\`</${name}>\` closes nothing`]);
}

function endTagOffsets(node: DefaultTreeAdapterTypes.Node): number[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(endTagOffsets) : [];
  const end = 'tagName' in node ? node.sourceCodeLocation?.endTag : undefined;
  return end ? [end.startOffset, ...inner] : inner;
}

function lineOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('loc' in error)) return 1;
  // Vue's errors carry a source location; its types call it unknown.
  return (error as { loc?: { start?: { line?: number } } }).loc?.start?.line ?? 1;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
