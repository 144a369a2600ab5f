// Text as HTML or XML and back.

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stands in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The text that `escapeHtml` was given. */
export function unescapeHtml(html: string): string {
  return Object.entries(ENTITIES).reduceRight((done, [sign, entity]) => done.replaceAll(entity, sign), html);
}
