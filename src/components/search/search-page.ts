// The search page: the box, with its state in the address, so that Back finds everything as it was.
import { fromAddress, toAddress, type Asked } from '../../search/address.ts';
import { createSearchBox, type SearchBox } from './search-box.ts';

/** How long typing must rest before the address follows (milliseconds): browsers limit how often it may change. */
const REST = 300;

/** What a history entry keeps beside its address. */
interface Kept {
  readonly limit: number;
  readonly scroll: number;
  readonly active: string | null;
}

class SearchPage extends HTMLElement {
  #leaving = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #restore: Kept | null = null;
  #box: SearchBox | undefined;

  connectedCallback(): void {
    const box = createSearchBox('page', {
      onAsk: (asked, how) => this.#follow(asked, how),
      onOpen: () => this.#keep(),
      onAnswer: () => this.#goBack(),
    });
    this.#box = box;
    this.replaceChildren(box.element);
    const { signal } = (this.#leaving = new AbortController());
    addEventListener('popstate', () => this.#show(), { signal });
    addEventListener('pagehide', () => this.#keep(), { signal });
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && box.fold()) event.preventDefault();
    });
    this.#show();
    if (box.field.value === '' && matchMedia('(hover: hover)').matches) box.field.focus();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
  }

  /** Shows what the address asks. */
  #show(): void {
    clearTimeout(this.#timer);
    this.#restore = keptIn(history.state);
    this.#box?.show(fromAddress(location.search), this.#restore?.limit);
  }

  /** The address follows: words in place, a filter as a step that Back undoes. */
  #follow(asked: Asked, how: 'typed' | 'chosen'): void {
    clearTimeout(this.#timer);
    this.#restore = null;
    const address = location.pathname + toAddress(asked);
    if (how === 'chosen') history.pushState(null, '', address);
    else this.#timer = setTimeout(() => history.replaceState(null, '', address), REST);
  }

  /** Writes scroll and selection into the entry that is being left. */
  #keep(): void {
    const kept: Kept = { limit: this.#box?.limit() ?? 0, scroll: scrollY, active: this.#box?.list.activeId() ?? null };
    history.replaceState(kept, '');
  }

  #goBack(): void {
    if (this.#restore === null) return;
    const { scroll, active } = this.#restore;
    this.#restore = null;
    this.#box?.list.activate(active);
    scrollTo({ top: scroll, behavior: 'instant' });
  }
}

/** The entry's own record, if it is one of ours. */
function keptIn(state: unknown): Kept | null {
  if (typeof state !== 'object' || state === null || !('limit' in state && 'scroll' in state && 'active' in state))
    return null;
  const { limit, scroll, active } = state;
  if (typeof limit !== 'number' || typeof scroll !== 'number' || limit < 1) return null;
  return { limit: Math.min(limit, 200), scroll, active: typeof active === 'string' ? active : null };
}

customElements.define('search-page', SearchPage);
