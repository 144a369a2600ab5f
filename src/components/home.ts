import { preferences } from './preferences.ts';
import { root } from './root.ts';

const DAY = 86_400_000;

/** On the home page: the question of the day, and the way back to where one left off. */
export function showHome(): void {
  const questions = [...document.querySelectorAll<HTMLElement>('[data-of-the-day]')];
  const today = Math.floor(Date.now() / DAY) % questions.length;
  for (const [index, question] of questions.entries()) question.hidden = index !== today;

  const link = document.querySelector<HTMLAnchorElement>('[data-last]');
  const { last } = preferences.get();
  if (!link || !last) return;
  const url = new URL(last.url, root);
  if (!url.href.startsWith(root.href)) return;
  link.href = url.href;
  link.querySelector('span')?.replaceChildren(last.title);
  link.hidden = false;
}
