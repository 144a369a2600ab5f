// The one registry of shortcuts: what is not listed here does not exist, and the list one sees with `?` is made from it.
import { isCovered, setCover } from './cover.ts';
import { preferences } from './preferences.ts';
import { openSearch } from './search-opener.ts';
import { words } from './words.ts';

/** A shortcut. `single` ones can be switched off, and are dead while one types. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly single: boolean;
  readonly does: string;
  readonly run: () => void;
}

/** Every shortcut of the site. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ['Ctrl-K', '⌘K'], single: false, does: words.keyDoes.search, run: openSearch },
  { keys: ['/'], single: true, does: words.keyDoes.search, run: openSearch },
  { keys: ['j'], single: true, does: words.keyDoes.next, run: () => walk(1) },
  { keys: ['k'], single: true, does: words.keyDoes.previous, run: () => walk(-1) },
  { keys: ['c'], single: true, does: words.keyDoes.cover, run: () => setCover(!isCovered()) },
  { keys: ['?'], single: true, does: words.keyDoes.help, run: showKeys },
];

/** Starts listening on the whole page. */
export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    const shortcut = SHORTCUTS.find((it) => matches(it, event));
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run();
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-keys-open]')) {
    button.disabled = false;
    button.addEventListener('click', showKeys);
  }
}

function matches({ keys, single }: Shortcut, event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  if (!single) return (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k';
  if (event.ctrlKey || event.metaKey || !keys.includes(event.key)) return false;
  return preferences.get().keys && !isTyping(event.target) && !document.querySelector('dialog[open]');
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  );
}

/** On an item to its neighbour; elsewhere the focus moves along the items listed. */
function walk(step: 1 | -1): void {
  if (document.body.dataset['page'] === 'item') {
    const url = document.body.dataset[step === 1 ? 'next' : 'previous'];
    const link = document.querySelector<HTMLAnchorElement>(`.walk [rel=${step === 1 ? 'next' : 'prev'}]`);
    if (url && link) link.click();
    return;
  }
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'main :is(.q:not([hidden]) > summary, .line > a, .bank > a, .topics > li > a)',
    ),
  ];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const from = at === -1 && step === -1 ? stops.length : at;
  stops[Math.min(Math.max(from + step, 0), stops.length - 1)]?.focus();
}

async function showKeys(): Promise<void> {
  const { openKeysDialog } = await import('./keys-dialog.ts');
  openKeysDialog(SHORTCUTS);
}
