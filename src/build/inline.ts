// The few texts that stand inside pages instead of beside them.
import { readFileSync } from 'node:fs';

const read = (name: string) => readFileSync(new URL(`../components/${name}`, import.meta.url), 'utf8');
const OURS = new Set(['early.js', 'not-found.js', 'not-found.css'].map((name) => squeeze(read(name))));

/** True for the early script and for what 404.html brings; anything else inline stays blocked. */
export const isOurs = (text: string): boolean => OURS.has(squeeze(text));

/** Blanks between tokens differ between the file and the page; the words do not. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
