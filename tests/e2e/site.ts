import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { DIST } from '../../src/commands/program.ts';

/** What `data-page` says on a page. */
export type PageKind = 'home' | 'bank' | 'sheet' | 'item' | 'tags' | 'tag' | 'search' | 'moved' | 'not-found';
/** One built page. */
export interface BuiltPage {
  /** Its address from the site's root: ``, `omni-stock/`, `404.html`. */
  readonly address: string;
  readonly kind: PageKind;
  readonly html: string;
}

if (!existsSync(DIST)) throw new Error('There is no dist/ to test: type `npm run build` first.');

/** Every page of dist/, sorted by address. */
export const PAGES: readonly BuiltPage[] = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && !name.startsWith('pagefind'))
  .map((name) => {
    const html = readFileSync(join(DIST, name), 'utf8');
    const kind = (/<body[^>]* data-page="([^"]+)"/.exec(html)?.[1] ?? 'moved') as PageKind;
    return {
      address: name
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
      kind,
      html,
    };
  })
  .toSorted((a, b) => (a.address < b.address ? -1 : 1));

/** Pages as a reader reaches them: all but 404.html, which has no address of its own. */
export const READABLE: readonly BuiltPage[] = PAGES.filter(({ kind }) => kind !== 'not-found');

/** Pages that stay on the screen: an address that an item had before leads away at once. */
export const STAYING: readonly BuiltPage[] = READABLE.filter(({ kind }) => kind !== 'moved');

/** One page of each kind that stays: the longest, because it has the most that can go wrong. */
export const ONE_OF_EACH: readonly BuiltPage[] = [...new Set(STAYING.map(({ kind }) => kind))].map(longestOf);

/** The pages of a kind; there must be one. */
export function pagesOf(kind: PageKind): readonly [BuiltPage, ...BuiltPage[]] {
  const [first, ...rest] = PAGES.filter((page) => page.kind === kind);
  if (first === undefined) throw new Error(`dist/ has no page of the kind \`${kind}\`.`);
  return [first, ...rest];
}

/** The longest page of a kind. */
export function longestOf(kind: PageKind): BuiltPage {
  return pagesOf(kind).reduce((longest, page) => (page.html.length > longest.html.length ? page : longest));
}

/** An address that the setup put into the environment. */
export function serverUrl(name: 'VIVA_ROOT' | 'VIVA_MOUNTED' | 'VIVA_SLASHLESS' | 'VIVA_INJECTED'): string {
  const url = process.env[name];
  if (url === undefined) throw new Error(`The setup did not start ${name}.`);
  return url;
}
