// The one Trusted Types policy: scripts may be started from two addresses, text never becomes markup.
import { SEARCH_WORKER_URL } from '../search/worker-url.ts';
import { root } from './root.ts';

/** Everything that may run besides what the pages link. */
const ALLOWED: ReadonlySet<string> = new Set([SEARCH_WORKER_URL, new URL('sw.js', root).href]);

/** What is used of the browser's factory; TypeScript's own library does not know it. */
interface TrustedTypeFactory {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

// Browsers without Trusted Types have no factory and need no policy.
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypeFactory };
trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    const { href } = new URL(url, location.href);
    if (!ALLOWED.has(href)) throw new TypeError(`\`${href}\` may not be run.`);
    return href;
  },
});
