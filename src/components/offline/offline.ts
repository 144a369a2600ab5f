import { keepOffline, type News } from '../../offline/register.ts';
import { afterFirstPaint } from '../first-paint.ts';
import { root } from '../root.ts';

/** The worker that keeps the site. */
const WORKER = new URL('sw.js', root);
/** How long a page that is there is left in peace, in milliseconds: keeping a site is hundreds of requests. */
const PEACE = 1000;

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
  const beginLater = () => afterFirstPaint(() => setTimeout(begin, PEACE));
  if (document.readyState === 'complete') beginLater();
  else addEventListener('load', beginLater);
  document.getElementById('more')?.addEventListener('beforetoggle', async (event) => {
    if (event.newState !== 'open') return;
    const { describe } = await import('./offline-note.ts');
    await describe(latest, WORKER);
  });
}
