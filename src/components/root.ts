/** The site's root, wherever it was put: built scripts lie in `<root>/_astro/`. */
export const root: URL = import.meta.env.DEV
  ? new URL('/', location.href)
  : new URL(/* @vite-ignore */ '../', import.meta.url);
