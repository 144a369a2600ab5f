// Live examples: a sample of HTML and CSS that the page also shows, in a shadow root of its own. Nothing in it can run.
import { parseHtml, walk, type HastElement } from './parse.ts';

/** Elements that an example may have: text, tables, controls, drawings; nothing that runs, loads or leads away. */
const TAGS = new Set(
  `style div span p br hr ul ol li dl dt dd h3 h4 h5 h6 nav header footer section article aside figure figcaption
  blockquote pre code kbd samp strong em small mark abbr time b i a button label input select option textarea fieldset legend
  details summary output progress meter table caption thead tbody tr th td
  svg g path rect circle ellipse line polyline polygon text tspan title desc`.split(/\s+/),
);
/** Attributes by their names in the tree. `aria-…` may stand everywhere. */
const ATTRIBUTES = new Set(
  `className id role lang dir tabIndex title href type name value placeholder checked disabled required readOnly selected
  multiple open htmlFor min max low high optimum step rows cols size maxLength pattern autoComplete inputMode hidden
  colSpan rowSpan scope dateTime start
  viewBox width height d x y x1 x2 y1 y2 cx cy r rx ry dx dy points transform fill fillOpacity fillRule stroke strokeWidth
  strokeDashArray strokeDashOffset strokeLineCap strokeLineJoin textAnchor dominantBaseline fontSize fontFamily fontWeight
  preserveAspectRatio xmlns focusable`.split(/\s+/),
);
/** What loads something, or reaches out of the example, in a style sheet. */
const LOADING_STYLE = /url\s*\(|image-set\s*\(|@import|@font-face|\\|<|:host-context|::part/i;

/** What a `live` sample may not hold, one short name for each: `script`, `onclick`, `url(`; empty where it is harmless. */
export function liveFaults(source: string): string[] {
  return parseHtml(source)
    .flatMap((top) => [...walk(top)])
    .flatMap((node) => {
      if (node.type === 'comment' || node.type === 'text') return [];
      if (node.type !== 'element') return [node.type];
      if (!TAGS.has(node.tagName)) return [`<${node.tagName}>`];
      const attributes = Object.entries(node.properties).filter(([name, value]) => !isHarmless(name, value));
      return [...attributes.map(([name]) => name.toLowerCase()), ...styleFaults(node)];
    });
}

/** The example as `<div class="live">`, named by its title; null where something in it is not allowed. */
export function liveExample(source: string, title: string | null): HastElement | null {
  if (liveFaults(source).length > 0) return null;
  const name = title === null ? 'Example' : `Example: ${title}`;
  const properties = { className: ['live'], role: 'group', ariaLabel: name };
  const root: HastElement = {
    type: 'element',
    tagName: 'template',
    properties: { shadowRootMode: 'open' },
    children: parseHtml(source),
  };
  return { type: 'element', tagName: 'div', properties, children: [root] };
}

/** A link leads to a place in the example; a field belongs to no form, so nothing is ever sent. */
function isHarmless(name: string, value: unknown): boolean {
  if (/^aria[A-Z-]/.test(name)) return true;
  if (!ATTRIBUTES.has(name)) return false;
  if (name === 'href') return String(value).startsWith('#');
  return !/^\s*url\s*\(/i.test(String(value));
}

function styleFaults(node: HastElement): string[] {
  if (node.tagName !== 'style') return [];
  const css = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return LOADING_STYLE.exec(css.replace(/\/\*[\s\S]*?\*\//g, '')) ?? [];
}
