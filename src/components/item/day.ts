// Dates as a reader writes them.

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day, as ISO 8601 (`2026-11-21`), in the words of a language: `Nov 21, 2026`. */
export function formatDay(day: string, language: string): string {
  // A format takes longer to make than a page.
  const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(new Date(day));
}
