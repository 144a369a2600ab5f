// Loading files so that a failure is known. Pagefind takes a part of its index that it cannot load for an empty one and
// only writes to the console; in our worker nobody else does, so both its requests and its complaints are watched.

/** Fetches a text; throws when the answer is not the file. */
export async function readText(url: URL): Promise<string> {
  return (await fetchFile(url, fetch)).text();
}

/** Starts watching; the function tells the first failure since, or null. */
export function watchPagefind(): () => string | null {
  let failure: string | null = null;
  const fail = (reason: unknown) => {
    failure ??= reason instanceof Error ? reason.message : String(reason);
  };
  const original = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input) => {
    try {
      return await fetchFile(new URL(input instanceof Request ? input.url : input), original);
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  console.error = fail;
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    fail(event.reason);
  });
  return () => failure;
}

/**
 * A host that answers every address with a page of its own says 200. Types say nothing: some hosts call every file that
 * they don't know HTML. No file of the index begins as a page does.
 */
async function fetchFile(url: URL, get: typeof fetch): Promise<Response> {
  url.search = '';
  const response = await get(url);
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  const body = await response.arrayBuffer();
  const beginning = new TextDecoder().decode(body.slice(0, 64)).trimStart();
  if (beginning.startsWith('<')) throw new Error(`${url.pathname} answered with a page`);
  return new Response(body);
}
