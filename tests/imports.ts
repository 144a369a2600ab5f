import { posix } from 'node:path';
import ts from 'typescript';

/** One import, export-from or dynamic import of a file. */
export interface Import {
  /** What is written: `../bank/bank.ts`, `node:fs`. */
  readonly specifier: string;
  /** True where only types are taken, so that nothing of it runs. */
  readonly typesOnly: boolean;
  /** True where an `.astro` file takes it in a `<script>`, that is in the browser. */
  readonly inScript: boolean;
}

/** Every import of a TypeScript, JavaScript or Astro file. */
export function readImports(path: string, text: string): readonly Import[] {
  if (!path.endsWith('.astro')) return path.endsWith('.css') ? [] : importsOf(text, false);
  const frontMatter = /^---\n([^]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script(?:\s[^>]*)?>([^]*?)<\/script>/g)].map(([, body = '']) => body);
  return [...importsOf(frontMatter, false), ...scripts.flatMap((script) => importsOf(script, true))];
}

/** Where a relative import of `from` leads, from the project's folder; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

/** The package that a specifier names: `@astrojs/mdx`, `shiki`, `astro:content`, `node:fs`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function importsOf(text: string, inScript: boolean): Import[] {
  const found: Import[] = [];
  const add = (name: ts.Node | undefined, typesOnly: boolean) => {
    if (name && ts.isStringLiteralLike(name)) found.push({ specifier: name.text, typesOnly, inScript });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, takesTypesOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest));
  return found;
}

function takesTypesOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = importClause.namedBindings;
  if (importClause.name || names === undefined || !ts.isNamedImports(names)) return false;
  return names.elements.length > 0 && names.elements.every((element) => element.isTypeOnly);
}
