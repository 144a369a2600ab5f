// A static host in memory whose releases are swapped at once and whose answers can be made wrong.
import { createServer, type ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { contentType } from '../../src/offline/content-type.ts';
import type { Files } from './releases.ts';

/** What goes wrong with one answer. */
export type Fault =
  | { readonly kind: 'cut' }
  | { readonly kind: 'never' }
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
  /** Headers of each answer, by the path from the root of the copy. */
  headers: (path: string) => Readonly<Record<string, string>>;
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
    headers: (() => ({ 'Cache-Control': 'no-cache' })) as ReleaseHost['headers'],
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
    if (fault?.kind === 'never') return;
    if (fault?.kind === 'redirect') return void response.writeHead(302, { Location: fault.to }).end();
    const reply = (status: number, type: string, body: Uint8Array | string) =>
      send(response, status, { 'Content-Type': type, ...host.headers(asked) }, Buffer.from(body), host.compresses);
    if (fault) return reply(fault.status ?? 200, fault.type ?? contentType(asked), fault.body);
    const file = files.get(asked) ?? files.get(`${asked}index.html`);
    if (file) return reply(200, contentType(asked), file);
    if (files.has(`${asked}/index.html`)) return void response.writeHead(301, { Location: `${path}/` }).end();
    reply(404, 'text/html; charset=utf-8', files.get('404.html') ?? 'Not found');
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return host;
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
  compresses: boolean,
): void {
  const packs = compresses && /text|json|svg/.test(headers['Content-Type'] ?? '');
  const tag = createHash('sha256').update(body).digest('hex').slice(0, 16);
  response.writeHead(status, { ...headers, ETag: `"${tag}"`, ...(packs ? { 'Content-Encoding': 'gzip' } : {}) });
  response.end(packs ? gzipSync(body) : body);
}
