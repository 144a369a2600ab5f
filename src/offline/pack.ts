// A pack becomes the pages that it was made of, each verified by itself.
import type { Entry } from './manifest.ts';
import { verify } from './verify.ts';

/**
 * The pages in a pack, as they will be kept, with the headers that the host sent with the pack.
 * @param entries all of its pages, in the order of the list
 * @throws InstallError when a page in it is not what was built
 */
export async function* openPack(
  packed: Response,
  entries: readonly Entry[],
): AsyncGenerator<readonly [address: string, page: Response]> {
  const { body, headers } = packed;
  if (body === null) return;
  const bytes = await new Response(body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  let start = 0;
  for (const [address, size, sha384] of entries) {
    const page = new Response(bytes.slice(start, start + size), { headers });
    start += size;
    yield [address, await verify(page, address, sha384)];
  }
}
