import { keepOffline, type News } from '../../offline/register.ts';
import { root } from '../root.ts';

/** The worker that keeps the site. */
const WORKER = new URL('sw.js', root);

/**
 * Keeps the site for offline use once the page is there, and says so where there is something to say. What says it is
 * loaded then: a page that is only read pays for the registration alone.
 */
export function offerOffline(): void {
  if (import.meta.env.DEV) return;
  let latest: News = { name: 'nothing' };
  const begin = () =>
    void keepOffline(WORKER, async (news) => {
      latest = news;
      const { showNews } = await import('./offline-note.ts');
      await showNews(news);
    });
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
  document.getElementById('more')?.addEventListener('beforetoggle', async (event) => {
    if (event.newState !== 'open') return;
    const { describe } = await import('./offline-note.ts');
    await describe(latest, WORKER);
  });
}
