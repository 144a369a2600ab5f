import { root } from './root.ts';

/** Opens search over the page; on the search page itself, its field. Without the script that draws it, the page. */
export async function openSearch(): Promise<void> {
  try {
    const { openSearchDialog } = await import('./search/search-dialog.ts');
    openSearchDialog();
  } catch {
    location.assign(new URL('search/', root));
  }
}

/** Lets every search button open the dialog, and warms it when somebody is about to. */
export function offerSearch(): void {
  for (const opener of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
    if (opener instanceof HTMLButtonElement) opener.disabled = false;
    opener.addEventListener('click', (event) => {
      event.preventDefault();
      void openSearch();
    });
    for (const intent of ['pointerenter', 'focus', 'touchstart']) {
      opener.addEventListener(intent, warm, { once: true, passive: true });
    }
  }
}

async function warm(): Promise<void> {
  const { warmSearch } = await import('./search/search-dialog.ts');
  await warmSearch();
}
