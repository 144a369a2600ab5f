import { openPreferences } from '../progress/preferences.ts';

/** How this reader reads. */
export const preferences = openPreferences(() => localStorage);
