// A site on its host: asks for everything that was uploaded, and for what does not exist.
import { eachFile } from '../build/each-file.ts';
import { LIST_FILE, HEAD_FILE, WORKER_FILE, type Entry, type Head } from '../offline/manifest.ts';
import {
  advice,
  bytes,
  compression,
  fault,
  good,
  headers,
  lifetimes,
  parse,
  types,
  versions,
  type Answer,
  type Finding,
} from './findings.ts';

/** Requests at a time. Python's `http.server` lets five wait, and the next one tries again a second later. */
const AT_A_TIME = 4;
/** How long one answer may take, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Asks for everything that is kept and judges the host by it.
 * @param root the site's address; ends with a slash
 */
export async function examine(root: URL): Promise<readonly Finding[]> {
  const ask = (address: string) => get(new URL(address, root));
  const [home, worker, head, list] = await Promise.all(['', WORKER_FILE, HEAD_FILE, LIST_FILE].map(ask));
  if (!home || home.status !== 200 || !home.body.includes('data-page="home"')) {
    return [fault(`${root.href} does not answer with the home page of a Viva (${home ? home.status : 'no answer'}).`)];
  }
  const entries = entriesIn(list, head);
  const answers = new Map(await eachFile(entries, async (entry) => [entry, await ask(entry[0])] as const, AT_A_TIME));
  return [
    ...(await connection(root)),
    ...versions({ worker, head, list }),
    ...bytes(answers),
    ...types(answers),
    ...compression(answers),
    ...lifetimes([[WORKER_FILE, worker], ...[...answers].map(([[address], answer]) => [address, answer] as const)]),
    ...(await missingPage(root)),
    ...(await missingSlash(root, entries)),
    ...headers(home),
  ];
}

async function get(url: URL, redirect: RequestRedirect = 'follow'): Promise<Answer | null> {
  try {
    const response = await fetch(url, { redirect, signal: AbortSignal.timeout(PATIENCE) });
    return { status: response.status, headers: response.headers, body: Buffer.from(await response.arrayBuffer()) };
  } catch {
    return null;
  }
}

/** Browsers keep a site for offline use only where nobody can change it on the way. */
async function connection(root: URL): Promise<Finding[]> {
  if (root.protocol === 'http:') {
    const isLocal = /^(?:localhost|127\.|\[::1\])/.test(root.host);
    return isLocal ? [] : [fault('The site is served over http: offline use needs https.')];
  }
  const plain = await get(new URL(root.href.replace('https:', 'http:')), 'manual');
  const leadsOn = plain === null || plain.headers.get('location')?.startsWith('https:');
  return [leadsOn ? good('Over https.') : advice('http does not lead to https: turn on the redirect.')];
}

async function missingPage(root: URL): Promise<Finding[]> {
  const answer = await get(new URL('no/such/page/', root));
  if (answer?.status === 200) {
    const hint = 'Turn off its fallback for single-page applications.';
    return [fault(`The host answers 200 for a page that does not exist. ${hint}`)];
  }
  const isOurs = answer?.body.includes('data-page="not-found"');
  if (answer?.status === 404 && isOurs) return [good('A page that does not exist gets 404 and the page for it.')];
  return [advice(`A page that does not exist gets ${answer?.status ?? 'no answer'} and not \`404.html\`: name it as the error page.`)]; // prettier-ignore
}

async function missingSlash(root: URL, entries: readonly Entry[]): Promise<Finding[]> {
  const page = entries.map(([address]) => address).find((address) => address.endsWith('/'));
  if (page === undefined) return [];
  const answer = await get(new URL(page.slice(0, -1), root), 'manual');
  const location = answer?.headers.get('location');
  if (location && new URL(location, root).pathname.endsWith(`/${page}`)) return [good('`/x` leads to `/x/`.')];
  if (answer?.status === 200)
    return [advice('`/x` is answered in place of leading to `/x/`: the page itself moves on.')];
  return [advice(`\`/x\` gets ${answer?.status ?? 'no answer'} and does not lead to \`/x/\`: links typed without a slash fail.`)]; // prettier-ignore
}

/** What the host should have: every kept file, and the packs that a first visit loads in place of pages. */
function entriesIn(list: Answer | null | undefined, head: Answer | null | undefined): readonly Entry[] {
  const files = list?.status === 200 ? parse<readonly Entry[]>(list.body) : null;
  const packs = head?.status === 200 ? parse<Partial<Head>>(head.body)?.packs : null;
  return [files, packs].flatMap((each) => (Array.isArray(each) ? each : []));
}
