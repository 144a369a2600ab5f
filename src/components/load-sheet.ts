/** Adds a style sheet; resolves when it holds. The page's own stays small: what is loaded when asked for brings its own. */
export function loadSheet(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve()); // Without it things are plain, not dead.
    document.head.append(link);
  });
}
