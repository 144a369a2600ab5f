// Search over any page. Loaded when somebody is about to use it.
import sheet from '../../styles/search.css?url';
import { loadSheet } from '../load-sheet.ts';
import { words } from '../words.ts';
import { button, element } from './element.ts';
import { createSearchBox, searchClient } from './search-box.ts';
import { searchWords } from './words.ts';

let dialog: Promise<HTMLDialogElement> | undefined;

/** Loads what the first search needs. */
export async function warmSearch(): Promise<void> {
  searchClient().warm();
  await (dialog ??= createDialog());
}

/** Opens the dialog; on the search page, goes to its field. */
export async function openSearchDialog(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('search-page .search-field');
  if (field !== null) return field.select();
  const opened = await (dialog ??= createDialog());
  if (opened.open) return;
  opened.showModal();
  // At once: in an event that comes later, the first letters of a fast typist would be selected and lost.
  opened.querySelector<HTMLInputElement>('.search-field')?.select();
}

async function createDialog(): Promise<HTMLDialogElement> {
  const made = element('dialog', 'search-dialog');
  made.ariaLabel = searchWords.label;
  const box = createSearchBox('search', { onAsk: () => {}, onAnswer: () => {}, onOpen: () => made.close() });
  const close = button('plain search-close', words.close, () => made.close());
  box.field.after(close);
  made.append(box.element);
  made.addEventListener('cancel', (event) => {
    if (box.fold()) event.preventDefault();
  });
  made.addEventListener('toggle', () => {
    if (made.open) box.refresh();
  });
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  followKeyboard(made);
  await loadSheet(sheet);
  document.body.append(made);
  return made;
}

/** The on-screen keyboard covers a part of the page without changing its size: the dialog keeps to what is seen. */
function followKeyboard(made: HTMLDialogElement): void {
  const { visualViewport: view } = window;
  view?.addEventListener('resize', () => {
    const covered = innerHeight - view.height - view.offsetTop;
    if (covered > 80) made.style.setProperty('--covered', `${covered}px`);
    else made.style.removeProperty('--covered');
  });
}
