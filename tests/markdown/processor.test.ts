import { expect, test } from 'vitest';
import { markdown } from '../../src/markdown/processor.ts';
import { markdownRevision } from '../../src/markdown/revision.ts';
import { render, renderMdx } from './render.ts';

const BODY = `"Quoted" text.

| a | b |
|:--|--:|
| 1 | 2 |

\`\`\`python title="x.py" bad
x = 1  # (1)
\`\`\`

1. One.

\`\`\`mermaid
flowchart TD
  accTitle: T
  accDescr: D
  a[A] --> b[B]
\`\`\`
`;

test('a body never has a style attribute', async () => {
  expect(await render(BODY)).not.toMatch(/\sstyle=|<style/);
});

test('a table scrolls in a container with a name, and its cells say how they align', async () => {
  expect(await render('| a | b "c" |\n|:--|--:|\n| 1 | 2 |\n')).toBe(
    '<div class="table" role="group" tabindex="0" aria-label="Table: a, b “c”"><table>\n<thead>\n<tr>\n' +
      '<th data-align="left">a</th>\n<th data-align="right">b “c”</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n' +
      '<td data-align="left">1</td>\n<td data-align="right">2</td>\n</tr>\n</tbody>\n</table></div>\n',
  );
});

test('the same body gives the same HTML, first or later, alone or among others', async () => {
  const cold = await render(BODY);
  await render('```vue\n<style lang="scss">a { b: c }</style>\n```\n```yaml\na: 1\n```\n');
  expect(await render(BODY)).toBe(cold);
});

test('MDX gets the same figures, badges, lists, tables, diagrams and quotes', async () => {
  const code = await renderMdx(BODY);
  for (const part of [
    'class: "code"',
    '"data-bad": ""',
    'class: "code-title"',
    '"data-mark": "1"',
    'class: "marks"',
    'class: "table"',
    '"data-align": "right"',
    'class: "diagram-scroll"',
    'viewBox: "0 0',
    '“Quoted” text.',
  ]) {
    expect(code).toContain(part);
  }
  expect(code).not.toMatch(/\bstyle:/);
});

test('the configuration names the revision of this room, so that Astro drops what an older one rendered', () => {
  expect(markdownRevision()).toMatch(/^[0-9a-f]{12}$/);
  expect(JSON.stringify(markdown.processor)).toContain(`viva-${markdownRevision()}`);
});
