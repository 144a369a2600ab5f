import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTree } from '../../src/check/check.ts';
import { nodesOf } from '../../src/check/nodes.ts';
import { readDiagram } from '../../src/check/rules/diagram-source.ts';
import { readContent } from '../../src/check/source.ts';
import { planDiagram, renderDiagram } from '../../src/markdown/diagrams.ts';
import { good, goodText, overlay, textFile } from './fixtures.ts';

const ACCESSIBLE = '  accTitle: A title\n  accDescr: A description.\n';

/** The lines that are not drawn, each with its hint. */
async function undrawn(type: string, ...lines: string[]): Promise<string[]> {
  const fence = ['```mermaid', type, ACCESSIBLE.trimEnd(), ...lines, '```', '', '1. The form'].join('\n');
  const text = goodText('demo/caching/price-change.md').replace('1. The form', fence);
  const { issues } = await checkTree(overlay(good, [textFile('demo/caching/price-change.md', text)]));
  return issues.map(({ rule, value, hint }) => `${rule}: ${value ?? ''} | ${hint ?? ''}`);
}

const drawn: [type: string, ...lines: string[]][] = [
  ['flowchart TD', 'a[One] --> b(Two) --> c{Three?}', 'c -->|yes| a', 'c -. no .-> b', 'a <--> c'],
  ['flowchart LR', 'a["x: (y)"] & b --> c[(Data)] & d', '%% a comment', 'd === a'],
  ['graph TB', 'subgraph one [Group one]', 'direction LR', 'a --> a', 'end', 'subgraph Group two', 'b --- a', 'end'],
  [
    'sequenceDiagram',
    'participant A as Alice and all',
    'actor B',
    'A->>+B: hi',
    'B-->>-A: yes',
    'Note over A,B: a word',
  ],
  [
    'sequenceDiagram',
    'loop every minute',
    'A-xB: lost',
    'end',
    'alt ok',
    'A->>B: go',
    'else not',
    'A->>A: wait',
    'end',
  ],
  [
    'stateDiagram-v2',
    '[*] --> Open',
    'Open --> Shut: close',
    'state "Half open" as Half',
    'Half --> [*]',
    'state Both {',
    'x --> y',
    '}',
  ],
];
test.each(drawn)('%s of plain lines is drawn in full', async (type, ...lines) => {
  expect(await undrawn(type, ...lines)).toEqual([]);
});

const BLANKS = 'Put blanks around the arrow.';
const COLORS = 'Delete it: the site colors diagrams itself, for light and dark.';
const ARROWS = 'The arrows are `-->`, `---`, `-.->` and `==>`, with a label as in `-->|label|`.';
const PLAINEST = 'Write one box, arrow, message or note on a line, in the plainest form.';
test.each([
  ['flowchart TD', 'a-->b[Two]', BLANKS],
  ['flowchart TD', 'a --x b', ARROWS],
  ['flowchart TD', 'a --o b', ARROWS],
  ['flowchart TD', 'a ----> b', ARROWS],
  ['flowchart TD', 'a ~~~ b', ARROWS],
  ['flowchart TD', 'a --> b; c --> d', 'Write each statement on a line of its own.'],
  ['flowchart TD', 'a@{ shape: cyl } --> b', PLAINEST],
  ['flowchart TD', 'a[x [y] z] --> b', PLAINEST],
  ['flowchart TD', 'a:::red --> b', 'Delete it: the site colors diagrams itself.'],
  ['flowchart TD', 'classDef red fill:#f00', COLORS],
  ['flowchart TD', 'click a "https://example.com"', 'Delete it, and put the link into the text.'],
  ['flowchart TD', 'a[#quot;x#quot;] --> b', 'Write the sign itself, or another word.'],
  ['flowchart TD', '-->', PLAINEST],
  ['sequenceDiagram', 'A->>B', 'A message says something: `a->>b: words`.'],
  ['sequenceDiagram', 'activate A', 'Delete it, or say it in a message or a note.'],
  ['sequenceDiagram', 'autonumber', 'Delete it, or say it in a message or a note.'],
  ['stateDiagram-v2', 'state x <<choice>>', PLAINEST],
  ['stateDiagram-v2', 'note left of x: no', 'Say it in a label or below the diagram.'],
])('%s: `%s` is not drawn', async (type, line, hint) => {
  expect(await undrawn(type, line)).toEqual([`diagram-not-drawn: ${line} | ${hint}`]);
});

test('of two equal arrows both must be drawn', async () => {
  expect(await undrawn('flowchart TD', 'a --> b', 'a --> b')).toEqual([]);
  expect(await undrawn('flowchart TD', 'a --> b', 'a-->b')).toEqual([`diagram-not-drawn: a-->b | ${BLANKS}`]);
});

test('nine boxes are no fault, ten are', async () => {
  const boxes = (count: number) => Array.from({ length: count }, (_, n) => `n${n}[Box ${n}]`);
  expect(await undrawn('flowchart TD', ...boxes(9))).toEqual([]);
  expect(await undrawn('flowchart TD', ...boxes(10))).toEqual([
    'diagram-size:  | Leave out what the text does not need, or draw two.',
  ]);
});

test('a title and a description may stand in one line or in braces', () => {
  const braces = readDiagram('flowchart TD\n  accTitle: x\n  accDescr {\n    one\n    two\n  }\n  a --> b');
  expect(braces).toMatchObject({ title: true, description: true });
  expect(braces.statements.map(({ line }) => line)).toEqual([7, 7, 7]);
  expect(readDiagram('flowchart TD\n  accTitle:\n  accDescr {  }\n')).toMatchObject({
    title: false,
    description: false,
  });
});

describe('what is planned is what is drawn', () => {
  const inContent = ['../..', '../fixtures/content/good'].flatMap((folder) =>
    readContent(new URL(folder, import.meta.url).pathname)
      .files.filter(({ file }) => /\.mdx?$/.test(file) && !file.endsWith('README.md'))
      .flatMap(({ file, segments }) => {
        const path = new URL(`${folder}/content/${segments.join('/')}`, import.meta.url);
        const codes = nodesOf(readFileSync(path, 'utf8')).filter(
          (node) => node.type === 'code' && node.lang === 'mermaid',
        );
        return codes.map((node, n) => [`${file} (${n + 1})`, node.type === 'code' ? node.value : ''] as const);
      }),
  );
  const plain = drawn.map(([type, ...lines]) => [`${type} ${lines[0] ?? ''}`, [type, ...lines].join('\n')] as const);

  test.each([...inContent, ...plain])('%s', (_, source) => {
    const plan = planDiagram(source);
    const { nodes, edges, labels } = renderDiagram(source, { idPrefix: 'x' }).drawn;
    const sorted = (list: readonly object[]) => list.map((entry) => JSON.stringify(entry)).toSorted();
    expect(sorted(nodes)).toEqual(sorted(plan.nodes));
    expect(sorted(edges)).toEqual(sorted(plan.edges));
    const seen = labels.join('\n');
    expect(plan.labels.filter((label) => !seen.includes(label.replace(/\s*\n\s*/g, ' ')))).toEqual([]);
  });
});
