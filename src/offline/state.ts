// What the worker remembers, because browsers end it between two requests.
//
// One entry in the cache `viva:<path>:state:`, e.g.
//   {"format":1,"active":"9c1f0a…","tabs":[["b3d1…","41aa…"],["77f0…","network"]]}
// Life: written when a version takes over and when a page is opened, removed with the site's data. Only the
// active worker writes. One that cannot be read counts as none: every tab then reads the active version.
import type { Browser } from './browser.ts';
import { stateName } from './cache-name.ts';
import type { Tabs } from './tabs.ts';

/** The version that serves, null before the first one did, and what the tabs read. */
export interface State {
  readonly active: string | null;
  readonly tabs: Tabs;
}

const FORMAT = 1;
const NOTHING: State = { active: null, tabs: new Map() };

/** What was remembered. */
export async function readState({ caches, scope }: Browser): Promise<State> {
  const kept = await caches.match(scope, { cacheName: stateName(scope) });
  if (kept === undefined) return NOTHING;
  try {
    const { format, active, tabs } = (await kept.json()) as {
      format: number;
      active: string;
      tabs: [string, string][];
    };
    return format === FORMAT ? { active, tabs: new Map(tabs) } : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Remembers. */
export async function writeState({ caches, scope }: Browser, { active, tabs }: State): Promise<void> {
  const cache = await caches.open(stateName(scope));
  await cache.put(scope, new Response(JSON.stringify({ format: FORMAT, active, tabs: [...tabs] })));
}
