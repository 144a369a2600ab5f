import { describe, expect, test } from 'vitest';
import { DIAGRAM_PROPERTIES, renderDiagram } from '../../src/markdown/diagrams.ts';
import { render } from './render.ts';

const FLOW = `flowchart TD
  accTitle: Reads & writes
  accDescr: A view calls a service.
  view[View] -->|writes| service{Service ok?}
  service -.-> db[(Database)]
  subgraph Server side
    db --> log[Log]
  end`;
const SEQUENCE = `sequenceDiagram
  accTitle: Two requests
  accDescr: The second waits.
  participant a as Browser
  participant b as API
  a->>b: POST
  Note over b: checks
  alt known
    b-->>a: 201
  else unknown
    b-->>a: 404
  end
  loop every minute
    a->>a: wait
  end`;
const STATES = `stateDiagram-v2
  accTitle: Life of a listing
  accDescr: Draft, then sold.
  [*] --> Draft
  Draft --> Sold: pay
  Sold --> [*]`;
const ALL = [
  ['flowchart', FLOW],
  ['sequence', SEQUENCE],
  ['states', STATES],
] as const;

describe.each(ALL)('a %s diagram', (_, source) => {
  const { svg, title, description } = renderDiagram(source, { idPrefix: 'd1' });

  test('has its name and description where a screen reader finds them', () => {
    expect(svg).toContain('role="img" aria-labelledby="d1-title d1-desc"');
    expect(svg).toContain(
      `<title id="d1-title">${title.replace('&', '&amp;')}</title><desc id="d1-desc">${description}</desc>`,
    );
    expect(svg.match(/<title/g)).toHaveLength(1);
  });

  test('does not draw its name or its description', () => {
    expect(svg.replace(/<(title|desc)[\s\S]*?<\/\1>/g, '')).not.toMatch(
      /accTitle|accDescr|A view calls|The second waits|Draft, then/,
    );
  });

  test('has no style, no data, nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<style|\sstyle=|\sdata-|@import|http|font-family|NaN|undefined/);
  });

  test('takes every color from the properties that our sheet defines', () => {
    const colors = [...svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color);
    const known = new Set(['none', ...DIAGRAM_PROPERTIES.map((name) => `var(${name})`)]);
    expect(colors.filter((color) => !known.has(color ?? ''))).toEqual([]);
  });

  test('refers only to ids that it has, all under the prefix', () => {
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const references = [...svg.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id);
    expect(ids.every((id) => id?.startsWith('d1-'))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

test('what was drawn is told: nodes, edges and every text', () => {
  expect(renderDiagram(FLOW, { idPrefix: 'x' }).drawn).toEqual({
    nodes: expect.arrayContaining([
      { id: 'view', label: 'View' },
      { id: 'service', label: 'Service ok?' },
      { id: 'db', label: 'Database' },
      { id: 'log', label: 'Log' },
    ]) as unknown,
    edges: expect.arrayContaining([
      { from: 'view', to: 'service', label: 'writes' },
      { from: 'service', to: 'db', label: '' },
      { from: 'db', to: 'log', label: '' },
    ]) as unknown,
    labels: expect.arrayContaining(['Server side', 'writes', 'View', 'Service ok?', 'Database', 'Log']) as unknown,
  });
  const { drawn } = renderDiagram(SEQUENCE, { idPrefix: 'x' });
  expect(drawn.nodes).toEqual([
    { id: 'a', label: 'Browser' },
    { id: 'b', label: 'API' },
  ]);
  expect(drawn.edges.map(({ from, to, label }) => `${from} ${to} ${label}`)).toEqual([
    'a b POST',
    'b a 201',
    'b a 404',
    'a a wait',
  ]);
  expect(drawn.labels).toEqual(expect.arrayContaining(['checks', 'alt [known]', '[unknown]', 'loop [every minute]']));
  expect(renderDiagram(STATES, { idPrefix: 'x' }).drawn.edges).toContainEqual({
    from: 'Draft',
    to: 'Sold',
    label: 'pay',
  });
});

test('a line that the library does not understand is missing from what was drawn', () => {
  const { drawn } = renderDiagram(`${SEQUENCE}\n  a ==>> b: lost`, { idPrefix: 'x' });
  expect(drawn.labels).not.toContain('lost');
});

test('colors of the source give way to the theme', () => {
  const { svg } = renderDiagram(`${FLOW}\n  style view fill:#f00\n  classDef hot fill:#0f0\n  class db hot`, {
    idPrefix: 'x',
  });
  expect(svg).not.toMatch(/#f00|#0f0/);
});

test('a label is text, never markup', () => {
  const { svg, drawn } = renderDiagram('flowchart TD\n  a["<img src=x onerror=alert(1)>"] --> b[x]', { idPrefix: 'x' });
  expect(svg).not.toContain('<img');
  expect(drawn.labels).toContain('<img src=x onerror=alert(1)>');
});

test('a wide flowchart from left to right is drawn downwards, so that it fits a phone', () => {
  const chain = (direction: string): string =>
    `flowchart ${direction}\n${'abcdefgh'
      .split('')
      .map((id, index, ids) => `  ${id}[A long label] --> ${ids[index + 1] ?? 'z'}[A long label]`)
      .join('\n')}`;
  expect(renderDiagram(chain('LR'), { idPrefix: 'x' })).toEqual(renderDiagram(chain('TD'), { idPrefix: 'x' }));
  const short = renderDiagram('flowchart LR\n  a[A] --> b[B]', { idPrefix: 'x' }).svg;
  const [, width = 0, height = 0] = /width="(\d+)" height="(\d+)"/.exec(short) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
});

describe('on the page', () => {
  const block = `\`\`\`mermaid\n${FLOW}\n\`\`\`\n`;

  test('a diagram is a figure with its name as caption, and scrolls by keyboard', async () => {
    const html = await render(block);
    expect(html).toContain(
      '<figure class="diagram"><div class="diagram-scroll" role="group" tabindex="0" aria-label="Diagram: Reads &amp; writes"><svg viewBox="0 0',
    );
    expect(html).toContain('</svg></div><figcaption>Reads &amp; writes</figcaption></figure>');
    expect(html).toMatch(/markerWidth="8".*text-anchor="middle"/s);
    expect(html).not.toContain('<pre');
  });

  test('two equal diagrams share no id', async () => {
    const html = await render(`${block}\n${block}`);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
