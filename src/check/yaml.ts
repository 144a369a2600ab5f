// Boundary to the YAML parser: data with the positions of every key and value.
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';

/** A field's place: keys and list indexes from the top. */
export type Path = readonly (string | number)[];

/** What is wrong with the YAML itself; the offset counts from the start of the YAML. */
export interface YamlFault {
  readonly rule: 'yaml-syntax' | 'yaml-feature' | 'duplicate-key';
  readonly offset: number;
  /** The parser's code, or the feature's name. */
  readonly code: string;
  readonly message: string;
}

/** Parsed YAML. */
export interface Yaml {
  /** Plain data; null where it cannot be parsed. */
  readonly data: unknown;
  readonly faults: readonly YamlFault[];
  /** Offset of the value at a path, or of the nearest value that holds it. */
  readonly valueAt: (path: Path) => number;
  /** Offset of a key. */
  readonly keyAt: (path: Path, key: string) => number;
  /** What stands at a path without quotes, before YAML gave it a type: `3.10`, `~`, `2026-11-21`; else null. */
  readonly plainAt: (path: Path) => string | null;
  /** Offset just behind the value at a path. */
  readonly endAt: (path: Path) => number;
}

/** What a text holds that may be one of the refused features; most texts hold none of it. */
const FEATURE = /(?:^|[\s,:?[{-])[&*!][^\s&*]|<<|^%/m;

/** Parses YAML text. */
export function parseYaml(text: string): Yaml {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', strict: true, merge: false });
  const faults = [...document.errors.map(toFault), ...(FEATURE.test(text) ? features(document, text) : [])];
  const broken = faults.some((fault) => fault.rule === 'yaml-syntax' || fault.code === 'alias');
  return {
    data: broken ? null : (document.toJS() as unknown),
    faults,
    valueAt: (path) => {
      for (let length = path.length; length > 0; length--) {
        const start = startOf(nodeAt(document, path.slice(0, length)));
        if (start !== null) return start;
      }
      return startOf(document.contents) ?? 0;
    },
    keyAt: (path, key) => {
      const map = nodeAt(document, path);
      const pair = isMap(map)
        ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      return (isNode(pair?.key) ? startOf(pair.key) : startOf(map)) ?? 0;
    },
    plainAt: (path) => {
      const node = nodeAt(document, path);
      return isScalar(node) && node.type === Scalar.PLAIN ? (node.source ?? '') : null;
    },
    endAt: (path) => nodeAt(document, path)?.range?.[1] ?? text.length,
  };
}

function toFault({ code, pos, message }: YAMLError): YamlFault {
  return { rule: code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax', offset: pos[0], code, message };
}

/** What two YAML readers do not understand alike. */
function features(document: Document, text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  const directive = /^%.*/m.exec(text);
  if (directive)
    faults.push({ rule: 'yaml-feature', offset: directive.index, code: 'directive', message: directive[0] });
  const add = (node: Node, code: string, message: string) => {
    faults.push({ rule: 'yaml-feature', offset: startOf(node) ?? 0, code, message });
  };
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) add(node, 'alias', `*${node.source}`);
      else if (node.anchor !== undefined) add(node, 'anchor', `&${node.anchor}`);
      else if (node.tag?.startsWith('!') || (isScalar(node) && node.tag !== undefined)) add(node, 'tag', node.tag);
    },
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value === '<<') add(pair.key, 'merge', '<<');
    },
  });
  return faults;
}

function nodeAt(document: Document, path: Path): Node | null {
  let node: unknown = document.contents;
  for (const part of path) {
    if (isSeq(node)) node = node.items[Number(part)];
    else if (isMap(node)) node = node.items.find((item) => isScalar(item.key) && item.key.value === part)?.value;
    else return null;
  }
  return isNode(node) ? node : null;
}

function startOf(node: Node | null): number | null {
  return node?.range?.[0] ?? null;
}
