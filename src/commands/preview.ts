// `npm run preview`: serves the site that was built last.
import { stopQuietly } from './program.ts';
import { showSite } from './site.ts';

stopQuietly();
await showSite();
