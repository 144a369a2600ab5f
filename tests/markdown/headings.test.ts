import { expect, test } from 'vitest';
import { headingIds, headings } from '../../src/markdown/headings.ts';
import { render, renderMdx } from './render.ts';

const BODY =
  '## What `a.b` "costs" & why\n\n## Same\n\n## Same\n\n### Renamed since {#stable-id}\n\n## Ünïcode — *yes*\n\n```md\n## Not one\n```\n';

test('ids are GitHub slugs unless the heading names its own', () => {
  expect(headings(BODY)).toEqual([
    { id: 'what-ab-costs--why', depth: 2, text: 'What a.b “costs” & why' },
    { id: 'same', depth: 2, text: 'Same' },
    { id: 'same-1', depth: 2, text: 'Same' },
    { id: 'stable-id', depth: 3, text: 'Renamed since' },
    { id: 'ünïcode--yes', depth: 2, text: 'Ünïcode — yes' },
  ]);
});

test('front matter is no heading', () => {
  expect(headingIds('---\ntitle: x\n---\n## A\n')).toEqual(['a']);
});

test('the page has exactly these ids, in .md and .mdx', async () => {
  const ids = (html: string, pattern: RegExp): (string | undefined)[] =>
    [...html.matchAll(pattern)].map(([, id]) => id);
  expect(ids(await render(BODY), /<h\d id="([^"]*)"/g)).toEqual(headingIds(BODY));
  expect(ids(await renderMdx(BODY), /_components\.h\d, \{\s*id: "([^"]*)"/g)).toEqual(headingIds(BODY, 'mdx'));
});

test('a heading carries a link to itself that has a name and no text', async () => {
  expect(await render('## A "b"\n')).toBe(
    '<h2 id="a-b">A “b”<a class="permalink" href="#a-b" aria-label="Link to this section: A “b”"></a></h2>\n',
  );
});

test('a heading keeps the id in its braces and no other attribute', async () => {
  const html = await render('## A {#id .c onclick="x()" style="color: red"}\n');
  expect(html).toContain('<h2 id="id">A<a');
  expect(html).not.toMatch(/onclick|style|class="c"/);
});
