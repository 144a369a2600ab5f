// What can be seen in the HTML without a browser: every page of dist/, read with a parser. This is also the page as it is without JavaScript.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DIST } from '../../src/commands/program.ts';
import { linksOf, readElements, type HtmlElement } from './elements.ts';
import { PAGES, pagesOf, type BuiltPage } from './site.ts';

/** A place that no page can know: URLs that stay in the site begin with it. */
const SOMEWHERE = 'https://viva.test/some/where/';

interface ReadPage extends BuiltPage {
  readonly elements: readonly HtmlElement[];
  readonly ids: ReadonlySet<string>;
}

const pages: readonly ReadPage[] = PAGES.map((page) => {
  const elements = readElements(page.html);
  return { ...page, elements, ids: new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? [])) };
});
const byAddress = new Map(pages.map((page) => [page.address, page]));
const placed = pages.filter(({ kind }) => kind !== 'not-found');

/** A fault for each page of which something is not true. */
function faults(all: readonly ReadPage[], find: (page: ReadPage) => readonly string[] | string | null): string[] {
  return all.flatMap((page) => [find(page) ?? []].flat().map((fault) => `/${page.address}: ${fault}`));
}
const named = (page: ReadPage, name: string) => page.elements.filter((element) => element.name === name);
const withMeta = (page: ReadPage, name: string) =>
  named(page, 'meta').find(({ attributes }) => attributes['name'] === name);

test('every page has one h1, a language, a direction, a title and a description of its own', () => {
  expect(
    faults(pages, (page) => {
      const html = named(page, 'html')[0]?.attributes ?? {};
      return [
        ...(named(page, 'h1').length === 1 || page.kind === 'moved' ? [] : [`${named(page, 'h1').length} h1`]),
        ...(/^[a-z]{2,3}(-|$)/.test(html['lang'] ?? '') ? [] : ['no language']),
        ...(/^(ltr|rtl)$/.test(html['dir'] ?? '') ? [] : ['no direction']),
        ...(named(page, 'title').some(({ text }) => text.trim().length > 3) ? [] : ['no title']),
        ...((withMeta(page, 'description')?.attributes['content'] ?? '').length > 10 || page.kind === 'moved'
          ? []
          : ['no description']),
      ];
    }),
  ).toEqual([]);
  const titles = placed.filter(({ kind }) => kind !== 'moved').map((page) => named(page, 'title')[0]?.text);
  expect(
    titles.filter((title, at) => titles.indexOf(title) !== at),
    'titles used twice',
  ).toEqual([]);
});

test('every id stands once on its page', () => {
  expect(
    faults(pages, ({ elements }) => {
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    }),
  ).toEqual([]);
});

test('every link and every anchor leads somewhere', () => {
  expect(
    faults(placed, ({ address, elements }) =>
      linksOf(elements).flatMap(({ url, from }) => {
        const target = new URL(url, SOMEWHERE + address);
        if (!target.href.startsWith(SOMEWHERE))
          return isForeignLink(target, from) ? [] : [`${from} leads out of the site: ${url}`];
        const path = decodeURIComponent(target.pathname.slice(new URL(SOMEWHERE).pathname.length));
        const page = byAddress.get(path);
        if (!page && !isFile(path)) return [`${from} leads nowhere: ${url}`];
        const anchor = decodeURIComponent(target.hash.slice(1));
        return anchor === '' || !page || page.ids.has(anchor) ? [] : [`${from} has no such anchor: ${url}`];
      }),
    ),
  ).toEqual([]);
});

test('no URL begins at the root of a host, so that any path will do', () => {
  expect(
    faults(placed, ({ elements }) =>
      linksOf(elements).flatMap(({ url, from }) => (url.startsWith('/') ? `${from}: ${url}` : [])),
    ),
  ).toEqual([]);
});

test('nothing but links leads to another origin', () => {
  expect(
    faults(pages, ({ elements }) =>
      linksOf(elements).flatMap(({ url, from }) =>
        /^(https?:)?\/\//i.test(url) && from !== 'a[href]' && from !== 'link[href]' ? `${from}: ${url}` : [],
      ),
    ),
  ).toEqual([]);
});

test('no page has a style attribute, an event handler or a script-made URL', () => {
  expect(
    faults(pages, ({ elements }) =>
      elements.flatMap(({ name, attributes }) =>
        Object.entries(attributes).flatMap(([attribute, value]) =>
          attribute === 'style' || attribute.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value)
            ? `${name}[${attribute}]`
            : [],
        ),
      ),
    ),
  ).toEqual([]);
});

test('the policy stands right after the charset, and covers every inline script and style by its hash', () => {
  expect(
    faults(pages, (page) => {
      const head = page.elements.filter(({ within }) => within.at(-1) === 'head');
      const policy = head[1]?.attributes['content'] ?? '';
      if (head[0]?.attributes['charset'] === undefined) return 'the charset is not first';
      if (head[1]?.attributes['http-equiv'] !== 'content-security-policy') return 'the policy is not second';
      if (/unsafe-inline|'unsafe-eval'|https?:|\*/.test(policy)) return `a weak policy: ${policy}`;
      return page.elements
        .filter(({ name, attributes }) => name === 'style' || (name === 'script' && isCode(attributes)))
        .filter(({ text }) => !policy.includes(`'sha256-${createHash('sha256').update(text).digest('base64')}'`))
        .map(({ name, text }) => `inline ${name} without a hash: ${text.slice(0, 60)}`);
    }),
  ).toEqual([]);
});

test('only the early script is inline; 404.html alone has more', () => {
  const counts = new Set(
    placed.map(
      ({ elements }) => elements.filter(({ name, attributes }) => name === 'script' && isCode(attributes)).length,
    ),
  );
  expect([...counts]).toEqual([1]);
  expect(faults(placed, (page) => named(page, 'style').map(() => 'a style element'))).toEqual([]);
});

test('what must be absolute is left out without SITE_URL, and there with it', () => {
  const expected = process.env['SITE_URL'] ? placed.filter(({ kind }) => kind !== 'moved').length : 0;
  const canonical = placed.filter((page) => page.elements.some(({ attributes }) => attributes['rel'] === 'canonical'));
  expect(canonical.length).toBe(expected);
  expect(existsSync(join(DIST, 'sitemap.xml'))).toBe(expected > 0);
});

test('without JavaScript an item page holds its question, answer, key points and sources', () => {
  expect(
    faults(
      pages.filter(({ kind }) => kind === 'item'),
      ({ elements, ids }) => {
        const main = elements.find(({ name }) => name === 'main')?.text.replace(/\s+/g, ' ') ?? '';
        const words = main.split(' ').length;
        return [...(ids.has('say') ? [] : ['no half-minute answer']), ...(words > 80 ? [] : [`only ${words} words`])];
      },
    ),
  ).toEqual([]);
});

test('without JavaScript a control that needs it is disabled, and every page is reachable by links', () => {
  expect(
    faults(placed, ({ elements }) =>
      elements.flatMap(({ name, attributes }) => {
        const works = 'disabled' in attributes || 'popovertarget' in attributes || attributes['type'] === 'submit';
        return name === 'button' && !works ? `a button that does nothing: ${attributes['class'] ?? ''}` : [];
      }),
    ),
  ).toEqual([]);

  const reached = new Set<string>();
  const visit = (address: string) => {
    const page = byAddress.get(address);
    if (!page || reached.has(address)) return;
    reached.add(address);
    for (const { url, from } of linksOf(page.elements)) {
      const { href } = new URL(url, SOMEWHERE + address);
      if (from === 'a[href]' && href.startsWith(SOMEWHERE)) visit(href.slice(SOMEWHERE.length).replace(/[?#].*$/, ''));
    }
  };
  visit('');
  expect(
    placed.filter(({ address, kind }) => kind !== 'moved' && !reached.has(address)).map(({ address }) => address),
  ).toEqual([]);
});

test('404.html needs no file beside it', () => {
  const [page] = pagesOf('not-found');
  const assets = linksOf(readElements(page.html)).filter(({ from }) => from !== 'a[href]');
  expect(assets).toEqual([]);
});

test('structured data is valid JSON and cannot end its script', () => {
  expect(
    faults(pages, (page) =>
      named(page, 'script')
        .filter(({ attributes }) => attributes['type'] === 'application/ld+json')
        .flatMap(({ text }) => {
          const data = JSON.parse(text) as Record<string, unknown>;
          return data['@context'] === 'https://schema.org' && data['@type'] && !text.includes('<')
            ? []
            : ['no schema.org data'];
        }),
    ),
  ).toEqual([]);
});

test('deck.json and cards.json of every bank list its items', () => {
  for (const bank of pagesOf('bank')) {
    const items = pagesOf('item').filter(({ address }) => address.startsWith(bank.address));
    const read = (name: string) =>
      JSON.parse(readFileSync(join(DIST, bank.address, name), 'utf8')) as Record<string, unknown>;
    const deck = read('deck.json');
    expect(deck['format']).toBe(1);
    const ids = (deck['items'] as { id: string; url: string }[]).map(({ id }) => `${id}/`);
    expect(ids.toSorted()).toEqual(items.map(({ address }) => address).toSorted());
    expect(JSON.stringify(read('cards.json'))).toContain(JSON.stringify(ids[0]?.slice(0, -1)));
  }
});

/** Code runs; data such as JSON-LD does not. */
const isCode = ({ src, type }: Readonly<Record<string, string>>): boolean =>
  src === undefined && (type === undefined || type === 'module' || /javascript/.test(type));

const isFile = (path: string): boolean =>
  path !== '' && existsSync(join(DIST, path)) && statSync(join(DIST, path)).isFile();

/** Whether a URL may lead out: a link of the text, or what SITE_URL makes absolute. */
const isForeignLink = ({ protocol }: URL, from: string): boolean =>
  protocol === 'https:' && (from === 'a[href]' || from === 'link[href]');
