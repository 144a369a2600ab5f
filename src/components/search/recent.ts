import { preferences } from '../preferences.ts';
import { button, element } from './element.ts';
import { searchWords } from './words.ts';

/** How many searches are kept. */
const MOST = 8;

/** Keeps a search that led somewhere, newest first. */
export function rememberSearch(text: string): void {
  if ([...text].length < 2) return;
  const others = preferences.get().recent.filter((each) => each.toLowerCase() !== text.toLowerCase());
  preferences.set({ recent: [text, ...others].slice(0, MOST) });
}

/** The recent searches as buttons; null when there are none. */
export function recentSearches(onChoose: (text: string) => void, onClear: () => void): HTMLElement | null {
  const { recent } = preferences.get();
  if (recent.length === 0) return null;
  const section = element('div', 'recent');
  const heading = element('p', 'label', searchWords.recent);
  heading.append(
    button('plain', searchWords.clearRecent, () => {
      preferences.set({ recent: [] });
      onClear();
    }),
  );
  section.append(heading, ...recent.map((text) => button('recent-search', text, () => onChoose(text))));
  return section;
}
