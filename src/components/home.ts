import { preferences } from './preferences.ts';
import { root } from './root.ts';

/** On the home page: the way back to where one left off. */
export function showHome(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-last]');
  const { last } = preferences.get();
  if (!link || !last) return;
  const url = new URL(last.url, root);
  if (!url.href.startsWith(root.href)) return;
  link.href = url.href;
  link.querySelector('span')?.replaceChildren(last.title);
  link.hidden = false;
}
