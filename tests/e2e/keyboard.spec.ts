// The main journeys by keyboard alone. Every press looks whether the focus can be seen.
import { expect, test } from '@playwright/test';
import { words } from '../../src/components/words.ts';
import { press, readFocus, tabTo } from './focus.ts';
import { longestOf, ONE_OF_EACH, pagesOf } from './site.ts';

for (const { kind, address } of ONE_OF_EACH.filter((page) => page.kind !== 'moved')) {
  test(`Tab walks through a whole page of the kind "${kind}" with the focus always visible`, async ({ page }) => {
    await page.goto(address);
    const faults: string[] = [];
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab');
      const { what, marked, inView } = await readFocus(page);
      if (what.startsWith('body')) break;
      if (!marked || !inView) faults.push(`${what}: ${marked ? 'out of view' : 'not marked'}`);
    }
    expect(faults).toEqual([]);
  });
}

test('the skip link is the first stop and leads past the header', async ({ page }) => {
  const [{ address }] = pagesOf('item');
  await page.goto(address);
  expect(await press(page, 'Tab')).toContain(words.skip);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  const next = await press(page, 'Tab');
  expect(next).not.toContain(words.searchQuestions);
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
});

test('from home to an answer: bank, topic, fold, whole answer', async ({ page }) => {
  const [bank] = pagesOf('bank');
  const item = pagesOf('item').find(({ address }) => address.startsWith(bank.address));
  if (!item) throw new Error('The first bank has no item.');
  const topic = item.address.split('/').slice(0, 2).join('/');
  await page.goto('');
  await tabToLink(page, `/${bank.address}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${bank.address}$`));
  await tabToLink(page, `/${topic}/`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/${topic}/$`));
  await tabTo(page, /^summary/);
  await page.keyboard.press('Enter');
  await expect(page.locator('details[open]')).toHaveCount(1);
  await tabTo(page, new RegExp(words.wholeAnswerMore));
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
});

test('j and k walk from item to item and back', async ({ page }) => {
  const start = pagesOf('item').find(({ html }) => /<body[^>]* data-next=/.test(html));
  if (!start) throw new Error('No item has a next one.');
  await page.goto(start.address);
  const first = page.url();
  await page.keyboard.press('j');
  await expect(page).not.toHaveURL(first);
  await expect(page.locator('body')).toHaveAttribute('data-page', 'item');
  // The new page listens once its scripts have run, and they enable this button.
  await expect(page.getByRole('button', { name: words.searchQuestions })).toBeEnabled();
  await page.keyboard.press('k');
  await expect(page).toHaveURL(first);
});

test('j and k move along the folds of a sheet', async ({ page }) => {
  const { address } = longestOf('sheet');
  await page.goto(address);
  expect(await press(page, 'j')).toMatch(/^summary/);
  const first = await readFocus(page);
  await press(page, 'j');
  expect(await readFocus(page)).not.toEqual(first);
  await press(page, 'k');
  expect(await readFocus(page)).toEqual(first);
});

test('? lists every key, and Escape gives the focus back', async ({ page }) => {
  await page.goto('');
  await tabTo(page, /Tags/);
  const before = await readFocus(page);
  await press(page, '?');
  const list = page.getByRole('dialog', { name: words.keysTitle });
  await expect(list).toBeVisible();
  for (const does of Object.values(words.keyDoes)) await expect(list).toContainText(does);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  expect(await readFocus(page)).toEqual(before);
});

test('keys pressed alone are dead while one types and when they are switched off', async ({ page }) => {
  await page.goto('');
  await page.getByRole('button', { name: words.more }).filter({ visible: true }).click();
  await page.getByRole('checkbox', { name: words.singleKeys }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').filter({ visible: true })).toHaveCount(0);
  await page.reload();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').filter({ visible: true })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog').filter({ visible: true })).toHaveCount(1);
});

test('the panel "More" opens, is walked through and closes by keyboard', async ({ page }) => {
  await page.goto('');
  await tabTo(page, new RegExp(`^button "${words.more}"`));
  const before = await readFocus(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: words.more })).toBeVisible();
  await tabTo(page, /^input/);
  await press(page, 'ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: words.more })).toBeHidden();
  expect(await readFocus(page)).toEqual(before);
});

/** Tabs to a link that leads to a path of the site. */
async function tabToLink(page: Parameters<typeof readFocus>[0], path: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await press(page, 'Tab');
    const here = await page.evaluate(() =>
      document.activeElement instanceof HTMLAnchorElement ? new URL(document.activeElement.href).pathname : '',
    );
    if (here === path) return;
  }
  throw new Error(`Tab never reached a link to ${path}.`);
}
