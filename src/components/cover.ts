import { preferences } from './preferences.ts';
import { words } from './words.ts';

const html = document.documentElement;

/** Lays the cover over answers where the reader wants it, each with a button to lift it. */
export function coverAnswers(): void {
  if (!isCovered()) return;
  for (const answer of document.querySelectorAll<HTMLElement>('[data-answer]')) {
    delete answer.dataset['uncovered'];
    if (!answer.querySelector(':scope > .uncover')) answer.prepend(uncoverButton(answer));
  }
}

/** True while answers are covered. */
export const isCovered = (): boolean => 'cover' in html.dataset;

/** Covers or uncovers, and remembers it; false when the browser would not. */
export function setCover(on: boolean): boolean {
  html.toggleAttribute('data-cover', on);
  coverAnswers();
  document.dispatchEvent(new CustomEvent('viva:cover'));
  return preferences.set({ cover: on });
}

function uncoverButton(answer: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  const label = document.createElement('span');
  label.textContent = words.covered;
  button.type = 'button';
  button.className = 'uncover';
  button.append(label);
  button.addEventListener('click', () => {
    answer.dataset['uncovered'] = '';
    answer.tabIndex = -1;
    answer.focus({ preventScroll: true });
  });
  return button;
}
