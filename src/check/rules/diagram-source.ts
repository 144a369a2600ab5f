// Reads the source of a diagram line by line, on its own and more strictly than the program that draws it.

/** Types that the site draws, as their first line names them. */
export const DIAGRAM_TYPES = ['flowchart', 'sequenceDiagram', 'stateDiagram-v2'] as const;

/** Something that a line of the source says, and that should be seen in the drawing. */
export type Statement =
  | { readonly says: 'node'; readonly line: number; readonly id: string; readonly label: string | null }
  | { readonly says: 'edge'; readonly line: number; readonly from: string; readonly to: string; readonly label: string }
  | { readonly says: 'text'; readonly line: number; readonly text: string }
  | { readonly says: 'unknown'; readonly line: number; readonly text: string; readonly hint?: string };

/** A diagram's source. Lines count from 1, the first line of the code. */
export interface DiagramSource {
  /** Null where the first line names no type that the site draws. */
  readonly type: (typeof DIAGRAM_TYPES)[number] | null;
  /** The first line that says something. */
  readonly header: string;
  readonly title: boolean;
  readonly description: boolean;
  readonly statements: readonly Statement[];
}

const HEADERS: readonly [RegExp, DiagramSource['type']][] = [
  [/^(?:flowchart|graph)\s+(?:TD|TB|LR|BT|RL)$/i, 'flowchart'],
  [/^sequenceDiagram$/i, 'sequenceDiagram'],
  [/^stateDiagram(?:-v2)?$/i, 'stateDiagram-v2'],
];
const ID = String.raw`[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*`;
/** A box with its label in any of Mermaid's brackets. */
const NODE = new RegExp(
  String.raw`^(${ID})(?:\(\(\((.+?)\)\)\)|\(\[(.+?)\]\)|\(\((.+?)\)\)|\[\[(.+?)\]\]|\[\((.+?)\)\]|\[[/\\](.+?)[/\\]\]|\{\{(.+?)\}\}|>(.+?)\]|\["(.+?)"\]|\[(.+?)\]|\((.+?)\)|\{(.+?)\})?`,
  'u',
);
const ARROW = /^[<ox]?(?:-{2,}[->ox]?|-\.+->?|={2,}[=>ox]?|~~~)(?:\|([^|]*)\|)?/;
/** `-- label -->` and its dotted and thick relatives. */
const WORDED_ARROW = /^<?(?:--|-\.|==)\s+(.+?)\s+(?:-{2,}[->ox]|\.+->?|-\.->?|={2,}[=>])/;
const MESSAGE = /^([^-:]+?)\s*(?:<<)?(?:--?>>?|--?[x)])\s*[+-]?\s*([^:]+?)\s*(?::\s*(.*))?$/;

type LineReader = (text: string, line: number) => Statement[];

/** What each line of a diagram says. */
export function readDiagram(source: string): DiagramSource {
  const lines = source
    .replace(
      /^(\s*accDescr\s*)\{([^}]*)\}/m,
      (_, name: string, text: string) => `${name}: ${text.trim() ? 'text' : ''}${text.replace(/[^\n]/g, '')}`,
    )
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('%%'));
  const header = lines[0]?.text ?? '';
  const type = HEADERS.find(([pattern]) => pattern.test(header))?.[1] ?? null;
  const rest = lines.slice(1).filter(({ text }) => !/^acc(?:Title|Descr)\s*:/.test(text));
  const statements = type === null ? [] : rest.flatMap(({ text, line }) => READERS[type](text, line));
  return {
    type,
    header,
    title: lines.some(({ text }) => /^accTitle\s*:\s*\S/.test(text)),
    description: lines.some(({ text }) => /^accDescr\s*:\s*\S/.test(text)),
    statements: type === 'flowchart' ? withoutGroupEnds(statements, rest) : statements,
  };
}

/** An arrow leads to a box: what names a group instead is drawn as a box of its own, beside the group. */
function withoutGroupEnds(
  statements: readonly Statement[],
  lines: readonly { readonly text: string; readonly line: number }[],
): readonly Statement[] {
  const groups = new Set(lines.flatMap(({ text }) => /^subgraph\s+([\w-]+)/.exec(text)?.[1] ?? []));
  return statements.map((said) =>
    said.says === 'edge' && (groups.has(said.from) || groups.has(said.to))
      ? { says: 'unknown', line: said.line, text: `${said.from} ${said.to}`, hint: 'Name a box inside the group.' }
      : said,
  );
}

const READERS: Readonly<Record<(typeof DIAGRAM_TYPES)[number], LineReader>> = {
  flowchart: readFlowLine,
  sequenceDiagram: readSequenceLine,
  'stateDiagram-v2': readStateLine,
};

function readFlowLine(text: string, line: number): Statement[] {
  if (text === 'end' || /^direction\s+(?:TD|TB|LR|BT|RL)$/i.test(text)) return [];
  const subgraph = /^subgraph\s+(?:[\w-]+\s*\[(.+)\]|(.+))$/.exec(text);
  if (subgraph) return [{ says: 'text', line, text: unquoted(subgraph[1] ?? subgraph[2] ?? '') }];
  if (/^(?:style|classDef|class|linkStyle|click|subgraph|direction)\b/.test(text) || /#\w+;/.test(text)) {
    return [{ says: 'unknown', line, text }];
  }
  const statements: Statement[] = [];
  let rest = text.replace(/;$/, '');
  let before: readonly string[] | null = null;
  let label = '';
  for (;;) {
    const group: string[] = [];
    do {
      const node = NODE.exec(rest.replace(/^&\s*/, ''));
      if (node === null) return [...statements, { says: 'unknown', line, text: rest === '' ? text : rest }];
      const [whole, id = '', ...labels] = node;
      group.push(id);
      statements.push({ says: 'node', line, id, label: labels.find((found) => found !== undefined) ?? null });
      rest = rest.replace(/^&\s*/, '').slice(whole.length).trim();
    } while (rest.startsWith('&'));
    for (const from of before ?? []) for (const to of group) statements.push({ says: 'edge', line, from, to, label });
    if (rest === '') return statements;
    const arrow = WORDED_ARROW.exec(rest) ?? ARROW.exec(rest);
    if (arrow === null) return [...statements, { says: 'unknown', line, text: rest }];
    label = unquoted(arrow[1] ?? '');
    rest = rest.slice(arrow[0].length).trim();
    before = group;
  }
}

function readSequenceLine(text: string, line: number): Statement[] {
  if (text === 'end') return [];
  const participant = /^(?:participant|actor)\s+(.+?)(?:\s+as\s+(.+))?$/.exec(text);
  if (participant) return [{ says: 'node', line, id: participant[1] ?? '', label: participant[2] ?? null }];
  const note = /^note\s+(?:left of|right of|over)\s+[^:]+:\s*(.+)$/i.exec(text);
  if (note) return [{ says: 'text', line, text: note[1] ?? '' }];
  const block = /^(?:loop|alt|opt|par|critical|break|else|and)\b\s*(.*)$/.exec(text);
  if (block) return block[1] ? [{ says: 'text', line, text: block[1] }] : [];
  const message = MESSAGE.exec(text);
  if (message === null) return [{ says: 'unknown', line, text }];
  const [, from = '', to = '', label = ''] = message;
  return [{ says: 'edge', line, from, to, label }];
}

function readStateLine(text: string, line: number): Statement[] {
  if (text === '}' || /^direction\s+(?:TD|TB|LR|BT|RL)$/i.test(text)) return [];
  const composite = /^state\s+(?:"([^"]+)"\s+as\s+)?(\S+)\s*\{$/.exec(text);
  if (composite) return [{ says: 'text', line, text: composite[1] ?? composite[2] ?? '' }];
  const named = /^state\s+"([^"]+)"\s+as\s+(\S+)$/.exec(text);
  if (named) return [{ says: 'node', line, id: named[2] ?? '', label: named[1] ?? '' }];
  const transition = /^(\[\*\]|[\p{L}\p{N}_-]+)\s*-->\s*(\[\*\]|[\p{L}\p{N}_-]+)(?:\s*:\s*(.+))?$/u.exec(text);
  if (transition) {
    const [, from = '', to = '', label = ''] = transition;
    return [{ says: 'edge', line, from, to, label }];
  }
  const described = /^([\p{L}\p{N}_-]+)\s*:\s*(.+)$/u.exec(text);
  if (described) return [{ says: 'node', line, id: described[1] ?? '', label: described[2] ?? '' }];
  return [{ says: 'unknown', line, text }];
}

function unquoted(text: string): string {
  return text.trim().replace(/^"(.*)"$/, '$1');
}
