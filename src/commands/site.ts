// Shows the built site at an address until Ctrl-C.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DIST, fail } from './program.ts';
import { serve } from './server.ts';

/** Where the site is served unless told otherwise. */
const DEFAULT_PORT = 4321;

/** Serves dist/ and prints where. */
export async function showSite(): Promise<void> {
  if (!existsSync(DIST)) fail('There is no site yet: `npm start` builds it and serves it.');
  const { port, host } = readAddress();
  const site = await serve({ folder: DIST, port, host });
  if (site.port !== port && port !== 0) console.log(`Port ${port} is taken, so this is the next free one.`);
  console.log(`\n  Viva is at ${site.url}\n\nCtrl-C stops it.`);
}

/** `--port`, else PORT, else the default; `--host` for those who want it seen from other machines. */
function readAddress(): { port: number; host: string } {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } }, strict: false });
  const wanted = String(values['port'] ?? process.env['PORT'] ?? DEFAULT_PORT);
  const port = Number(wanted);
  if (!/^\d{1,5}$/.test(wanted) || port > 65_535) fail(`\`${wanted}\` is no port: write a number from 0 to 65535.`);
  return { port, host: String(values['host'] ?? '127.0.0.1') };
}
