// Boundary to beautiful-mermaid: a Mermaid source becomes an SVG without styles, in the colors of our sheet.
import { createHash } from 'node:crypto';
import { parseMermaid, renderMermaidSVG } from 'beautiful-mermaid';
import { readDrawing, type Drawn } from './drawing.ts';
import { escapeHtml } from './escape.ts';
import { codeBlock, parseElement, type HastPluginDefinition } from './parse.ts';

/** A finished diagram. */
export interface Diagram {
  readonly svg: string;
  /** `accTitle` and `accDescr` of the source; empty where missing. */
  readonly title: string;
  readonly description: string;
  readonly drawn: Drawn;
}

/**
 * The custom properties that color a diagram; the site's sheet defines them on `.diagram` for every theme.
 * Text needs a contrast of 4.5:1 against `paper`, `node` and `header`; lines and borders 3:1 against `paper`.
 */
export const DIAGRAM_PROPERTIES = [
  '--diagram-text',
  '--diagram-muted',
  '--diagram-line',
  '--diagram-arrow',
  '--diagram-node',
  '--diagram-border',
  '--diagram-group',
  '--diagram-header',
  '--diagram-hairline',
  '--diagram-paper',
] as const;

/** The library's property → ours. */
const PROPERTIES: Readonly<Record<string, (typeof DIAGRAM_PROPERTIES)[number]>> = {
  '--_text': '--diagram-text',
  '--_text-sec': '--diagram-muted',
  '--_text-muted': '--diagram-muted',
  '--_text-faint': '--diagram-muted',
  '--_line': '--diagram-line',
  '--_arrow': '--diagram-arrow',
  '--_node-fill': '--diagram-node',
  '--_node-stroke': '--diagram-border',
  '--_group-fill': '--diagram-group',
  '--_group-hdr': '--diagram-header',
  '--_inner-stroke': '--diagram-hairline',
  '--_key-badge': '--diagram-header',
  '--bg': '--diagram-paper',
};
const OPTIONS = { padding: 8, transparent: true };
/** Mermaid lines that give a node colors of its own, which no theme could follow. */
const STYLING = /^\s*(?:style|classDef|class|linkStyle)\s.*$/gm;
const ACCESSIBLE = /^\s*acc(?:Title|Descr)\s*(?::.*|\{[^}]*\})$/gm;

/** A flowchart wider than this, in pixels, is drawn from top to bottom if that makes it narrower: phones come first. */
const COMFORTABLE_WIDTH = 640;
/** Blank border that the library draws around sequence diagrams and that a page does not need, in pixels. */
const SEQUENCE_MARGIN = 22;

/** Draws a diagram. `idPrefix` keeps its ids apart from those of other diagrams of the page. */
export function renderDiagram(source: string, { idPrefix }: { readonly idPrefix: string }): Diagram {
  const title = accessibleText(source, 'accTitle');
  const description = accessibleText(source, 'accDescr');
  const raw = draw(source.replace(ACCESSIBLE, '').replace(STYLING, ''));
  const margin = /^\s*sequenceDiagram/.test(source) ? SEQUENCE_MARGIN : 0;
  const texts = `<title id="${idPrefix}-title">${escapeHtml(title)}</title><desc id="${idPrefix}-desc">${escapeHtml(description)}</desc>`;
  const svg = raw
    .replace(/<style>[\s\S]*?<\/style>\s*/g, '')
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.startsWith('<svg') ? openTag(tag, idPrefix, margin) + texts : cleanTag(tag, idPrefix),
    )
    .replace(/>\s+</g, '><')
    .trim();
  return { svg, title, description, drawn: readDrawing(raw) };
}

/**
 * Everything that will be drawn, without laying it out: `check` has no time for that. Sequences are drawn, which takes no
 * time; a test draws all diagrams and compares.
 */
export function planDiagram(source: string): Drawn {
  const bare = source.replace(ACCESSIBLE, '').replace(STYLING, '');
  if (/^\s*sequenceDiagram/i.test(bare)) return readDrawing(renderMermaidSVG(bare, OPTIONS));
  const { nodes, edges, subgraphs } = parseMermaid(bare);
  const titles = (groups: typeof subgraphs): string[] =>
    groups.flatMap(({ label, children }) => [label, ...titles(children)]);
  const planned = edges.map(({ source: from, target: to, label = '' }) => ({ from, to, label }));
  const boxes = [...nodes.values()].map(({ id, label }) => ({ id, label }));
  return {
    nodes: boxes,
    edges: planned,
    labels: [...boxes, ...planned].map(({ label }) => label).concat(titles(subgraphs)),
  };
}

function draw(source: string): string {
  const asWritten = renderMermaidSVG(source, OPTIONS);
  const sideways = /^(\s*(?:flowchart|graph)\s+)(?:LR|RL)\b/;
  if (!sideways.test(source) || widthOf(asWritten) <= COMFORTABLE_WIDTH) return asWritten;
  const downwards = renderMermaidSVG(source.replace(sideways, '$1TD'), OPTIONS);
  return widthOf(downwards) < widthOf(asWritten) ? downwards : asWritten;
}

function widthOf(svg: string): number {
  return Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
}

/** Draws each Mermaid block as `<figure class="diagram">` with its title as the caption. */
export function diagramsPlugin(): HastPluginDefinition {
  let count = 0;
  return {
    name: 'viva-diagrams',
    element: {
      filter: ['pre'],
      visit(node) {
        const block = codeBlock(node);
        if (block?.lang !== 'mermaid') return undefined;
        count += 1;
        return parseElement(diagramFigure(block.source, count));
      },
    },
  };
}

/** The figure as HTML. Its drawing keeps its natural width and scrolls where the page is narrower. */
export function diagramFigure(source: string, count: number): string {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 6);
  const { svg, title } = renderDiagram(source, { idPrefix: `d${count}-${hash}` });
  const name = escapeHtml(title);
  const scroller = `<div class="diagram-scroll" role="group" tabindex="0" aria-label="Diagram: ${name}">${svg}</div>`;
  return `<figure class="diagram">${scroller}<figcaption>${name}</figcaption></figure>`;
}

function accessibleText(source: string, name: 'accTitle' | 'accDescr'): string {
  const found = new RegExp(String.raw`^\s*${name}\s*(?::(.*)|\{([^}]*)\})$`, 'm').exec(source);
  return (found?.[1] ?? found?.[2] ?? '').trim().replaceAll(/\s+/g, ' ');
}

function openTag(tag: string, idPrefix: string, margin: number): string {
  const [, width = 0, height = 0] = / width="([\d.]+)" height="([\d.]+)"/.exec(tag) ?? [];
  const [w, h] = [Math.ceil(Number(width)) - 2 * margin, Math.ceil(Number(height)) - 2 * margin];
  const view = `viewBox="${margin} ${margin} ${w} ${h}" width="${w}" height="${h}"`;
  return `<svg ${view} role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc">`;
}

/** No styles, no data, our colors, ids of our own, coordinates with one decimal. */
function cleanTag(tag: string, idPrefix: string): string {
  return tag
    .replace(/ (?:style|font-family|data-[\w-]+)="[^"]*"/g, '')
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => `var(${PROPERTIES[name] ?? '--diagram-text'})`)
    .replace(/ id="/g, ` id="${idPrefix}-`)
    .replace(/url\(#/g, `url(#${idPrefix}-`)
    .replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
