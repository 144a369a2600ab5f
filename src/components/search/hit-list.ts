// The found items as a listbox: the best, then a group for each bank; items are options and links at once.
import { groupHits, type Group } from '../../search/results.ts';
import type { Answer, Hit, Part } from '../../search/types.ts';
import { root } from '../root.ts';
import { element } from './element.ts';
import { searchWords } from './words.ts';

/** The list and the option that the arrow keys are on. */
export interface HitList {
  readonly element: HTMLElement;
  /** Shows these hits; the active option stays if it is still there. */
  show(answer: Answer): void;
  clear(): void;
  /** Moves to the next or previous option, round the ends; the id of the option that is now active. */
  move(step: 1 | -1): void;
  /** The active option, else the first one. */
  chosen(): HTMLAnchorElement | null;
  /** Item id of the active option, or null. */
  activeId(): string | null;
  activate(id: string | null): void;
}

/**
 * @param name begins the ids of options, so that two lists on one page differ
 * @param onActive is told the id of the active option's element, for `aria-activedescendant`
 */
export function createHitList(name: string, onActive: (id: string | null) => void): HitList {
  const list = element('div', 'hits');
  list.id = `${name}-hits`;
  list.role = 'listbox';
  list.ariaLabel = searchWords.answers;
  let active: string | null = null;

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const find = (id: string | null) => options().find((option) => option.dataset['id'] === id) ?? null;
  const activate = (id: string | null) => {
    const option = find(id);
    active = option === null ? null : id;
    for (const each of options()) each.ariaSelected = String(each === option);
    option?.scrollIntoView({ block: 'nearest' });
    onActive(option?.id ?? null);
  };
  return {
    element: list,
    show(answer) {
      list.replaceChildren(...groupHits(answer.hits, answer.banks).map((group) => groupElement(name, group)));
      activate(active);
    },
    clear() {
      list.replaceChildren();
      activate(null);
    },
    move(step) {
      const all = options();
      const at = all.findIndex((option) => option.dataset['id'] === active);
      const next = at === -1 ? (step === 1 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
      activate(all[next]?.dataset['id'] ?? null);
    },
    chosen: () => find(active) ?? options()[0] ?? null,
    activeId: () => active,
    activate,
  };
}

function groupElement(name: string, { bank, title, total, hits }: Group): HTMLElement {
  const group = element('div', 'hit-group');
  group.role = 'group';
  const heading = element('p', 'label', bank === null ? searchWords.best : title);
  heading.id = `${name}-in-${bank ?? 'all'}`;
  if (total !== null) heading.append(element('span', '', String(total)));
  group.setAttribute('aria-labelledby', heading.id);
  group.append(heading, ...hits.map((hit) => optionElement(name, hit)));
  return group;
}

function optionElement(name: string, hit: Hit): HTMLAnchorElement {
  const option = element('a', 'hit');
  option.role = 'option';
  option.id = `${name}-${hit.id.replaceAll('/', '-')}`;
  option.dataset['id'] = hit.id;
  option.href = new URL(`${hit.id}/${hit.anchor === '' ? '' : `#${encodeURIComponent(hit.anchor)}`}`, root).href;
  option.tabIndex = -1;
  const title = element('span', 'hit-title');
  title.append(...partNodes(hit.title));
  const place = element('span', 'hit-place');
  place.append(element('span', '', hit.bankTitle), element('span', '', hit.topicTitle));
  if (hit.kind !== 'question') place.append(element('span', 'kind', hit.kind));
  if (hit.difficulty !== '') place.append(element('span', `level ${hit.difficulty}`, hit.difficulty));
  const text = element('span', 'hit-text');
  text.append(...partNodes(hit.excerpt));
  if (hit.heading !== '') text.append(' ', element('i', '', searchWords.under(hit.heading)));
  option.append(title, place, text);
  return option;
}

const partNodes = (parts: readonly Part[]): readonly Node[] =>
  parts.map(({ text, marked }) => (marked ? element('mark', '', text) : document.createTextNode(text)));
