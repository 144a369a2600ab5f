// TypeScript, TSX, JavaScript and JSX through TypeScript's own program: syntax and names that nobody defines.
import ts from 'typescript';
import { compareUses, type Undefined } from './names.ts';
import type { Fault, Parser, Rows, Sample } from './sample.ts';

const EXTENSIONS: Readonly<Record<string, string>> = { typescript: 'ts', tsx: 'tsx', javascript: 'js', jsx: 'jsx' };
const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  noEmit: true,
  noResolve: true,
  types: [],
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  jsx: ts.JsxEmit.Preserve,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
};
/** "Cannot find name", in each wording that TypeScript has for it. */
const UNDEFINED_CODES = new Set([
  2304, 2318, 2503, 2552, 2580, 2581, 2582, 2583, 2584, 2585, 2591, 2592, 2593, 2662, 2663, 2867, 2868, 18004,
]);
/** Properties of `window` that a sample means as its own variable when it writes them bare. */
const CONFUSING = new Set(
  'close closed event external find focus frames history length name open opener origin parent print scroll self status stop top'.split(
    ' ',
  ),
);
/** Syntax that only means something inside a function or class, and semantic errors that are syntax errors in a browser. */
const SYNTAX_CODES = new Set([1308, 1108, 1104, 1105, 1163, 2451, 2588]);

/** Reads samples of the four languages in one program, so that the standard library is read once. */
export const parseTypeScript: Parser = async (samples) => {
  const files = new Map<string, { sample: Sample; text: string; shift: number }>();
  for (const [index, sample] of samples.entries()) {
    for (const [variant, wrapper] of wrappersOf(sample).entries()) {
      const name = `/sample-${index}-${variant}.${EXTENSIONS[sample.lang] ?? 'ts'}`;
      files.set(name, { sample, text: wrapper(sample.code), shift: sample.words.part ? 1 : 0 });
    }
  }
  const program = ts.createProgram([...files.keys()], OPTIONS, hostOf(files));
  const readings = new Map<Sample, Rows[]>();
  for (const [name, { sample, shift }] of files) {
    const rows = readFile(program, name, sample, shift);
    readings.set(sample, [...(readings.get(sample) ?? []), rows]);
  }
  return [...readings].flatMap(([sample, variants]) => faultsOf(sample, variants));
};

/** A part counts as right when one of its wrappers makes it right. */
function faultsOf(sample: Sample, variants: readonly Rows[]): Fault[] {
  const fewest = variants.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return fewest.map(([line, message]) => ({ sample, line, message }));
}

function wrappersOf(sample: Sample): ((code: string) => string)[] {
  if (!sample.words.part) return [(code) => code];
  return [
    (code) => `async function* part() {\n${code}\n}`,
    (code) => `class Part {\n${code}\n}`,
    (code) => `({\n${code}\n});`,
  ];
}

function hostOf(files: ReadonlyMap<string, { text: string }>): ts.CompilerHost {
  const host = ts.createCompilerHost(OPTIONS);
  const fromDisk = host.getSourceFile.bind(host);
  return {
    ...host,
    fileExists: (name) => files.has(name) || host.fileExists(name),
    readFile: (name) => files.get(name)?.text ?? host.readFile(name),
    getSourceFile: (name, languageVersion) => {
      const text = files.get(name)?.text;
      return text === undefined
        ? fromDisk(name, languageVersion)
        : ts.createSourceFile(name, text, languageVersion, true);
    },
  };
}

function readFile(program: ts.Program, name: string, sample: Sample, shift: number): Rows {
  const source = program.getSourceFile(name);
  if (source === undefined) throw new Error(`TypeScript did not read \`${name}\`.`);
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1 - shift;
  const messageOf = (found: ts.Diagnostic): string => ts.flattenDiagnosticMessageText(found.messageText, ' ');
  const syntax = program.getSyntacticDiagnostics(source);
  const semantic = program.getSemanticDiagnostics(source);
  const refused = [...syntax, ...semantic.filter(({ code }) => SYNTAX_CODES.has(code))];
  if (refused.length > 0) return refused.map((found) => [lineAt(found.start ?? 0), messageOf(found)]);
  const names: Undefined[] = semantic
    .filter(({ code }) => UNDEFINED_CODES.has(code))
    .map((found) => [
      lineAt(found.start ?? 0),
      source.text.slice(found.start, (found.start ?? 0) + (found.length ?? 0)),
    ]);
  return compareUses(sample, [...names, ...confusingNames(program, source, lineAt)]);
}

/** Bare `name`, `event` and the like that resolve to the browser's window. */
function confusingNames(program: ts.Program, source: ts.SourceFile, lineAt: (position: number) => number): Undefined[] {
  const checker = program.getTypeChecker();
  const found: Undefined[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && CONFUSING.has(node.text) && !isMember(node)) {
      const declarations = checker.getSymbolAtLocation(node)?.declarations ?? [];
      const ofWindow = declarations.some((declaration) => ts.isVariableDeclaration(declaration));
      const foreign = declarations.every((declaration) => declaration.getSourceFile() !== source);
      if (ofWindow && foreign) found.push([lineAt(node.getStart(source)), node.text]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** True for `x.name` and `{ name: … }`, which mean no variable. */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isJsxAttribute(parent)
  );
}
