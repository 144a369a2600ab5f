import type { Page } from '@playwright/test';
import type { Surface } from '../../search/surface.ts';

/** Milliseconds from the event of a keystroke to the moment its answers are in the page. */
export async function timeAnswer(
  page: Page,
  { answered }: Surface,
  text: string,
  type: () => Promise<void>,
): Promise<number> {
  await page.evaluate(watch, answered(text));
  await type();
  return page.evaluate(() => (globalThis as { answerTime?: Promise<number> }).answerTime ?? 0);
}

/** Runs in the page. The answer before may still stand there, so nothing counts before something changes. */
function watch(answered: string): void {
  (globalThis as { answerTime?: Promise<number> }).answerTime = new Promise((done) => {
    const listen = ({ timeStamp }: Event) => {
      const look = () => {
        if (document.querySelector(answered) === null) return;
        observer.disconnect();
        done(performance.now() - timeStamp);
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    };
    addEventListener('input', listen, { once: true, capture: true });
  });
}
