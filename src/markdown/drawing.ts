// What a diagram shows, read back from its SVG before our clean-up drops the data attributes.
import { unescapeHtml } from './escape.ts';

/** What was drawn, read back from the drawing: `check` compares it with the source. */
export interface Drawn {
  /** Boxes, participants and states by their names in the source; `label` is what the reader sees. */
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  /** Arrows and messages; `label` is empty where there is none. */
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  /** Every text in the drawing: of nodes, edges, notes, subgraphs and blocks. */
  readonly labels: readonly string[];
}

/** What a drawing of beautiful-mermaid shows, from its own data attributes and texts. */
export function readDrawing(svg: string): Drawn {
  const tags = [...svg.matchAll(/<(g|polyline|path|line) class="(node|actor|edge|message)" ([^>]*)>/g)];
  const nodes = tags.filter(([, , kind]) => kind === 'node' || kind === 'actor');
  const edges = tags.filter(([, , kind]) => kind === 'edge' || kind === 'message');
  return {
    nodes: nodes.map(([, , , data = '']) => ({ id: attribute(data, 'id'), label: attribute(data, 'label') })),
    edges: edges.map(([, , , data = '']) => ({
      from: attribute(data, 'from'),
      to: attribute(data, 'to'),
      label: attribute(data, 'label'),
    })),
    labels: [...svg.matchAll(/<text [^>]*>([\s\S]*?)<\/text>/g)].map(([, inner = '']) =>
      unescapeHtml(inner.replace(/<\/tspan>\s*<tspan[^>]*>/g, ' ').replace(/<[^>]*>/g, '')).trim(),
    ),
  };
}

function attribute(data: string, name: string): string {
  return unescapeHtml(new RegExp(`data-${name}="([^"]*)"`).exec(data)?.[1] ?? '');
}
