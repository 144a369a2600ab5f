import { isCovered, setCover } from './cover.ts';
import { words } from './words.ts';

/** `<sheet-tools>`: filters by difficulty and kind, cover, and expand all, over the folds it holds. */
class SheetTools extends HTMLElement {
  #off = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#off;
    for (const button of this.#buttons()) button.disabled = false;
    this.addEventListener('click', (event) => this.#press(event), { signal });
    this.addEventListener('toggle', () => this.#showExpand(), { signal, capture: true });
    document.addEventListener('viva:cover', () => this.#showCover(), { signal });
    addEventListener('beforeprint', () => this.#forPrint(), { signal });
    addEventListener('afterprint', () => this.#afterPrint(), { signal });
    this.#showCover();
    this.#showExpand();
  }

  disconnectedCallback(): void {
    this.#off.abort();
    this.#off = new AbortController();
  }

  #press(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('.tools button') : null;
    if (button?.dataset['filter']) this.#toggleFilter(button);
    else if (button && 'cover' in button.dataset) setCover(!isCovered());
    else if (button && 'expand' in button.dataset) this.#expandAll();
  }

  /** One value of each filter at a time; pressing it again takes it off. */
  #toggleFilter(pressed: HTMLButtonElement): void {
    const on = pressed.getAttribute('aria-pressed') !== 'true';
    for (const button of this.#buttons()) {
      if (button.dataset['filter'] === pressed.dataset['filter'])
        button.setAttribute('aria-pressed', String(on && button === pressed));
    }
    const wanted = this.#buttons().filter(
      (button) => button.dataset['filter'] && button.getAttribute('aria-pressed') === 'true',
    );
    for (const fold of this.#folds()) {
      fold.hidden = !wanted.every((button) => fold.dataset[button.dataset['filter'] ?? ''] === button.value);
    }
    const shown = this.#folds().filter((fold) => !fold.hidden).length;
    const said = shown === 0 ? words.none : wanted.length > 0 ? words.shown(shown, this.#folds().length) : '';
    this.querySelector('[data-shown]')?.replaceChildren(said);
    this.#showExpand();
  }

  #expandAll(): void {
    const open = this.#visible().some((fold) => !fold.open);
    for (const fold of this.#visible()) fold.open = open;
  }

  #showExpand(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-expand]');
    if (!button) return;
    const allOpen = this.#visible().length > 0 && this.#visible().every((fold) => fold.open);
    button.textContent = (allOpen ? button.dataset['foldAll'] : button.dataset['expandAll']) ?? '';
  }

  #showCover(): void {
    this.querySelector('[data-cover]')?.setAttribute('aria-pressed', String(isCovered()));
  }

  #forPrint(): void {
    for (const fold of this.#visible().filter((it) => !it.open)) {
      fold.open = true;
      fold.dataset['printed'] = '';
    }
  }

  #afterPrint(): void {
    for (const fold of this.querySelectorAll<HTMLDetailsElement>('[data-printed]')) {
      fold.open = false;
      delete fold.dataset['printed'];
    }
  }

  #buttons = (): HTMLButtonElement[] => [...this.querySelectorAll<HTMLButtonElement>('.tools button')];
  #folds = (): HTMLDetailsElement[] => [...this.querySelectorAll<HTMLDetailsElement>('details.q')];
  #visible = (): HTMLDetailsElement[] => this.#folds().filter((fold) => !fold.hidden);
}
customElements.define('sheet-tools', SheetTools);
