// Reports: the same issues for a reader, for programs and for GitHub.
import type { CheckResult } from './check.ts';
import type { Issue, Severity } from './issue.ts';

const RED = 31;
const YELLOW = 33;
const BOLD = 1;
const DIM = 2;

/** For a reader: issues grouped by file, then one line that counts them. */
export function formatReport(result: CheckResult, { color }: { readonly color: boolean }): string {
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const groups = [...byFile(result.issues)].map(([file, issues]) => {
    const heading = `${paint(BOLD, file)} ${paint(DIM, `(${countSeverities(issues)})`)}`;
    return [heading, ...issues.map((issue) => formatIssue(issue, paint))].join('\n');
  });
  return [...groups, summary(result)].join('\n\n');
}

/** For programs: everything, in the order of the report. */
export function toJson(result: CheckResult): string {
  const numberOf = (severity: Severity) => result.issues.filter((issue) => issue.severity === severity).length;
  return JSON.stringify(
    { files: result.files, errors: numberOf('error'), warnings: numberOf('warning'), issues: result.issues },
    null,
    2,
  );
}

/** For GitHub Actions: one workflow command for each issue, shown beside the line it is about. */
export function toAnnotations(result: CheckResult): string {
  return result.issues
    .map((issue) => {
      const { severity, file, line, column, rule } = issue;
      const properties = [
        `file=${escapeProperty(file)}`,
        `line=${line}`,
        `col=${column}`,
        `title=${escapeProperty(rule)}`,
      ];
      return `::${severity} ${properties.join(',')}::${escapeData(sentences(issue))}`;
    })
    .join('\n');
}

function formatIssue(issue: Issue, paint: (code: number, text: string) => string): string {
  const { file, line, column, severity, rule } = issue;
  const lines = [
    `  ${file}:${line}:${column}  ${paint(severity === 'error' ? RED : YELLOW, severity)}  ${rule}`,
    subject(issue),
    [issue.expected, issue.hint].filter((text) => text !== null).join(' '),
  ];
  return lines.filter((text) => text !== null).join('\n    ');
}

/** The field and its value, as far as there are any. */
function subject({ field, value }: Issue): string | null {
  if (field === null) return value === null ? null : inBackticks(value);
  return value === null || field.endsWith(value) ? field : `${field}: ${inBackticks(value)}`;
}

function sentences(issue: Issue): string {
  const about = subject(issue);
  return [about === null ? null : `${about}.`, issue.expected, issue.hint].filter((text) => text !== null).join(' ');
}

/** As Markdown does it: a value that holds backticks stands between more of them. */
function inBackticks(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = value.startsWith('`') || value.endsWith('`') ? ' ' : '';
  return fence + space + value + space + fence;
}

function summary({ issues, files }: CheckResult): string {
  const checked = `${count(files, 'file')} checked`;
  if (issues.length === 0) return `No errors and no warnings; ${checked}.`;
  return `${countSeverities(issues)} in ${count(byFile(issues).size, 'file')}; ${checked}.`;
}

function countSeverities(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const parts = [
    errors > 0 ? count(errors, 'error') : null,
    errors < issues.length ? count(issues.length - errors, 'warning') : null,
  ];
  return parts.filter((part) => part !== null).join(' and ');
}

function byFile(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  return Map.groupBy(issues, (issue) => issue.file);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
