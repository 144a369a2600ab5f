// Links: which addresses are safe, and what a link to elsewhere carries.
import { textOf, type HastPluginDefinition } from './parse.ts';

/** `inner` is a path of this site or a fragment, `outer` another site or a mail address, `unsafe` anything else. */
export type LinkKind = 'inner' | 'outer' | 'unsafe';

const OUTER = /^(?:https?:\/\/|mailto:)/i;
/** Signs that browsers skip inside an address: `java\nscript:` is `javascript:`. */
// oxlint-disable-next-line no-control-regex
const SKIPPED = /[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g;

/** What an address of Markdown, entities already resolved, leads to. */
export function linkKind(url: string): LinkKind {
  const bare = url.replace(SKIPPED, '');
  if (OUTER.test(bare)) return bare === url ? 'outer' : 'unsafe';
  if (bare.startsWith('//') || bare.startsWith('\\') || bare.startsWith('/\\')) return 'unsafe';
  // A colon before the first slash, question mark or hash makes a scheme.
  return /^[^/?#]*:/.test(bare) ? 'unsafe' : 'inner';
}

/** A mail address alone, which Markdown would link: in an answer it is an example, and nobody is to write to it. */
export function isMailAddress(url: string, text: string): boolean {
  return url.toLowerCase() === `mailto:${text.toLowerCase()}`;
}

/** Links to elsewhere tell nothing about the reader; unsafe ones lose their address and stay text. */
export const linksPlugin: HastPluginDefinition = {
  name: 'viva-links',
  element: {
    filter: ['a'],
    visit(node, context) {
      const href = String(node.properties.href ?? '');
      const text = textOf(node);
      if (isMailAddress(href, text)) return { type: 'text', value: text };
      const kind = linkKind(href);
      if (kind === 'outer') context.setProperty(node, 'rel', ['noopener', 'noreferrer']);
      if (kind === 'unsafe') context.setProperty(node, 'href', null);
      return undefined;
    },
  },
};
