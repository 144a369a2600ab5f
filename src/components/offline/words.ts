// Every sentence about offline use. The reader is the candidate.
import type { News } from '../../offline/register.ts';

type Reason = Extract<News, { name: 'failed' }>['reason'];

export const offlineWords = {
  kept: (stored: string) => `Ready for offline use: ${stored} are kept in this browser.`,
  newer: 'A new version is ready.',
  show: 'Show it',
  later: 'Later',
  close: 'Close',
  ask: (size: { readonly load: string; readonly stored: string }) =>
    `Keep everything for offline use? That is ${size.load} to load and ${size.stored} to keep.`,
  /** Where the host does not compress, the reader hears the larger number first. */
  askPlain: (size: { readonly load: string; readonly stored: string }) =>
    `Keep everything for offline use? That is ${size.stored} to keep and ${size.load} to load.`,
  accept: 'Keep it',
  failed: {
    full: 'There is no room to keep the site for offline use; it goes on online.',
    different: 'The host changes files on their way, so they cannot be kept for offline use; the site goes on online.',
    unreachable: 'Not everything could be loaded for offline use yet; the next page tries again.',
  } satisfies Record<Reason, string>,
  notKept: 'Not kept for offline use yet.',
} as const;
