import { preferences } from './preferences.ts';
import { root } from './root.ts';

/** Remembers the item or sheet that is open, for the home page. */
export function rememberPage(): void {
  const page = document.body.dataset['page'];
  const title = document.querySelector('h1')?.textContent;
  if ((page !== 'item' && page !== 'sheet') || !title) return;
  preferences.set({ last: { url: location.pathname.slice(root.pathname.length), title } });
}
