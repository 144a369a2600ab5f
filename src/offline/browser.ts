/** Why a version could not be kept: the host did not answer, sent other bytes than were built, or there is no room. */
export type Reason = 'unreachable' | 'different' | 'full';

/** What is told to the pages when an installation fails. */
export interface Failure {
  readonly viva: 'not-kept';
  readonly reason: Reason;
}

/** What the page says when the reader wants the version that waits. */
export const TAKE_OVER = 'viva:take-over';

/** A tab or a worker of this origin. */
export interface Client {
  readonly id: string;
  readonly url: string;
}

/** What the worker needs of the browser. `worker.ts` brings the real one, a unit test its own. */
export interface Browser {
  /** The root of the site, e.g. `https://example.org/docs/`. */
  readonly scope: string;
  readonly caches: CacheStorage;
  fetch(request: RequestInfo, init?: RequestInit): Promise<Response>;
  /** Bytes that may still be stored; infinite when the browser does not say. */
  room(): Promise<number>;
  /** Tabs and workers that this worker serves. */
  served(): Promise<readonly Client[]>;
  /** Tabs below the scope, served or not. */
  tabs(): Promise<readonly Client[]>;
  isOpen(id: string): Promise<boolean>;
  /** Whether a newer version is being installed, or waits. */
  hasNewer(): boolean;
  /** Starts to serve the tabs that no worker serves yet. */
  claim(): Promise<void>;
}
