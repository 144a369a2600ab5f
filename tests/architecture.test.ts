import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { packageOf, readImports, resolveImport, type Import } from './imports.ts';

/** What a room may take from another: anything, its types, or some of its files. */
interface Permission {
  readonly room: string;
  readonly typesOnly?: true;
  readonly files?: RegExp;
}

/** DESIGN's table. What components take from `bank` runs at build; the browser gets types only, see below. */
const MAY_IMPORT: Readonly<Record<string, readonly Permission[]>> = {
  bank: [],
  offline: [],
  styles: [],
  markdown: [{ room: 'bank', typesOnly: true }],
  check: [{ room: 'bank' }, { room: 'markdown' }],
  search: [{ room: 'bank', typesOnly: true }],
  practice: [{ room: 'bank', typesOnly: true }],
  progress: [{ room: 'practice' }, { room: 'bank', typesOnly: true }],
  components: [
    { room: 'bank' },
    { room: 'markdown', files: /\/inline\.ts$/ },
    { room: 'search' },
    { room: 'progress' },
    { room: 'practice' },
    { room: 'styles' },
    { room: 'offline', files: /\/register\.ts$/ },
  ],
  pages: [{ room: 'components' }, { room: 'bank' }],
  build: [{ room: 'bank' }, { room: 'markdown' }, { room: 'search' }, { room: 'offline' }],
  commands: [{ room: 'check' }, { room: 'build' }, { room: 'offline', files: /\/(?:manifest|content-type)\.ts$/ }],
};
/** Every package that runs, and the files that may import it: mostly one, which is its boundary. */
const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '@playwright/test': ['src/commands/browser.ts'],
  'astro:content': ['src/bank/load.ts', 'src/content.config.ts'],
  'beautiful-mermaid': ['src/markdown/diagrams.ts'],
  pagefind: ['src/build/search-index.ts'],
  satteri: ['src/markdown/parse.ts'],
  sirv: ['src/commands/server.ts'],
  vite: ['src/build/scripts.ts'],
  yaml: ['src/check/yaml.ts'],
};
const LONGEST = { page: 30, file: 250 };

interface SourceFile {
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  readonly imports: readonly Import[];
}

const files = ['src', 'tests'].flatMap(readFolder);
const sources = files.filter(({ path }) => path.startsWith('src/'));
const byPath = new Map(files.map((file) => [file.path, file]));

function readFolder(folder: string): SourceFile[] {
  const root = new URL(`../${folder}/`, import.meta.url);
  return readdirSync(fileURLToPath(root), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((path) => /\.(ts|mjs|js|astro|css)$/.test(path) && !path.startsWith('tests/fixtures/'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
      return { path, text, lines: text.trimEnd().split('\n').length, imports: readImports(path, text) };
    });
}

const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Files that run in the browser: those a `<script>` takes, and all that they take. */
function reachBrowser(): SourceFile[] {
  const seen = new Set<string>();
  const visit = (from: string, imports: readonly Import[]) => {
    for (const { specifier, typesOnly } of imports) {
      const target = resolveImport(from, specifier);
      const file = target !== null && !typesOnly ? byPath.get(target) : undefined;
      if (!file || seen.has(file.path)) continue;
      seen.add(file.path);
      visit(file.path, file.imports);
    }
  };
  for (const file of sources)
    visit(
      file.path,
      file.imports.filter(({ inScript }) => inScript),
    );
  return sources.filter(({ path }) => seen.has(path));
}

describe('rooms', () => {
  test('are all in the table', () => {
    const rooms = new Set(sources.flatMap(({ path }) => roomOf(path) ?? []));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (room, permissions) => {
    const faults = sources
      .filter(({ path }) => roomOf(path) === room)
      .flatMap(({ path, imports }) =>
        imports.flatMap(({ specifier, typesOnly }) => {
          const target = resolveImport(path, specifier);
          const other = target === null ? null : roomOf(target);
          if (target === null || other === room) return [];
          const allowed = permissions.some(
            (may) => may.room === other && (typesOnly || !may.typesOnly) && (may.files?.test(target) ?? true),
          );
          return allowed ? [] : [`${path} imports ${target}`];
        }),
      );
    expect(faults).toEqual([]);
  });

  test('of the build stay out of the browser', () => {
    const browser = reachBrowser();
    expect(browser.length).toBeGreaterThan(0);
    const faults = browser.flatMap(({ path, imports }) => [
      ...(/^(bank|build|check|commands|markdown|pages)$/.test(roomOf(path) ?? '') ? [path] : []),
      ...imports
        .filter(({ specifier, typesOnly }) => specifier.startsWith('node:') && !typesOnly)
        .map(() => `${path} imports Node`),
    ]);
    expect(faults).toEqual([]);
  });
});

describe('packages', () => {
  const taken = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, typesOnly }) => !typesOnly && resolveImport(path, specifier) === null)
      .map(({ specifier }) => ({ path, name: packageOf(specifier) })),
  );

  test.each(Object.entries(IMPORTERS))('%s is imported behind its boundary only', (name, importers) => {
    const found = new Set(taken.filter((one) => one.name === name).map(({ path }) => path));
    expect([...found]).toEqual(importers);
  });

  test('without a boundary in the table are imported by one file only', () => {
    const free = new Set(['astro', 'shiki', 'zod']);
    const strangers = taken.filter(({ name }) => !name.startsWith('node:') && !(name in IMPORTERS) && !free.has(name));
    const importers = Map.groupBy(strangers, ({ name }) => name);
    expect(
      [...importers].filter(([, all]) => new Set(all.map(({ path }) => path)).size > 1).map(([name]) => name),
    ).toEqual([]);
  });

  test('are declared in package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    const declared = { ...dependencies, ...devDependencies };
    const used = files.flatMap(({ path, imports }) =>
      imports.flatMap(({ specifier }) => (resolveImport(path, specifier) === null ? [packageOf(specifier)] : [])),
    );
    const foreign = [...new Set(used)].filter((name) => !/^(node|astro|virtual):/.test(name));
    expect(foreign.filter((name) => !(name in declared))).toEqual([]);
  });

  test("Pagefind's client is named by one file of `search`", () => {
    const namers = sources.filter(({ text }) => /pagefind\/?pagefind(-worker)?\.js|['"`/]pagefind\.js/.test(text));
    expect(namers.map(({ path }) => roomOf(path))).toEqual(['search']);
  });
});

describe('files', () => {
  test(`are at most ${LONGEST.file} lines long, pages ${LONGEST.page}`, () => {
    const limit = (path: string) => (path.startsWith('src/pages/') ? LONGEST.page : LONGEST.file);
    const long = files.filter(({ path, lines }) => lines > limit(path)).map(({ path, lines }) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });

  test('have names that say what is in them', () => {
    const vague = files.filter(({ path }) => /(^|[/-])(utils?|helpers?|lib|common|misc)([/.-]|$)/i.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  test('are kebab-case, components PascalCase', () => {
    const pattern = (path: string) =>
      path.endsWith('.astro') && !path.startsWith('src/pages/')
        ? /^[A-Z][A-Za-z]*\.astro$/
        : /^[a-z0-9[\]-]+(\.[a-z0-9-]+)*$/;
    const odd = files.filter(({ path }) => !pattern(path).test(path.slice(path.lastIndexOf('/') + 1)));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('put nothing off', () => {
    const marker = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''));
    expect(files.filter(({ text }) => marker.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
