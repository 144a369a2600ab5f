// Raw HTML in Markdown: a few tags without attributes stay, all else is shown as the text it is.
import type { HastPluginDefinition } from './parse.ts';

/** Tags that an author may write in Markdown, without attributes. */
export const HARMLESS_TAGS = ['kbd', 'sub', 'sup', 'br', 'wbr', 'var', 'samp', 'dfn', 'small', 'ins', 'del'] as const;

const HARMLESS = new RegExp(String.raw`^(?:</?(?:${HARMLESS_TAGS.join('|')})\s*/?>|<!--[^>]*-->)$`, 'i');

/** True for a piece of raw HTML that runs nothing, loads nothing and has no attributes. */
export function isHarmlessHtml(html: string): boolean {
  return HARMLESS.test(html.trim());
}

/** Makes raw HTML inert; `check` has told the author already. */
export const rawPlugin: HastPluginDefinition = {
  name: 'viva-raw',
  raw(node) {
    return isHarmlessHtml(node.value) ? undefined : { type: 'text', value: node.value };
  },
};
