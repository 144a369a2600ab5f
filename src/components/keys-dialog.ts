import type { Shortcut } from './keys.ts';
import { preferences } from './preferences.ts';
import { words } from './words.ts';

/** Shows the list of shortcuts. */
export function openKeysDialog(shortcuts: readonly Shortcut[]): void {
  const dialog = element('dialog', 'keys-dialog');
  const heading = element('h2', '', words.keysTitle);
  heading.id = 'keys-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  const list = element('dl');
  for (const { keys, does } of shortcuts) {
    const term = element('dt');
    for (const key of keys) term.append(element('kbd', '', key), ' ');
    list.append(term, element('dd', '', does));
  }
  const note = element('p', 'note', preferences.get().keys ? words.keysAreOn : words.keysAreOff);
  const close = element('button', 'plain', words.close);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(heading, list, note, close);
  document.body.append(dialog);
  dialog.showModal();
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
