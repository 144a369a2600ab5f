import { glob } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { findFaults } from './parsers.ts';
import { printFault, samplesIn, samplesOf } from './sample.ts';

/** What is wrong with one fence, as `line: message` counted in its code. */
async function faultsOf(fence: string, code: string): Promise<string[]> {
  const faults = await findFaults(samplesIn(`\`\`\`${fence}\n${code}\n\`\`\`\n`, 'content/x.md'));
  return faults.map(({ line, message }) => `${line}: ${message}`);
}

test('every code sample of the content parses and names what it leaves undefined', async () => {
  const files = (await Array.fromAsync(glob('content/*/**/*.{md,mdx}'))).toSorted();
  const samples = (await Promise.all(files.map(samplesOf))).flat();
  expect(samples.length).toBeGreaterThan(0);
  expect((await findFaults(samples)).map(printFault)).toEqual([]);
}, 60_000);

const BROKEN: [fence: string, code: string, fault: string][] = [
  ['python', 'x = 1\ndef f(:\n  pass', '2: '],
  ['python', 'x = 1\nprint(y)', '2: `y` is undefined'],
  ['python uses="y"', 'y = 1\nprint(y)', '0: uses="…" lists `y`'],
  ['python uses="y, z"', 'print(y)', '0: uses="…" lists `z`'],
  ['python', 'return 1', '1: `return` statement outside'],
  ['python', 'await x()', '1: `await`'],
  ['python', 'from os import *\nprint(getcwd())', '2: `getcwd` is undefined'],
  ['python part', 'return (', '2: '],
  ['python part', 'return self.user, tenant', '1: `tenant` is undefined'],
  ['sql', 'SELECT 1;\nSELEC 2;', '2: syntax error at or near "SELEC"'],
  ['sql part', 'vendor_id = ', '1: syntax error'],
  ['sql uses="x"', 'SELECT 1', '0: uses="…" means nothing in sql'],
  ['typescript', 'const x: number = ;', '1: Expression expected.'],
  ['typescript', 'const x = 1;\nshow(x);', '2: `show` is undefined'],
  ['typescript', 'let x: Item | null = null;', '1: `Item` is undefined'],
  ['typescript', 'const item = { Missing };', '1: `Missing` is undefined'],
  ['typescript uses="fetch"', 'await fetch("/");', '0: uses="…" lists `fetch`'],
  ['typescript', 'console.log(name);', '1: `name` is undefined'],
  ['typescript', 'const a = 1;\nconst a = 2;', '1: Cannot redeclare'],
  ['typescript', 'return 1;', "1: A 'return' statement"],
  ['typescript part', 'return show(1);', '1: `show` is undefined'],
  ['tsx', 'export const App = () => <p>{text}</p>;', '1: `text` is undefined'],
  ['tsx', 'export const App = () => <Card />;', '1: `Card` is undefined'],
  ['tsx', 'export const App = () => <p>;', '1: '],
  ['javascript', 'const x = {;', '1: '],
  ['javascript', 'socket.send("x");', '1: `socket` is undefined'],
  ['jsx', 'export const App = () => <p onClick={save}>x</p>;', '1: `save` is undefined'],
  ['vue', '<script setup>\nconst x = ;\n</script>', '1: '],
  ['vue', '<template>\n  <p>{{ a b }}</p>\n</template>', '2: '],
  ['vue', '<template>\n  <p>\n</template>', '2: Element is missing end tag.'],
  ['html', '<div><p>x</p>', '1: `<div>` is never closed'],
  ['html', '<p>x</p></div>', '1: `</div>` closes nothing'],
  ['html', '<!-- </i> -->\n<b>x</b></i>', '2: `</i>` closes nothing'],
  ['html', '<p class="a" class="b">x</p>', '1: parse error: duplicate-attribute'],
  ['css', '.a { color: red;\n}}', '2: '],
  ['css', '.a { color red }', '1: '],
  ['css part', 'color red;', '1: '],
  ['json', '{"a": 1,}', '1: '],
  ['json', '{\n  "a": 1\n  "b": 2\n}', '3: '],
  ['yaml', 'a: 1\na: 2', '2: Map keys must be unique'],
  ['yaml', 'a: [1', '1: '],
  ['toml', 'a = 1\nb = ', '2: '],
  ['bash', 'if true; then', '2: syntax error'],
  ['bash', 'echo "x', '1: '],
  ['bash', '$ npm ci', '1: a command carries no prompt sign'],
  ['http', 'FETCH /x', '1: `FETCH /x` is neither a request line nor a status line'],
  ['http', 'GET /x\nno header', '2: `no header` is no header line'],
  ['nginx', 'location / {\n  proxy_pass http://app\n}', '2: a directive ends without `;`'],
  ['nginx', 'server {\n  listen 80;', '1: this block is never closed'],
  ['dockerfile', 'RUN pip install x', '1: the first instruction is FROM'],
  ['dockerfile', 'FROM python\nINSTALL x', '2: `INSTALL x` starts with no instruction'],
  ['diff', '-a\nb', '2: `b` starts with no diff sign'],
  ['diff', ' a', '1: nothing comes and nothing goes'],
  ['rust', 'fn main() {}', '0: `rust` is no language of the vocabulary'],
  ['python wrong', 'x = 1', '0: unknown or repeated fence words: wrong'],
];

describe('a broken sample is rejected', () => {
  test.each(BROKEN)('```%s %j', async (fence, code, fault) => {
    const faults = await faultsOf(fence, code);
    expect(faults.join('\n')).toContain(fault);
  });
});

const SOUND: [fence: string, code: string][] = [
  ['python uses="Item, transaction"', 'with transaction.atomic():  # (1)\n    Item.objects.create()'],
  ['python part uses="user"', 'if user is None:\n    return self.none()\nawait user.load()'],
  ['python part uses="action"', '@action\ndef sold(self, request):\n    return request'],
  ['python part uses="items"', 'if not items:\n    continue\nyield items'],
  ['sql', 'SELECT $1::int FROM item;  -- (1)'],
  ['sql part', 'vendor_id = 7 AND sold'],
  ['sql part', 'price numeric CHECK (price > 0)'],
  ['typescript uses="Item"', 'export const name: Item = await fetch("/").then((answer) => answer.json()); // (1)'],
  ['typescript', 'import { useQuery } from "@tanstack/react-query";\nuseQuery({ name: 1 }).name;'],
  [
    'typescript',
    'import.meta.env.MODE;\nfunction open(event: Event): void {\n  event.preventDefault();\n}\nopen(new Event("x"));',
  ],
  ['typescript part uses="load"', 'const x = await load();\nreturn x;'],
  ['typescript part', 'load(): void {}'],
  ['tsx uses="Card"', 'export const App = () => <Card title="x">{/* (1) */}\n</Card>;'],
  [
    'vue',
    '<script setup lang="ts">\nconst props = defineProps<{ a: string }>();\n</script>\n<template>\n  <p>{{ props.a }}</p>\n</template>',
  ],
  ['html', '<ul>\n  <li>a\n  <li>b\n</ul>\n<input type="text">'],
  ['html', '<!doctype html>\n<html lang="en">\n<head><title>x</title></head>\n<body><p>x</body>\n</html>'],
  ['css', '.a { color: red; & .b { inset-inline: 0 } }\n@media (width < 40rem) { .a { color: blue } }'],
  ['css part', 'color: red;'],
  ['json', '{"a": [1, null]}'],
  ['json part', '"a": 1, // (1)'.replace(', //', ' //')],
  ['yaml', 'a: 1 # (1)\n---\nb: 2'],
  ['toml', '[a]\nb = 1'],
  ['bash', 'python manage.py check --deploy && echo "$HOME"'],
  ['http', 'GET /a HTTP/1.1\nHost: x\n\nHTTP/1.1 404 Not Found\nContent-Type: application/json\n\n{"a": 1}'],
  ['nginx', 'server {\n  listen 80; # x\n  location ~ "^/a{2}" { return 301 https://$host$request_uri; }\n}'],
  ['dockerfile', 'ARG V=3\nFROM python:${V}\nRUN a && \\\n    b\nCMD ["x"]'],
  ['diff', '@@ -1 +1 @@\n-a\n+b\n c'],
  ['text', 'anything <goes'],
];

describe('a sound sample is accepted', () => {
  test.each(SOUND)('```%s %j', async (fence, code) => {
    expect(await faultsOf(fence, code)).toEqual([]);
  });
});

test('a fault is told with file and line of the file', async () => {
  const [fault] = await findFaults(
    samplesIn('---\ntitle: x\n---\nText.\n\n```python\nx = 1\nprint(y)\n```\n', 'content/a.md'),
  );
  expect(fault && printFault(fault)).toBe(
    'content/a.md:8: python: `y` is undefined: define or import it, or list it in uses="…"',
  );
});
