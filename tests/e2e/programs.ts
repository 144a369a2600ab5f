// The web servers that the host matrix needs: found, or, where the tests may, installed by Debian's package manager.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { thisMachine } from '../../src/commands/browser.ts';

/** Servers by the name of their program, and the Debian package that has it. */
const PACKAGES = { python3: 'python3', nginx: 'nginx', lighttpd: 'lighttpd', caddy: 'caddy' } as const;
/** A server that is a program of its own. */
export type Program = keyof typeof PACKAGES;
export const PROGRAMS = Object.keys(PACKAGES) as readonly Program[];

/** How long each call of the package manager may take, in seconds. */
const APT_SECONDS = 300;
const APT = '/usr/bin/apt-get';

/** Where a program is installed; system programs are not on everybody's path. */
export function pathOf(program: Program): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null;
}

/** Brings what is missing where that is asked for: as root, with `CI` set. */
export async function bringServers(): Promise<void> {
  const missing = PROGRAMS.filter((program) => pathOf(program) === null);
  if (missing.length === 0) return;
  const names = missing.join(', ');
  if (!process.env['CI']) return thisMachine.say(`Not installed, so the site is not tried on it: ${names}.`);
  if (!thisMachine.root || !existsSync(APT)) return;
  thisMachine.say(`Web servers are missing (${names}): asking the package manager.`);
  const install = ['install', '-y', '--no-install-recommends', ...missing.map((program) => PACKAGES[program])];
  if (await thisMachine.run(APT, install, APT_SECONDS)) return;
  await thisMachine.run(APT, ['update'], APT_SECONDS);
  await thisMachine.run(APT, install, APT_SECONDS);
}
