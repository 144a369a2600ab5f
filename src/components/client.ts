// The one entry of every page: what is in the HTML already comes alive here. Everything heavier is loaded when asked for.
import './code-tools.ts';
import './copy-answer.ts';
import './reading-settings.ts';
import './sheet-tools.ts';
import './trusted-types.ts';
import { coverAnswers } from './cover.ts';
import { afterFirstPaint } from './first-paint.ts';
import { openFragment } from './fragment.ts';
import { showHome } from './home.ts';
import { listenForKeys } from './keys.ts';
import { rememberPage } from './last-page.ts';
import { offerOffline } from './offline/offline.ts';
import { offerSearch } from './search-opener.ts';
import { closeMoreOnLinks, followToc } from './toc.ts';

if (document.querySelector('search-page')) afterFirstPaint(() => void import('./search/search-page.ts'));
coverAnswers();
openFragment();
showHome();
rememberPage();
offerSearch();
listenForKeys();
followToc();
closeMoreOnLinks();
offerOffline();
