// The filters: a button for each facet opens its values with their counts; what is chosen stands beside as chips.
import { FACETS, type Answer, type Facet, type FacetValue, type Filters } from '../../search/types.ts';
import { button, element } from './element.ts';
import { searchWords } from './words.ts';

/** The row of filters. */
export interface FacetBar {
  readonly element: HTMLElement;
  /** Shows what can be chosen now. */
  show(facets: Answer['facets'], filters: Filters): void;
  /** Folds the open facet; false when none was open. */
  fold(): boolean;
}

/** A value that is chosen and can be given up. */
type Chosen = Omit<FacetValue, 'count'> & { readonly facet: Facet };

/** @param onToggle is told which value was chosen or given up; null clears all */
export function createFacetBar(
  name: string,
  onToggle: (chosen: { facet: Facet; value: string } | null) => void,
): FacetBar {
  const bar = element('div', 'facets');
  bar.role = 'group';
  bar.ariaLabel = searchWords.filters;
  const row = element('div', 'facet-row');
  const values = element('div', 'facet-values');
  values.id = `${name}-values`;
  values.role = 'group';
  bar.append(row, values);
  let open: Facet | null = null;
  let shown: { facets: Answer['facets']; filters: Filters } | null = null;
  /** What the row shows: it is drawn anew only when that changes, not at each keystroke. */
  let inRow = '';
  const coreCount = element('small', '');

  const draw = () => {
    const focused = bar.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset['key']
      : undefined;
    if (shown !== null) drawInto(shown.facets, shown.filters);
    if (focused !== undefined) {
      const same = [...bar.querySelectorAll<HTMLElement>('[data-key]')].find((each) => each.dataset['key'] === focused);
      (same ?? row.querySelector<HTMLElement>('button'))?.focus();
    }
  };
  const drawInto = (facets: Answer['facets'], filters: Filters) => {
    const offered = FACETS.filter(
      (facet) => facets[facet].length > (facet === 'core' ? 0 : 1) || filters[facet].length > 0,
    );
    const chosen = FACETS.filter((facet) => facet !== 'core').flatMap((facet) =>
      facets[facet]
        .filter(({ value }) => filters[facet].includes(value))
        .map(({ value, title }) => ({ facet, value, title })),
    );
    const wanted = JSON.stringify([offered, open, filters, chosen]);
    if (wanted !== inRow) drawRow(offered, chosen, filters);
    inRow = wanted;
    coreCount.textContent = String(facets.core[0]?.count ?? 0);
    if (open !== null && !offered.includes(open)) open = null;
    bar.hidden = offered.length === 0;
    values.hidden = open === null;
    if (open === null) return values.replaceChildren();
    values.ariaLabel = searchWords.facet[open];
    const facet = open;
    values.replaceChildren(
      ...facets[facet].map((value) =>
        valueButton(facet, value, element('small', '', String(value.count)), filters[facet].includes(value.value)),
      ),
    );
  };
  const drawRow = (offered: readonly Facet[], chosen: readonly Chosen[], filters: Filters) => {
    row.replaceChildren(
      ...offered.map((facet) => (facet === 'core' ? coreButton(filters) : facetButton(facet))),
      ...chosen.map(chip),
      ...(FACETS.some((facet) => filters[facet].length > 0)
        ? [
            keyed(
              button('facet-clear', searchWords.clearFilters, () => onToggle(null)),
              'clear',
            ),
          ]
        : []),
    );
  };
  const facetButton = (facet: Facet) => {
    const made = button('facet', searchWords.facet[facet], () => {
      open = open === facet ? null : facet;
      draw();
    });
    made.ariaExpanded = String(open === facet);
    made.setAttribute('aria-controls', values.id);
    return keyed(made, facet);
  };
  const coreButton = (filters: Filters) => {
    const made = valueButton(
      'core',
      { value: 'yes', title: searchWords.facet.core },
      coreCount,
      filters.core.length > 0,
    );
    made.classList.add('core');
    return made;
  };
  const valueButton = (
    facet: Facet,
    { value, title }: Omit<FacetValue, 'count'>,
    count: HTMLElement,
    isChosen: boolean,
  ) => {
    const made = button('facet-value', title, () => onToggle({ facet, value }));
    made.append(' ', count);
    made.ariaPressed = String(isChosen);
    return keyed(made, `${facet}:${value}`);
  };
  const chip = ({ facet, value, title }: Chosen) => {
    const made = button('facet-chip', title, () => onToggle({ facet, value }));
    made.ariaLabel = searchWords.without(title);
    return keyed(made, `chip:${facet}:${value}`);
  };
  return {
    element: bar,
    show(facets, filters) {
      shown = { facets, filters };
      draw();
    },
    fold() {
      if (open === null) return false;
      open = null;
      draw();
      return true;
    },
  };
}

/** Marks a button, so that it keeps the focus when the row is drawn anew. */
function keyed(made: HTMLButtonElement, key: string): HTMLButtonElement {
  made.dataset['key'] = key;
  return made;
}
