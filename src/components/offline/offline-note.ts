// What is said about offline use: a note at the edge of the page when there is news, a line in the panel at any time.
import { readSize, type News } from '../../offline/register.ts';
import sheet from '../../styles/offline.css?url';
import { loadSheet } from '../load-sheet.ts';
import { root } from '../root.ts';
import { button, element } from '../search/element.ts';
import { offlineWords } from './words.ts';

/** News that the reader sent away stays away in this tab; an entry for each kind in the tab's own storage. */
const SENT_AWAY = 'viva:offline-note:';

let shown: HTMLElement | undefined;

/** Shows news at the edge of the page; what was shown before makes way. */
export async function showNews(news: News): Promise<void> {
  shown?.remove();
  shown = undefined;
  const isQuiet = news.name === 'nothing' || (news.name === 'failed' && news.reason === 'unreachable');
  if (isQuiet || isSentAway(news)) return;
  await loadSheet(sheet);
  const made = element('div', 'offline-note');
  made.role = 'status';
  document.body.append(made);
  shown = made;
  const leave = () => {
    made.remove();
    sendAway(news);
  };
  const text = element('p', '', await sentenceFor(news));
  const words = news.name === 'newer' || news.name === 'ask' ? offlineWords.later : offlineWords.close;
  made.append(text, ...acceptors(news, () => made.remove()), button('plain', words, leave));
}

/** Says in the panel how things are. */
export async function describe(news: News, worker: URL): Promise<void> {
  const line = document.querySelector('#more [data-offline]');
  if (!line || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration(worker);
  const isKept = news.name === 'nothing' && registration?.active;
  const now: News = isKept ? { name: 'kept' } : news;
  const sentence = now.name === 'nothing' ? offlineWords.notKept : await sentenceFor(now);
  line.replaceChildren(sentence, ...acceptors(now, () => line.replaceChildren()).flatMap((each) => [' ', each]));
}

function acceptors(news: News, then: () => void): readonly HTMLButtonElement[] {
  if (news.name !== 'newer' && news.name !== 'ask') return [];
  const accept = () => {
    news.accept();
    then();
  };
  return [button('plain', news.name === 'newer' ? offlineWords.show : offlineWords.accept, accept)];
}

async function sentenceFor(news: News): Promise<string> {
  if (news.name === 'nothing') return '';
  if (news.name === 'newer') return offlineWords.newer;
  if (news.name === 'failed') return offlineWords.failed[news.reason];
  const { stored, transfer, plain } = await readSize(root);
  if (news.name === 'kept') return offlineWords.kept(megabytes(stored));
  return compresses()
    ? offlineWords.ask({ load: megabytes(transfer), stored: megabytes(stored) })
    : offlineWords.askPlain({ load: megabytes(plain), stored: megabytes(stored) });
}

/** Whether the host sent this page compressed. */
function compresses(): boolean {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return page !== undefined && page.encodedBodySize < page.decodedBodySize;
}

function megabytes(bytes: number): string {
  const format = { style: 'unit', unit: 'megabyte', maximumFractionDigits: bytes < 1e7 ? 1 : 0 } as const;
  return new Intl.NumberFormat(document.documentElement.lang, format).format(bytes / 1e6);
}

function isSentAway({ name }: News): boolean {
  try {
    return sessionStorage.getItem(SENT_AWAY + name) !== null;
  } catch {
    return false;
  }
}

function sendAway({ name }: News): void {
  try {
    sessionStorage.setItem(SENT_AWAY + name, '');
  } catch {
    // Then it comes back on the next page.
  }
}
