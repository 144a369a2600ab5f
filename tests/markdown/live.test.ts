import { expect, test } from 'vitest';
import { liveFaults } from '../../src/markdown/live.ts';
import { render } from './render.ts';

const BOXES = '<style>\n  .a > .b { color: var(--mark); }\n</style>\n<p class="b">x &lt; y</p>';
const live = (code: string, words = 'live title="Two boxes"') => `\`\`\`html ${words}\n${code}\n\`\`\`\n`;

test('a live sample is shown in a shadow root of its own, above its code', async () => {
  expect(await render(live(BOXES))).toMatch(
    '<div class="live" role="group" aria-label="Example: Two boxes"><template shadowrootmode="open">' +
      `${BOXES}</template></div><pre tabindex="0">`,
  );
});

test('a sample that does not say so is code alone, and so is what could run', async () => {
  expect(await render(live(BOXES, ''))).not.toContain('<template');
  expect(await render(live('<button onclick="pay()">Pay</button>'))).not.toContain('<template');
  expect(await render('```css live\np { color: red; }\n```\n')).not.toContain('<template');
});

test('nothing that closes the example early gets out of it', async () => {
  const html = await render(live('</template></div><p>out</p>'));
  expect(html).toMatch(/<template shadowrootmode="open"><p>out<\/p><\/template>/);
});

test.each([
  ['<script>1</script>', '<script>'],
  ['<img src="x" alt="">', '<img>'],
  ['<p onclick="x">', 'onclick'],
  ['<p style="color: red">', 'style'],
  ['<a href="/x/">', 'href'],
  ['<button formaction="x">', 'formaction'],
  ['<svg><circle fill="url(#x)"/></svg>', 'fill'],
  ['<style>p { background: URL (x) }</style>', 'URL ('],
  ['<style>@import "x"</style>', '@import'],
  [String.raw`<style>p { background: u\72l(x) }</style>`, '\\'],
])('%s is refused for its %s', (html, fault) => {
  expect(liveFaults(html)).toEqual([fault]);
});

test('links to a place in it, controls, drawings and descriptions are harmless', () => {
  expect(
    liveFaults(
      '<!-- two --><a href="#b" id="a">x</a><label for="c">C</label><input id="c" aria-describedby="d" autocomplete="off" maxlength="3">' +
        '<details open><summary>More</summary></details><svg viewBox="0 0 9 9" role="img" aria-label="nine"><path d="M0 0h9" stroke-width="2" ' +
        'stroke-dasharray="1 2" stroke-dashoffset="1" stroke-linecap="round" stroke-linejoin="round" text-anchor="middle"/></svg>',
    ),
  ).toEqual([]);
});
