// oxlint-disable-next-line import/default -- Vite makes the module that `?worker&url` names
import workerUrl from './worker.ts?worker&url';

/** Where the search worker lies: the page starts it, and the Trusted Types policy lets exactly it through. */
export const SEARCH_WORKER_URL: string = new URL(workerUrl, import.meta.url).href;
