// Styles of live examples leave the page for a file: the policy takes no inline style, and none needs a hash of its own.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const EXAMPLE = /<template shadowrootmode="open">[\s\S]*?<\/template>/g;
const STYLE = /<style>([\s\S]*?)<\/style>/g;
/** Beside the other files whose name is a hash of their content. */
const FOLDER = '_astro';

/** The page with a link in place of each example's style, root-absolute, and the sheets by their file names. */
export function withoutLiveStyles(html: string): {
  readonly html: string;
  readonly sheets: ReadonlyMap<string, string>;
} {
  const sheets = new Map<string, string>();
  const page = html.replace(EXAMPLE, (example) =>
    example.replace(STYLE, (_, css: string) => {
      const name = `live.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
      sheets.set(name, css);
      return `<link rel="stylesheet" href="/${FOLDER}/${name}">`;
    }),
  );
  return { html: page, sheets };
}

/** Writes the sheets into the built site. */
export async function writeLiveStyles(dist: string, sheets: ReadonlyMap<string, string>): Promise<void> {
  if (sheets.size === 0) return;
  await mkdir(join(dist, FOLDER), { recursive: true });
  await Promise.all([...sheets].map(([name, css]) => writeFile(join(dist, FOLDER, name), css)));
}
