// The content security policy: one list, written into every page and into the files that tell hosts their headers.
import { createHash } from 'node:crypto';

/** Sources by directive. Pagefind's WebAssembly needs `wasm-unsafe-eval`, nothing more. */
const DIRECTIVES = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['default'],
} as const;

/** What a page may hold inline, word for word: anything else is blocked. */
export interface Inline {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** The policy as one line. */
export function policy(inline: Inline): string {
  const extra: Partial<Record<string, readonly string[]>> = {
    'script-src': inline.scripts.map(hash),
    'style-src': inline.styles.map(hash),
  };
  return Object.entries(DIRECTIVES)
    .map(([directive, sources]) => [directive, ...sources, ...(extra[directive] ?? [])].join(' '))
    .join('; ');
}

/** The policy as a header, where it can also keep others from framing the site. */
export function headerPolicy(inline: Inline): string {
  return `${policy(inline)}; frame-ancestors 'none'`;
}

/** The page with the policy right after its charset: a policy governs only what follows it. */
export function withPolicy(html: string, inline: Inline): string {
  const charset = '<meta charset="utf-8">';
  if (!html.includes(charset)) throw new Error('A page without `<meta charset="utf-8">` cannot carry the policy.');
  return html.replace(
    charset,
    () => `${charset}<meta http-equiv="content-security-policy" content="${policy(inline)}">`,
  );
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
