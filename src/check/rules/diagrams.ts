// Diagrams: described, small, and drawn in full.
import { startOf, type MdastNode } from '../nodes.ts';
import type { Drawn } from '../../markdown/drawing.ts';
import type { Content } from '../content.ts';
import type { Document } from '../document.ts';
import { toIssue, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { DIAGRAM_TYPES, readDiagram, type DiagramSource, type Statement } from './diagram-source.ts';

type Code = Extract<MdastNode, { type: 'code' }>;
/** Plans a drawing: everything that would be in it, without laying it out. */
type Plan = (source: string) => Drawn;

/** More boxes than this are no sketch any more. */
const MOST_BOXES = 9;
/** What the drawing leaves out, and what to write instead. */
const LEFT_OUT: readonly [RegExp, string][] = [
  [/^(?:style|classDef|class|linkStyle)\b/, 'Delete it: the site colors diagrams itself, for light and dark.'],
  [/^click\b/, 'Delete it, and put the link into the text.'],
  [
    /^(?:activate|deactivate|autonumber|create|destroy|box|rect|option|links?)\b/,
    'Delete it, or say it in a message or a note.',
  ],
  [/^note\b/i, 'Say it in a label or below the diagram.'],
  [/#\w+;/, 'Write the sign itself, or another word.'],
  [/;/, 'Write each statement on a line of its own.'],
  [/:::/, 'Delete it: the site colors diagrams itself.'],
];

/** Faults of Mermaid fences. The program that draws is loaded only where there is something to draw. */
export async function checkDiagrams({ documents }: Content): Promise<Issue[]> {
  const found = documents.flatMap((document) =>
    document.nodes.flatMap((node) => (node.type === 'code' && node.lang === 'mermaid' ? [{ document, node }] : [])),
  );
  if (found.length === 0) return [];
  const { planDiagram } = await import('../../markdown/diagrams.ts');
  return found.flatMap(({ document, node }) => checkDiagram(document, node, planDiagram));
}

function checkDiagram(document: Document, node: Code, plan: Plan): Issue[] {
  const source = readDiagram(node.value);
  const at = startOf(node);
  if (source.type === null) {
    const [type = ''] = source.header.split(/\s/, 1);
    const isFlow = /^(?:flowchart|graph)$/i.test(type);
    const hint = isFlow
      ? 'Write the direction after it: `flowchart TD` or `flowchart LR`.'
      : didYouMean(type, DIAGRAM_TYPES);
    const expected = `The site draws ${DIAGRAM_TYPES.map((name) => `\`${name}\``).join(', ')}.`;
    return [
      toIssue('diagram-type', document.file, {
        at: { line: at.line + 1, column: at.column },
        value: source.header,
        expected,
        hint,
      }),
    ];
  }
  return [
    ...description(document, node, source),
    ...size(document, node, source),
    ...drawn(document, node, source, plan),
  ];
}

function description({ file }: Document, node: Code, { title, description: text }: DiagramSource): Issue[] {
  const rows = [
    [title, 'accTitle', 'The diagram has no title, which is its caption.'],
    [text, 'accDescr', 'The diagram has no description, and who cannot see it learns nothing.'],
  ] as const;
  return rows.flatMap(([isThere, name, expected]) => {
    const hint = `Write \`${name}: …\` on the line below the type.`;
    return isThere ? [] : [toIssue('diagram-description', file, { at: startOf(node), expected, hint })];
  });
}

function size({ file }: Document, node: Code, { statements }: DiagramSource): Issue[] {
  const boxes = new Set(
    statements.flatMap((said) => (said.says === 'node' ? [said.id] : said.says === 'edge' ? [said.from, said.to] : [])),
  );
  boxes.delete('[*]');
  if (boxes.size <= MOST_BOXES) return [];
  const expected = `A diagram has at most ${MOST_BOXES} boxes; this one has ${boxes.size}.`;
  return [
    toIssue('diagram-size', file, {
      at: startOf(node),
      expected,
      hint: 'Leave out what the text does not need, or draw two.',
    }),
  ];
}

function drawn({ file }: Document, node: Code, { statements }: DiagramSource, plan: Plan): Issue[] {
  const rest = toRest(plan(node.value));
  const lines = node.value.split('\n');
  const missing = Map.groupBy(
    statements.filter((said) => !isDrawn(said, rest)),
    ({ line }) => line,
  );
  return [...missing].map(([number, said]) => {
    const text = lines[number - 1] ?? '';
    const { line, column } = startOf(node);
    const at = { line: line + number, column: column + text.length - text.trimStart().length };
    const hint = LEFT_OUT.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? hintFor(said, text);
    const expected = 'Something of this line is not drawn.';
    return toIssue('diagram-not-drawn', file, { at, value: text, expected, hint });
  });
}

/** What of a plan no statement has asked for yet. */
interface Rest {
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: Drawn['edges'][number][];
  readonly texts: readonly string[];
}

function toRest({ nodes, edges, labels }: Drawn): Rest {
  return {
    nodes: new Map(nodes.map(({ id, label }) => [id, plain(label)])),
    edges: [...edges],
    texts: labels.map(plain),
  };
}

/** An edge that is drawn is taken out, so that two equal ones must be drawn twice. */
function isDrawn(said: Statement, rest: Rest): boolean {
  switch (said.says) {
    case 'unknown':
      return false;
    case 'text':
      return rest.texts.some((text) => text.includes(plain(said.text)));
    case 'node':
      return rest.nodes.has(said.id) && (said.label === null || rest.nodes.get(said.id) === plain(said.label));
    case 'edge': {
      const index = rest.edges.findIndex(
        ({ from, to, label }) =>
          isEnd(said.from, from, '_start') && isEnd(said.to, to, '_end') && plain(label) === plain(said.label),
      );
      if (index !== -1) rest.edges.splice(index, 1);
      return index !== -1;
    }
  }
}

function isEnd(said: string, name: string, mark: string): boolean {
  return said === '[*]' ? name.startsWith(mark) : said === name;
}

/** A label without quotes, line breaks and emphasis. */
function plain(label: string): string {
  return label
    .replace(/^\s*"(.*)"\s*$/s, '$1')
    .replace(/<br\s*\/?>|\\n/gi, ' ')
    .replace(/<\/?\w+>|[*~`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function hintFor(missing: readonly Statement[], text: string): string {
  const own = missing.flatMap((said) => (said.says === 'unknown' ? (said.hint ?? []) : []))[0];
  if (own !== undefined) return own;
  const says = new Set(missing.map((said) => said.says));
  if (/--?>>/.test(text)) return 'A message says something: `a->>b: words`.';
  if (/[\w\])}](?:--|-\.|==)|(?:-->|\.->|==>|---|===)[\w[({]/.test(text)) return 'Put blanks around the arrow.';
  if (says.has('edge')) return 'The arrows are `-->`, `---`, `-.->` and `==>`, with a label as in `-->|label|`.';
  if (says.has('node')) return 'Give a box its label where it is named first, without brackets or quotes inside.';
  return 'Write one box, arrow, message or note on a line, in the plainest form.';
}
