// The text of a page as plain markup: what somebody would have written who wanted nothing but the words.
import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A page without its look. */
export interface PlainPage {
  readonly title: string;
  /** What stands in `main`. */
  readonly main: string;
  /** Paths of the style sheets it links, as written. */
  readonly sheets: readonly string[];
  /** Path of its icon, as written. */
  readonly icon: string;
}

/** Elements that say something by themselves; the text of any other stands without it. */
const KEPT = new Set(
  (
    'a article aside b blockquote br caption cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
    'ins kbd li mark ol p pre q s section small span strong sub summary sup table tbody td tfoot th thead time tr u ul wbr'
  ).split(' '),
);
/** Elements that are no text. */
const LEFT_OUT = new Set(['button', 'dialog', 'input', 'noscript', 'script', 'select', 'style', 'svg', 'template']);
const ATTRIBUTES = new Set(['href', 'open', 'colspan', 'rowspan', 'start', 'datetime']);

/** Reads a built page. Hidden elements are left out with their text. */
export function toPlainPage(html: string): PlainPage {
  const elements = descendants(parse(html));
  const main = elements.find(({ tagName }) => tagName === 'main');
  const title = elements.find(({ tagName }) => tagName === 'title');
  if (main === undefined || title === undefined) throw new Error('A page without `<main>` or `<title>` has no text.');
  const linked = (rel: string) =>
    elements
      .filter((each) => each.tagName === 'link' && attribute(each, 'rel') === rel)
      .map((link) => attribute(link, 'href') ?? '');
  const plain = tree.createDocumentFragment();
  for (const node of main.childNodes.flatMap(plainNodes)) tree.appendChild(plain, node);
  return {
    title: title.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join(''),
    main: serialize(plain),
    sheets: linked('stylesheet'),
    icon: linked('icon')[0] ?? '',
  };
}

function descendants(node: Tree.ParentNode): Tree.Element[] {
  return node.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...descendants(child)] : []));
}

function plainNodes(node: Tree.ChildNode): Tree.ChildNode[] {
  if (tree.isTextNode(node)) return [tree.createTextNode(node.value)];
  if (!tree.isElementNode(node) || LEFT_OUT.has(node.tagName) || attribute(node, 'hidden') !== null) return [];
  const children = node.childNodes.flatMap(plainNodes);
  if (!KEPT.has(node.tagName)) return children;
  const kept = node.attrs.filter(({ name }) => ATTRIBUTES.has(name));
  const element = tree.createElement(node.tagName, node.namespaceURI, kept);
  for (const child of children) tree.appendChild(element, child);
  return [element];
}

function attribute(element: Tree.Element, name: string): string | null {
  return element.attrs.find((each) => each.name === name)?.value ?? null;
}
