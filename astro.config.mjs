import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { viva } from './src/build/integration.ts';
import { checkContent } from './src/check/check.ts';
import { formatReport } from './src/check/report.ts';
import { markdown } from './src/markdown/processor.ts';

/** Where the site will be, with its path; only what must be absolute takes it. */
const site = process.env.SITE_URL?.replace(/\/?$/, '/');

export default defineConfig({
  ...(site ? { site } : {}),
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown,
  integrations: [
    mdx(),
    viva(async (root) => {
      const result = await checkContent(root);
      const errors = result.issues.filter((issue) => issue.severity === 'error').length;
      const report = result.issues.length > 0 ? formatReport(result, { color: false }) : '';
      return { errors, report, entries: result.entries };
    }),
  ],
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
    experimental: { renderBuiltUrl: () => ({ relative: true }) },
  },
});
