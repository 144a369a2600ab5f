// What the browser remembers about how one reads: one versioned record in localStorage.
//
// Key `viva:preferences`, e.g.
//   {"version":1,"theme":"dark","cover":false,"keys":true,"wrap":false,"recent":["jwt"],"last":{"url":"omni-stock/tenancy/","title":"Vendor isolation"}}
// Life: made at the first change, kept until the reader clears the site's data. A record of a newer version, or one
// that cannot be read, is never overwritten: changes then last for the page only. Older versions are brought up to
// date here when they exist; version 1 is the first. Read early, by key, in components/early.js as well.

/** How one reads. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** Answers are covered until tapped. */
  readonly cover: boolean;
  /** Single-key shortcuts (`/`, `j`, `k`, `?`) are on. */
  readonly keys: boolean;
  /** Long code lines are wrapped. */
  readonly wrap: boolean;
  /** Recent searches, newest first. */
  readonly recent: readonly string[];
  /** The last item or sheet that was opened; `url` is relative to the site's root. */
  readonly last: { readonly url: string; readonly title: string } | null;
}
/** The part of `Storage` that is used; a test brings its own. */
export type KeyValue = Pick<Storage, 'getItem' | 'setItem'>;

/** The one key. */
export const PREFERENCES_KEY = 'viva:preferences';
const VERSION = 1;
/** What holds until somebody changes it. */
export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  cover: false,
  keys: true,
  wrap: false,
  recent: [],
  last: null,
};

/** What is remembered, and what of it could be read or kept. */
export interface PreferenceStore {
  get(): Preferences;
  /** Changes some of them; false when the browser would not keep it (then it lasts for the page). */
  set(change: Partial<Preferences>): boolean;
}

/** Opens the record. `storage` is a function because touching localStorage can throw. */
export function openPreferences(storage: () => KeyValue): PreferenceStore {
  let inMemory: Partial<Preferences> = {};
  return {
    get: () => ({ ...DEFAULT_PREFERENCES, ...stored(storage).value, ...inMemory }),
    set(change) {
      inMemory = { ...inMemory, ...change };
      const { value, writable } = stored(storage);
      if (!writable) return false;
      try {
        storage().setItem(PREFERENCES_KEY, JSON.stringify({ ...value, ...inMemory, version: VERSION }));
        inMemory = {};
        return true;
      } catch {
        return false;
      }
    },
  };
}

function stored(storage: () => KeyValue): { value: Partial<Preferences>; writable: boolean } {
  try {
    const text = storage().getItem(PREFERENCES_KEY);
    if (text === null) return { value: {}, writable: true };
    const record: unknown = JSON.parse(text);
    if (!isRecord(record) || record['version'] !== VERSION) return { value: {}, writable: false };
    return { value: valid(record), writable: true };
  } catch {
    return { value: {}, writable: false };
  }
}

/** Keeps the fields that are what they should be; a wrong one falls back to its default. */
function valid(record: Record<string, unknown>): Partial<Preferences> {
  const { theme, cover, keys, wrap, recent, last } = record;
  return {
    ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(typeof cover === 'boolean' ? { cover } : {}),
    ...(typeof keys === 'boolean' ? { keys } : {}),
    ...(typeof wrap === 'boolean' ? { wrap } : {}),
    ...(Array.isArray(recent) ? { recent: recent.filter((query) => typeof query === 'string') } : {}),
    ...(isRecord(last) && typeof last['url'] === 'string' && typeof last['title'] === 'string'
      ? { last: { url: last['url'], title: last['title'] } }
      : {}),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
