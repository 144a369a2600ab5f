import { expect, type Page } from '@playwright/test';

/** What has the focus, and whether one can see it. */
export interface Focus {
  /** Name and text of the element, for messages: `button "Search"`. */
  readonly what: string;
  /** An outline or a shadow marks it or its label. */
  readonly marked: boolean;
  /** Some of it is in the window and nothing covers it. */
  readonly inView: boolean;
}

/** Reads what has the focus. */
export function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const own = [element, element.closest('label'), element.nextElementSibling].filter((one) => one !== null);
    const marked = own.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    });
    const shown = own.flatMap((one) => [...one.getClientRects()]);
    const inView = shown.some(({ left, top, width, height }) => {
      const x = Math.max(0, left) + Math.min(width, innerWidth - Math.max(0, left)) / 2;
      const y = Math.max(0, top) + Math.min(height, innerHeight - Math.max(0, top)) / 2;
      const hit = document.elementFromPoint(x, y);
      return hit !== null && own.some((one) => one.contains(hit) || hit.contains(one));
    });
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, 60);
    return { what: `${element.localName} "${text}"`, marked, inView };
  });
}

/** Presses a key; what then has the focus must be seen. Answers what it is. */
export async function press(page: Page, key: string): Promise<string> {
  await page.keyboard.press(key);
  await expect
    .poll(async () => {
      const { what, marked, inView } = await readFocus(page);
      return what.startsWith('body') || (marked && inView)
        ? 'seen'
        : `${what}: ${marked ? 'out of view' : 'not marked'}`;
    })
    .toBe('seen');
  return (await readFocus(page)).what;
}

/** Presses Tab until `wanted` has the focus, seen at every step. */
export async function tabTo(page: Page, wanted: RegExp, most = 60): Promise<string> {
  const passed: string[] = [];
  for (let step = 0; step < most; step += 1) {
    const what = await press(page, 'Tab');
    if (wanted.test(what)) return what;
    passed.push(what);
  }
  throw new Error(`Tab never reached ${wanted}. It passed ${passed.join(', ')}.`);
}
