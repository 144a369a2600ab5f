// JSON and YAML samples: the two languages that can be parsed in no time.
import type { Position } from '../issue.ts';
import { parseYaml } from '../yaml.ts';

/** Why a sample cannot be parsed, and where in it. */
export interface SyntaxFault extends Position {
  readonly message: string;
}

/** The first fault of a sample, or null. */
export function syntaxFault(language: 'json' | 'yaml', code: string): SyntaxFault | null {
  return language === 'json' ? jsonFault(code) : yamlFault(code);
}

function jsonFault(code: string): SyntaxFault | null {
  try {
    JSON.parse(code);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? code.length);
    // "Unexpected token 'x', ..."{ 'a'": the reason stands before what surrounds it.
    const reason = message.replace(/,? (?:\.{3}|").*$/s, '').replace(/ in JSON at position.*$/s, '');
    return { ...inCode(code, offset), message: sentence(reason) };
  }
}

/** Several documents in one sample are no fault; the first is looked at. */
function yamlFault(code: string): SyntaxFault | null {
  const fault = parseYaml(code).faults.find(
    ({ rule, code: name }) => rule !== 'yaml-feature' && name !== 'MULTIPLE_DOCS',
  );
  return fault ? { ...inCode(code, fault.offset), message: sentence(fault.message) } : null;
}

function inCode(code: string, offset: number): Position {
  const before = code.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function sentence(text: string): string {
  return text.replace(/[,.]?$/, '.');
}
