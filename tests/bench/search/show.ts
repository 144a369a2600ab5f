// The page around another engine: asks it at each keystroke and draws the first answers. Runs in the browser.

/** What is drawn of an answer. */
export interface Shown {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/** As many as Viva brings at first. */
const MOST = 6;

/** @param load gets the engine; called when the field has the focus, as Viva does. The engine gives all it finds, best first. */
export function show(load: () => Promise<(text: string) => readonly Shown[]>): void {
  const field = document.querySelector('input');
  const list = document.querySelector('ol');
  if (field === null || list === null) throw new Error('The page has no field or no list.');
  let engine: ReturnType<typeof load> | undefined;
  const warm = () => (engine ??= load());
  field.addEventListener('focus', () => void warm());
  field.addEventListener('input', async () => {
    const text = field.value;
    const search = await warm();
    if (text !== field.value) return;
    list.replaceChildren(...search(text).slice(0, MOST).map(entry));
    list.dataset['answered'] = text;
  });
}

function entry({ id, title, summary }: Shown): HTMLElement {
  const made = document.createElement('li');
  const link = document.createElement('a');
  link.href = `/${id}/`;
  link.textContent = title;
  made.append(link, ' ', summary);
  return made;
}
