import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An element of a page, as its HTML says it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it; of a `<template>` none. */
  readonly text: string;
  /** Names of the elements around it, outermost first. */
  readonly within: readonly string[];
}
/** A URL in a page, with the element and attribute that hold it. */
export interface Link {
  readonly url: string;
  readonly from: string;
}

const URL_ATTRIBUTES = ['href', 'xlink:href', 'src', 'action', 'formaction', 'poster', 'data', 'cite'];

/** Every element of a page in document order. */
export function readElements(html: string): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node, within: readonly string[]): void => {
    if (!('childNodes' in node)) return;
    let inside = within;
    if ('tagName' in node) {
      const pairs = node.attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value] as const);
      found.push({ name: node.tagName, attributes: Object.fromEntries(pairs), text: textOf(node), within });
      inside = [...within, node.tagName];
    }
    for (const child of node.childNodes) visit(child, inside);
  };
  visit(parse(html), []);
  return found;
}

/** Every URL of a page: links, assets, `srcset`, refreshes. */
export function linksOf(elements: readonly HtmlElement[]): readonly Link[] {
  return elements.flatMap(({ name, attributes }) => {
    const plain = URL_ATTRIBUTES.flatMap((attribute) => {
      const url = attributes[attribute];
      return url === undefined ? [] : [{ url, from: `${name}[${attribute}]` }];
    });
    const set = (attributes['srcset'] ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
    const refresh =
      attributes['http-equiv']?.toLowerCase() === 'refresh'
        ? /url=(.*)$/i.exec(attributes['content'] ?? '')?.[1]
        : undefined;
    return [
      ...plain,
      ...set.filter(Boolean).map((url) => ({ url, from: `${name}[srcset]` })),
      ...(refresh === undefined ? [] : [{ url: refresh, from: 'meta refresh' }]),
    ];
  });
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
