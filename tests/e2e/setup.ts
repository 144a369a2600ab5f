import { findBrowser, thisMachine } from '../../src/commands/browser.ts';
import { DIST } from '../../src/commands/program.ts';
import { serve } from '../../src/commands/server.ts';
import { bringServers } from './programs.ts';

/** Path under which the second server mounts the site. */
const MOUNT = '/a/b/c/';

/** Finds the browser, brings web servers and serves dist/ in three ways; workers learn of it through the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  process.env['VIVA_BROWSER'] = await findBrowser(thisMachine);
  await bringServers();
  const servers = {
    VIVA_ROOT: await serve({ folder: DIST, port: 0 }),
    VIVA_MOUNTED: await serve({ folder: DIST, port: 0, mount: MOUNT }),
    VIVA_SLASHLESS: await serve({ folder: DIST, port: 0, slashless: 'answer' }),
  };
  for (const [name, { url }] of Object.entries(servers)) process.env[name] = url;
  return async () => {
    await Promise.all(Object.values(servers).map((server) => server.close()));
  };
}
