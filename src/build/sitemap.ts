/** A site map of absolute addresses, for the pages that search engines may list. */
export function sitemap(site: string, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url><loc>${escape(new URL(path, site).href)}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
