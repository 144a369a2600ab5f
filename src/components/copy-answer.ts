import { copyText } from './code-tools.ts';
import { words } from './words.ts';

/** `<copy-answer>`: puts the whole answer on the clipboard as Markdown. */
class CopyAnswer extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.disabled = false;
    button.addEventListener('click', async () => {
      const { itemMarkdown } = await import('./item/to-markdown.ts');
      const main = document.querySelector('main');
      button.textContent = main && (await copyText(itemMarkdown(main))) ? words.copied : words.copyFailed;
      setTimeout(() => (button.textContent = words.copyAnswer), 2000);
    });
  }
}
customElements.define('copy-answer', CopyAnswer);
