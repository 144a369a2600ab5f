import { coverAnswers, setCover } from './cover.ts';
import { preferences } from './preferences.ts';
import { words } from './words.ts';

/** `<reading-settings>`: theme, cover, wrapped code and single-key shortcuts, kept in the browser. */
class ReadingSettings extends HTMLElement {
  #off = new AbortController();

  connectedCallback(): void {
    this.#show();
    this.querySelector('fieldset')?.removeAttribute('disabled');
    const { signal } = this.#off;
    this.addEventListener('change', (event) => event.target instanceof HTMLInputElement && this.#change(event.target), {
      signal,
    });
    document.addEventListener('viva:cover', () => this.#show(), { signal });
  }

  disconnectedCallback(): void {
    this.#off.abort();
    this.#off = new AbortController();
  }

  #show(): void {
    const { theme, cover, wrap, keys } = preferences.get();
    const checked: Record<string, boolean> = { cover, wrap, keys };
    for (const input of this.querySelectorAll('input')) {
      input.checked = input.name === 'theme' ? input.value === theme : (checked[input.name] ?? false);
    }
    document.documentElement.toggleAttribute('data-wrap', wrap);
  }

  #change({ name, value, checked }: HTMLInputElement): void {
    const kept =
      name === 'theme' ? setTheme(value) : name === 'cover' ? setCover(checked) : preferences.set({ [name]: checked });
    this.#show();
    this.querySelector('[role=status]')?.replaceChildren(kept ? '' : words.notSaved);
  }
}
customElements.define('reading-settings', ReadingSettings);

function setTheme(value: string): boolean {
  const theme = value === 'light' || value === 'dark' ? value : 'system';
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  return preferences.set({ theme });
}

// Settings made in another tab hold here as well.
addEventListener('storage', () => {
  const { theme, cover } = preferences.get();
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  document.documentElement.toggleAttribute('data-cover', cover);
  coverAnswers();
});
