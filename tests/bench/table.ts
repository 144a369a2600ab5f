/** A Markdown table; columns after the first hold figures and are aligned to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (at === 0 ? (cells[at] ?? '').padEnd(width) : (cells[at] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** Kilobytes with one decimal: `12.3 KB` are 12,300 bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
/** Whole milliseconds. */
export const milliseconds = (time: number): string => `${Math.round(time)} ms`;
/** Seconds with one decimal. */
export const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;
/** Whole megabytes; a dash where nothing was measured. */
export const megabytes = (bytes: number | null): string => (bytes === null ? '–' : `${Math.round(bytes / 1e6)} MB`);
/** How many times as much: `1.07×`; a dash where nothing was measured. */
export const times = (one: number | null, other: number | null): string =>
  one === null || other === null ? '–' : `${(one / other).toFixed(2)}×`;
