import { preferences } from './preferences.ts';
import { words } from './words.ts';

/** Gives every code sample its copy and wrap buttons. Numbered marks are left out of the copy. */
function equip(pre: HTMLPreElement): void {
  const tools = document.createElement('div');
  tools.className = 'code-tools';
  const copy = button(words.copyCode, async () => {
    copy.textContent = (await copyText(codeOf(pre))) ? words.copied : words.copyFailed;
    setTimeout(() => (copy.textContent = words.copyCode), 2000);
  });
  const wrap = button(words.wrap, () => {
    const on = pre.classList.toggle('wrapped');
    wrap.setAttribute('aria-pressed', String(on));
  });
  wrap.setAttribute('aria-pressed', String(preferences.get().wrap));
  pre.classList.toggle('wrapped', preferences.get().wrap);
  tools.append(wrap, copy);
  pre.after(tools);
}

/** Puts text on the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The text of a sample without its marks. */
export function codeOf(pre: Element): string {
  const copy = document.importNode(pre, true);
  for (const mark of copy.querySelectorAll('.mark')) mark.remove();
  return (copy.textContent ?? '').replace(/[ \t]+$/gm, '').replace(/\n*$/, '\n');
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', press);
  return made;
}

for (const pre of document.querySelectorAll<HTMLPreElement>('main pre')) equip(pre);
