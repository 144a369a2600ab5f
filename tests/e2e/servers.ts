// Real web servers on the built site, configured as the README says.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { thisMachine } from '../../src/commands/browser.ts';
import { DIST, ROOT } from '../../src/commands/program.ts';
import { pathOf, type Program } from './programs.ts';

/** A server that runs. */
export interface Running {
  /** Address of the site's home page. */
  readonly url: string;
  close(): Promise<void>;
}
/** A place for one server: its folders, its port, where the site lies. */
interface Place {
  /** Configuration and what the server writes. */
  readonly folder: string;
  /** What is served. */
  readonly www: string;
  /** Path of the site, with slashes at both ends. */
  readonly mount: string;
  readonly port: number;
}

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
/** How long a server may take to answer for the first time, in milliseconds. */
const PATIENCE = 15_000;

/** The arguments of each, once its configuration is written. */
const ARGUMENTS: Readonly<Record<Program, (place: Place) => readonly string[]>> = {
  python3: ({ www, port }) => ['-m', 'http.server', `${port}`, '--bind', '127.0.0.1', '--directory', www],
  nginx: (place) => {
    const user = thisMachine.root ? 'user root;' : '';
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(place.folder, name)};`); // prettier-ignore
    const site = configuration('nginx', place).replace('listen 80', `listen 127.0.0.1:${place.port}`);
    const http = ['include /etc/nginx/mime.types;', 'access_log off;', ...temporary, site].join('\n');
    const text = `daemon off; pid ${join(place.folder, 'pid')}; error_log stderr; ${user} events {} http { ${http} }`;
    return ['-p', place.folder, '-c', write(place, 'main.conf', text)];
  },
  lighttpd: (place) => {
    const text = `${configuration('lighttpd', place)}\nserver.bind = "127.0.0.1"\nserver.port = ${place.port}\n`;
    return ['-D', '-f', write(place, 'main.conf', text)];
  },
  caddy: (place) => {
    const site = configuration('caddyfile', place).replace('example.org', `http://127.0.0.1:${place.port}`);
    const text = `{\n  admin off\n  auto_https off\n}\n${site}`;
    return ['run', '--adapter', 'caddyfile', '--config', write(place, 'Caddyfile', text)];
  },
};

/** Starts a server with the built site below `mount`. @throws when it does not answer */
export async function startServer(program: Program, mount: string): Promise<Running> {
  const path = pathOf(program);
  if (path === null) throw new Error(`\`${program}\` is not installed.`);
  const folder = mkdtempSync(join(tmpdir(), `viva-${program}-`));
  const place: Place = { folder, www: join(folder, 'www'), mount, port: await freePort() };
  const site = join(place.www, mount).replace(/\/$/, '');
  mkdirSync(dirname(site), { recursive: true });
  symlinkSync(DIST, site, 'dir');
  const child = spawn(path, ARGUMENTS[program](place), { detached: true, env: { ...process.env, HOME: folder }, stdio: ['ignore', 'ignore', 'pipe'] }); // prettier-ignore
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said = (said + part).slice(-2000)));
  const url = `http://127.0.0.1:${place.port}${mount}`;
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL'); // With its workers.
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (const end = Date.now() + PATIENCE; ; await new Promise((done) => setTimeout(done, 50))) {
    if (await answers(url)) return { url, close };
    if (Date.now() < end && child.exitCode === null) continue;
    await close();
    throw new Error(`${program} did not start.\n${said}`);
  }
}

/** The README's configuration of a server, for this place; below the root it is changed as the README says. */
function configuration(language: string, place: Place): string {
  const block = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(readme)?.[1];
  if (block === undefined) throw new Error(`The README has no configuration in \`${language}\`.`);
  const included = /\/var\/www\/viva\/((?:nginx|caddy)\.conf)/.exec(block)?.[1];
  const site = `${place.www}${place.mount}`;
  const local = block
    .replace(/\/var\/www\/viva\/(?:nginx|caddy)\.conf/, included ? write(place, included, rules(included, place)) : '')
    .replace('rewrite * /404.html', `rewrite * ${place.mount}404.html`)
    .replace('errorfile-prefix = "/var/www/viva/"', `errorfile-prefix = "${site}"`);
  return local.replaceAll('/var/www/viva', place.www);
}

/** A built file of rules, as it is at the root, or with the mount written into it. */
function rules(name: string, { mount }: Place): string {
  const text = readFileSync(join(DIST, name), 'utf8').replace('error_page 404 /', `error_page 404 ${mount}`);
  return text.replace(/^@(?:hashed|named) .*$/gm, (line) => line.replaceAll(' /', ` ${mount}`));
}

function write({ folder }: Place, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
