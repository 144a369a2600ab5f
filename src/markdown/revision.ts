// A name for how this room turns Markdown into HTML: it changes with the code and with the packages.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Twelve hexadecimal digits. Astro keeps rendered Markdown between builds and asks only whether its configuration
 * changed, not whether our plugins did: with this in the configuration, a warm build equals a cold one.
 */
export function markdownRevision(): string {
  const room = new URL('./', import.meta.url);
  const lock = new URL('../../package-lock.json', import.meta.url);
  const hash = createHash('sha256');
  for (const name of readdirSync(room).toSorted()) hash.update(name).update(readFileSync(new URL(name, room)));
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest('hex').slice(0, 12);
}
