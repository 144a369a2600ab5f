// While one writes: every change of content is checked again; the report shows in the terminal and over the page.
import { relative } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { Checked } from './integration.ts';

/** Vite's server, as Astro hands it over. */
type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Milliseconds to wait for an editor to finish writing. */
const SETTLE = 30;

/** Checks `content` on each change and tells the open pages; a page opened later is told as well. */
export function watchContent(
  server: Server,
  content: string,
  check: () => Promise<Checked>,
  logger: AstroIntegrationLogger,
): void {
  let latest: Checked | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    if (latest && latest.errors > 0) server.ws.send({ type: 'error', err: { message: latest.report, stack: '' } });
  };
  const run = async () => {
    const before = latest?.errors ?? 0;
    latest = await check();
    if (latest.errors > 0) logger.error(`\n${latest.report}`);
    if (latest.errors === 0 && before > 0) {
      logger.info('The content is in order again.');
      server.ws.send({ type: 'full-reload' });
    }
    tell();
  };
  server.watcher.add(content);
  server.watcher.on('all', (_, path) => {
    if (relative(content, path).startsWith('..')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLE);
  });
  server.ws.on('connection', tell);
  void run();
}
