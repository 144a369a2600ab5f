// Bodies are kept only when their hash is the one that the build wrote down.
import { contentType } from './content-type.ts';
import type { Reason } from './browser.ts';

/** An installation that cannot go on, and why. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
  readonly reason: Reason;

  constructor(reason: Reason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Headers of the host that protect; the others are about the way that the bytes took. */
const PROTECTIVE = [
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
];

/**
 * The same answer as it will be kept: whole, with its own type and without traces of a redirect.
 * @throws InstallError when its bytes are not those with this sha384 (base64)
 */
export async function verify(response: Response, address: string, sha384: string): Promise<Response> {
  const body = await response.arrayBuffer();
  if ((await hash(body)) !== sha384) {
    throw new InstallError(
      'different',
      `\`${address}\` is not what was built: the host sent ${body.byteLength} bytes.`,
    );
  }
  const headers = PROTECTIVE.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] satisfies [string, string]];
  });
  return new Response(body, { headers: [['content-type', contentType(address)], ...headers] });
}

async function hash(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-384', body));
  return btoa(String.fromCharCode(...bytes));
}
