// Astro's `markdown` section: how bodies, `.md` and `.mdx`, become HTML.
import { satteri } from '@astrojs/markdown-satteri';
import { codePlugin } from './code.ts';
import { diagramsPlugin } from './diagrams.ts';
import { FEATURES } from './features.ts';
import { headingsPlugin } from './headings.ts';
import { linksPlugin } from './links.ts';
import { marksPlugin } from './marks.ts';
import type { HastPluginEntry } from './parse.ts';
import { rawPlugin } from './raw.ts';
import { markdownRevision } from './revision.ts';
import { tablesPlugin } from './tables.ts';

/** What happens to the HTML tree, in this order: marks are found before code is replaced. */
export const HAST_PLUGINS: readonly HastPluginEntry[] = [
  rawPlugin,
  linksPlugin,
  headingsPlugin,
  tablesPlugin,
  marksPlugin,
  diagramsPlugin,
  codePlugin,
];

/** For `defineConfig({ markdown })`. Code is highlighted by our own plugin, so Astro's is off. */
export const markdown = {
  syntaxHighlight: false as const,
  processor: satteri({
    features: FEATURES,
    hastPlugins: [...HAST_PLUGINS, { name: `viva-${markdownRevision()}` }],
  }),
};
