// One build, any address: URLs from the root become relative to the page they stand on.

/** A start tag with its attributes; text never matches, because its `<` is escaped. */
const TAG = /<[a-z][^\s>/]*(?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>/gi;
const URL_ATTRIBUTE = /(\s(?:href|src|action|poster|xlink:href)=")\/(?!\/)([^"]*")/gi;
const SRCSET = /(\ssrcset=")([^"]*)(")/gi;
const REFRESH = /(\scontent="\d+;\s*url=)\/(?!\/)/gi;

/**
 * The same page with every root-absolute URL made relative.
 * @param html a whole page
 * @param depth how many folders below the root it lies: 0 for `/index.html`, 2 for `/a/b/index.html`
 */
export function relocate(html: string, depth: number): string {
  const up = depth === 0 ? './' : '../'.repeat(depth);
  return html.replace(TAG, (tag) =>
    tag
      .replace(URL_ATTRIBUTE, (_, before: string, rest: string) => before + up + rest)
      .replace(
        SRCSET,
        (_, before: string, set: string, after: string) => before + set.replace(/(^|,\s*)\/(?!\/)/g, `$1${up}`) + after,
      )
      .replace(REFRESH, (_, before: string) => before + up),
  );
}
