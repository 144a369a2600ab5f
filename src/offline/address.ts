// Which kept file answers an address. Pure.

/** A kept file that may answer, and whether the browser should be sent to its address first. */
export interface Reading {
  readonly address: string;
  readonly how: 'serve' | 'redirect';
}

/**
 * The address of a URL from the scope, without query and fragment: Pagefind and `/search/?q=` add queries that change
 * nothing. Null when the URL lies elsewhere or is no valid encoding.
 */
export function addressIn(scope: string, url: string): string | null {
  const { origin, pathname } = new URL(url);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
  try {
    return decodeURIComponent(pathname.slice(root.pathname.length));
  } catch {
    return null;
  }
}

/** Where a kept file lies in its cache. */
export function keyOf(scope: string, address: string): string {
  return new URL(scope).href + address.split('/').map(encodeURIComponent).join('/');
}

/** What an address can mean, best first: as hosts do it, `x/index.html` is `x/`, and `x` leads to `x/`. */
export function readingsOf(address: string): readonly Reading[] {
  const plain: Reading = { address: address.replace(/(^|\/)index\.html$/, '$1'), how: 'serve' };
  const last = address.slice(address.lastIndexOf('/') + 1);
  return last === '' || last.includes('.') ? [plain] : [plain, { address: `${address}/`, how: 'redirect' }];
}
