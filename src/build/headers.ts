// What hosts should send with the site: one list, written in the forms that hosts read. The site works without it.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACK_FOLDER } from '../offline/manifest.ts';
import { headerPolicy, type Inline } from './policy.ts';

/** Folders in which a file's name is a hash of its content: a name never gets other bytes. */
const HASHED = ['_astro/', PACK_FOLDER, 'pagefind/fragment/', 'pagefind/index/'] as const;
const FOREVER = 'public, max-age=31536000, immutable';
/** Kept, but asked for again each time: pages, `sw.js`, Pagefind's fixed names. */
const REVALIDATED = 'no-cache';

/** Headers of every answer. The policy repeats what pages carry, for the workers, and adds what only counts here. */
export function protection(inline: Inline): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': headerPolicy(inline),
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** How long an answer may be kept, by its address from the root: `tags/`, `sw.js`. */
export function caching(address: string): string {
  return HASHED.some((folder) => address.startsWith(folder)) ? FOREVER : REVALIDATED;
}

/**
 * `_headers` of Netlify and Cloudflare Pages. Both join the values of all rules that fit, so what must be asked for
 * again has no rule: it is what both do by themselves.
 */
export function headersFile(inline: Inline): string {
  const rules = [
    ['/*', protection(inline)] as const,
    ...HASHED.map((folder) => [`/${folder}*`, { 'Cache-Control': FOREVER }] as const),
  ];
  return rules
    .flatMap(([path, headers]) => [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''])
    .join('\n');
}

/**
 * Lines for a `server` of nginx. A `location` with a header of its own inherits none, so each has all of them. Caching
 * is not said `always`: a file that is missing for a moment must not be missing for a year.
 */
export function nginxFile(inline: Inline): string {
  const headers = (cache: string) =>
    [
      `  add_header Cache-Control "${cache}";`,
      ...Object.entries(protection(inline)).map(([name, value]) => `  add_header ${name} "${value}" always;`),
    ].join('\n');
  return `# For a server block of nginx: \`include /path/to/dist/nginx.conf;\` beside its \`root\`.
# Where the site lies below the root, write its path before 404.html.
index index.html;
error_page 404 /404.html;
absolute_redirect off;
gzip on;
gzip_vary on;
gzip_types text/css text/javascript application/javascript application/json image/svg+xml text/plain;
location ~ /(?:${HASHED.map((folder) => folder.slice(0, -1)).join('|')})/ {
${headers(FOREVER)}
}
location / {
${headers(REVALIDATED)}
}
`;
}

/** Lines for a site of Caddy; `root` stands before them. */
export function caddyFile(inline: Inline): string {
  const hashed = HASHED.map((folder) => `/${folder}*`).join(' ');
  const lines = Object.entries(protection(inline)).map(([name, value]) => `\t${name} "${value}"`);
  return `# For a site of Caddy: \`import /path/to/dist/caddy.conf\` below its \`root\`.
@hashed path ${hashed}
@named not path ${hashed}
header @hashed Cache-Control "${FOREVER}"
header @named Cache-Control "${REVALIDATED}"
header {
${lines.join('\n')}
}
encode gzip
file_server
`;
}

/** Writes what hosts read into the built site; `.nojekyll` keeps GitHub Pages from leaving out `_astro/`. */
export async function writeHostFiles(dist: string, inline: Inline): Promise<void> {
  const files = {
    _headers: headersFile(inline),
    'nginx.conf': nginxFile(inline),
    'caddy.conf': caddyFile(inline),
    '.nojekyll': '',
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(dist, name), text)));
}
