// Headings of a body: the id that `{#stable-id}` or GitHub's slug gives them, and the link to themselves.
import Slugger from 'github-slugger';
import { parseToHtmlTree, textOf, walk, type HastPluginDefinition, type Syntax } from './parse.ts';

const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** One heading as it stands on the page. */
export interface Heading {
  readonly id: string;
  /** 1 to 6. */
  readonly depth: number;
  readonly text: string;
}

/** The headings of a body (front matter is skipped) with the ids that the page gives them. */
export function headings(body: string, syntax: Syntax = 'md'): Heading[] {
  const slugger = new Slugger();
  const found: Heading[] = [];
  for (const node of walk(parseToHtmlTree(body, syntax))) {
    if (node.type !== 'element' || !TAGS.includes(node.tagName)) continue;
    const text = textOf(node);
    found.push({ id: headingId(slugger, node.properties.id, text), depth: Number(node.tagName[1]), text });
  }
  return found;
}

/** The ids alone: what `#…` may point at within a body. */
export function headingIds(body: string, syntax: Syntax = 'md'): string[] {
  return headings(body, syntax).map(({ id }) => id);
}

/** Sets ids and appends a link without text (`::before` draws its sign, so that a heading's text stays its own). */
export function headingsPlugin(): HastPluginDefinition {
  const slugger = new Slugger();
  return {
    name: 'viva-headings',
    element: {
      filter: TAGS,
      visit(node, context) {
        const text = context.textContent(node);
        const id = headingId(slugger, node.properties.id, text);
        // `{#id}` may hold more, even `onclick=…`: nothing but the id stays.
        for (const name of Object.keys(node.properties)) context.setProperty(node, name, null);
        context.setProperty(node, 'id', id);
        const properties = { className: ['permalink'], href: `#${id}`, ariaLabel: `Link to this section: ${text}` };
        context.appendChild(node, { type: 'element', tagName: 'a', properties, children: [] });
      },
    },
  };
}

function headingId(slugger: Slugger, own: unknown, text: string): string {
  return typeof own === 'string' && own !== '' ? own : slugger.slug(text);
}
