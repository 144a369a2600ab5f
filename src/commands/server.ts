// Boundary: the only importer of sirv. Serves a built folder the way a static host does.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';

/** What to serve, and how. */
export interface ServeOptions {
  /** The built site. */
  readonly folder: string;
  /** First port to try; the next free one is taken. 0: any. */
  readonly port: number;
  /** Address to listen on. */
  readonly host?: string;
  /** Path under which the site lies, with slashes at both ends. */
  readonly mount?: string;
  /** What `/x` gets where only `/x/` is a page: a redirect to it, or its content at the wrong address, as some hosts do. */
  readonly slashless?: 'redirect' | 'answer';
}
/** A server that runs. */
export interface Served {
  /** Address of the site's home page. */
  readonly url: string;
  readonly port: number;
  /** Stops it, dropping connections that are open. */
  close(): Promise<void>;
}

/** How many ports are tried, one after the other. */
const PORTS_TO_TRY = 50;

/** Serves the folder until `close()`. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { folder, host = '127.0.0.1', mount = '/' } = options;
  const server = createServer(await answerer(folder, mount, options.slashless ?? 'redirect'));
  const port = await listen(server, host, options.port);
  return {
    port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}${mount}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Looks up the page or file of each request. Files are listed once, so nothing outside the folder can be named. */
async function answerer(folder: string, mount: string, slashless: 'redirect' | 'answer'): Promise<Answer> {
  // `gzip` sends `x.gz` where such a file lies beside `x`.
  const files = sirv(folder, { etag: true, gzip: true, maxAge: 0 });
  const notFound = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'));
  return (request, response) => {
    const refuse = () => {
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(notFound);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const url = request.url ?? '/';
    if (!url.startsWith(mount)) return refuse();
    request.url = url.slice(mount.length - 1);
    const target = slashless === 'redirect' ? folderAddress(folder, request.url) : null;
    if (target) response.writeHead(301, { Location: target }).end();
    else files(request, response, refuse);
  };
}

/** Where `/x?q` should go when `x` is a folder with a page, relative to it: `./x/?q`. */
function folderAddress(folder: string, url: string): string | null {
  const [, path = '', query = ''] = /^([^?]*)(\?.*)?$/.exec(url) ?? [];
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (last === '' || last.includes('.')) return null;
  const page = resolve(join(folder, path, 'index.html'));
  return page.startsWith(resolve(folder) + sep) && existsSync(page) ? `./${last}/${query}` : null;
}

/** Listens on the first free port from `port` on. */
async function listen(server: Server, host: string, port: number): Promise<number> {
  for (let tried = 0; ; tried += 1) {
    const wanted = port === 0 ? 0 : port + tried;
    try {
      return await new Promise<number>((done, fail) => {
        server.once('error', fail).listen(wanted, host, () => {
          server.off('error', fail);
          const address = server.address();
          done(typeof address === 'object' && address ? address.port : wanted);
        });
      });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || tried === PORTS_TO_TRY || wanted === 65_535) throw error;
    }
  }
}
