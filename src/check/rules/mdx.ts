// MDX: components of the site with plain attributes, and nothing else that runs.
import { startOf, type MdastNode } from '../nodes.ts';
import { HARMLESS_TAGS } from '../../markdown/raw.ts';
import type { Document } from '../document.ts';
import { toIssue, type Issue } from '../issue.ts';
import { didYouMean } from '../nearest.ts';

type JsxNode = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const IMPORT = /^import ([A-Z]\w*) from (['"])\.\.\/\.\.\/\.\.\/src\/components\/content\/(\w+\.astro)\2;?$/;
const COMMENT = /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/;
const LITERAL = /^\s*(?:-?\d+(?:\.\d+)?|true|false|'[^'\\]*'|"[^"\\]*")\s*$/;
const ATTRIBUTE = /^[a-z][A-Za-z0-9]*$/;
const SCHEME = /^\s*[a-z][a-z0-9+.-]*:(?!\/\/)/i;

/** Faults of an `.mdx` body. */
export function checkMdx({ file, nodes, mdxFault }: Document, components: readonly string[] | null): Issue[] {
  if (mdxFault !== null) {
    const hint = 'Outside of code `<` and `{` start something in MDX: put them in backticks.';
    return [
      toIssue('mdx-syntax', file, {
        at: mdxFault.at,
        expected: `MDX does not parse: ${sentence(mdxFault.message)}`,
        hint,
      }),
    ];
  }
  if (!file.endsWith('.mdx')) return [];
  const imports = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? node.value.split('\n') : []));
  const imported = new Set(imports.flatMap((line) => IMPORT.exec(line.trim())?.[1] ?? []));
  return nodes.flatMap((node) => {
    const report = (value: string, expected: string, hint: string) => [
      toIssue('mdx-code', file, { at: startOf(node), value, expected, hint }),
    ];
    switch (node.type) {
      case 'mdxjsEsm':
        return node.value.split('\n').flatMap((line) => {
          if (line.trim() === '') return [];
          const component = IMPORT.exec(line.trim())?.[3];
          if (component !== undefined) {
            if (components?.includes(component) ?? true) return [];
            const known = didYouMean(component, components ?? []) ?? 'Look into `src/components/content/`.';
            return report(line, 'The site has no such component.', known);
          }
          const hint = "Write `import Name from '../../../src/components/content/Name.astro'`.";
          return report(line, 'MDX may import components of the site, and nothing else.', hint);
        });
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (COMMENT.test(node.value)) return [];
        return report(
          `{${node.value}}`,
          'An expression runs when the site is built.',
          'Write the text itself; put code in backticks.',
        );
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return elementFaults(node, imported).flatMap(([value, expected, hint]) => report(value, expected, hint));
      default:
        return [];
    }
  });
}

function elementFaults(
  node: JsxNode,
  imported: ReadonlySet<string>,
): [value: string, expected: string, hint: string][] {
  const name = node.name ?? '';
  const isHarmless = HARMLESS_TAGS.some((tag) => tag === name);
  if (!imported.has(name) && !isHarmless) {
    return [
      [
        `<${name}>`,
        'This is no component that the file imports.',
        'Import it first, or put it in backticks if it is code.',
      ],
    ];
  }
  return node.attributes.flatMap((attribute): [string, string, string][] => {
    if (attribute.type !== 'mdxJsxAttribute')
      return [[`{${attribute.value}}`, 'A component takes attributes one by one.', 'Write each as `name="value"`.']];
    const value = typeof attribute.value === 'object' ? attribute.value?.value : attribute.value;
    const isPlain =
      typeof attribute.value !== 'object' || attribute.value === null || LITERAL.test(attribute.value.value);
    if (isPlain && !isHarmless && ATTRIBUTE.test(attribute.name) && !SCHEME.test((value ?? '').replace(/^\s*["']/, '')))
      return [];
    return [
      [
        `${attribute.name}=${value ?? ''}`,
        'An attribute is a plain text, number, `true` or `false`.',
        'Write it as `name="value"`.',
      ],
    ];
  });
}

function sentence(message: string): string {
  const text = message
    .replace(/\s*\((?:note|mdx)[^)]*\)\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
