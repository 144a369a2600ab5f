// A static host in memory whose releases are swapped at once and whose answers can be made wrong.
import { createServer, type ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { contentType } from '../../src/offline/content-type.ts';
import type { Files } from './releases.ts';

/** What goes wrong with one answer. */
export type Fault =
  | { readonly kind: 'cut' }
  | { readonly kind: 'instead'; readonly body: Uint8Array | string; readonly type?: string; readonly status?: number }
  | { readonly kind: 'redirect'; readonly to: string };

export interface ReleaseHost {
  /** Address of a copy of the site. */
  url(mount?: string): string;
  /** From now on this is what the host has there. */
  release(files: Files, mount?: string): void;
  /** Paths from the root of the copy that were asked for, oldest first. */
  readonly asked: string[];
  /** Decides about each answer; called with the path from the root of the copy, e.g. `tags/` or `sw.js`. */
  fault: (path: string) => Fault | undefined;
  /** The network is cut: connections end without an answer. */
  isDown: boolean;
  /** Whether answers are compressed. */
  compresses: boolean;
  close(): Promise<void>;
}

/** Starts a host; sites lie below its mounts, `/` or e.g. `/a/`. */
export async function startHost(): Promise<ReleaseHost> {
  const mounts = new Map<string, Files>();
  const host = {
    url: (mount = '/') => `http://localhost:${port}${mount}`,
    release: (files: Files, mount = '/') => void mounts.set(mount, files),
    asked: [] as string[],
    fault: (() => undefined) as ReleaseHost['fault'],
    isDown: false,
    compresses: true,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, ''));
    const mount = [...mounts.keys()].filter((each) => path.startsWith(each)).toSorted((a, b) => b.length - a.length)[0];
    const asked = path.slice(mount?.length);
    host.asked.push(asked);
    const fault = host.fault(asked);
    const files: Files = mounts.get(mount ?? '') ?? new Map();
    if (host.isDown || fault?.kind === 'cut') return void request.socket.destroy();
    if (fault?.kind === 'redirect') return void response.writeHead(302, { Location: fault.to }).end();
    if (fault) return send(response, fault.status ?? 200, fault.type ?? contentType(asked), fault.body, false);
    const file = files.get(asked) ?? files.get(`${asked}index.html`);
    if (file) return send(response, 200, contentType(asked), file, host.compresses);
    if (files.has(`${asked}/index.html`)) return void response.writeHead(301, { Location: `${path}/` }).end();
    send(response, 404, 'text/html', files.get('404.html') ?? 'Not found', host.compresses);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return host;
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Uint8Array | string,
  compress: boolean,
): void {
  const bytes = Buffer.from(body);
  const packs = compress && /text|json|svg/.test(type);
  response.writeHead(status, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    ETag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
    ...(packs ? { 'Content-Encoding': 'gzip' } : {}),
  });
  response.end(packs ? gzipSync(bytes) : bytes);
}
