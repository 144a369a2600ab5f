// What was typed becomes words to look for. Pure.

/** A word or an exact phrase to look for. */
export interface Term {
  readonly text: string;
  /** 1, or less for words that say little ("explain"). */
  readonly weight: number;
}

/** Characters that are read; more than that nobody types, they paste it. */
const MOST_CHARACTERS = 300;
/** Words that are looked for. */
const MOST_TERMS = 12;
/** Weight of a word from LITTLE. */
const LITTLE_WEIGHT = 0.7;
/** Words of questions that no answer is about. Dropped unless nothing else is left. */
const STOP = new Set(
  (
    'a about all am an and any are as at be been being both but by can could did do does doing done for from get gets ' +
    'getting give go goes got had has have having he her here him his how i if in into is it its itself just let like ' +
    'me might must my no not of off on once one only or other our out over own per please re s same shall she should so ' +
    'some such t tell than that the their them then there these they this those through to too under until up us ' +
    've very via was we were what when where whether which while who whom whose why will with within would you your ' +
    "dont doesnt isnt cant im ive id youre whats thats don't doesn't isn't can't i'm i've you're it's"
  ).split(' '),
);
/** Words that may be what an answer is about but mostly are not. */
const LITTLE = new Set(
  (
    'across actually after again along already also always another anything around away bad because become becomes before ' +
    'best better between big bit care change choose come comes deal describe difference different ' +
    'during each easy else end enough entire ever every everybody everyone everything exactly explain fact few fine ' +
    'found generally good happen happened happening happens hard help helps herself himself idea instead into issue ' +
    'itself keep keeps kind know late least left less look looks lot main make makes making many matter maybe mean ' +
    'means more most much myself need needs never new next nobody normal normally nothing now obviously often old onto ' +
    'others part people perhaps person place possible probably problem proper properly put puts question quick quickly ' +
    'quite rather real really reason right said say says see seeing seen several show shows since small somebody ' +
    'someone something sometimes special still suddenly supposed sure take taken takes taking talk thing things think ' +
    'today together told took try trying two understand use used uses using usual usually walk want wants way ' +
    'ways well went without work working works world worse wrong yet yourself'
  ).split(' '),
);
const CONTROLS = /[\p{Cc}\p{Cf}]+/gu;
/** Punctuation around a word; `+`, `#` and `_` belong to words (`c++`, `c#`, `_meta`). */
const EDGES = /^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_+#]+$/gu;
/** `company's` is the company, and what is asked twice counts twice. */
const POSSESSIVE = /(?<=\p{L}{3})'s$/u;
const QUOTED = /"([^"]*)"/g;

/** True for a word of questions that no answer is about. */
export const isStopWord = (word: string): boolean => STOP.has(word);

/** The typed text as it is shown and kept: whole characters only, one space between words, not endless. */
export function cleanText(typed: string): string {
  const short = [...typed.slice(0, MOST_CHARACTERS * 4).toWellFormed()].slice(0, MOST_CHARACTERS).join('');
  return short.replace(CONTROLS, ' ').replaceAll('\uFFFD', ' ').replace(/\s+/g, ' ').trim();
}

/** The terms of a typed text: quoted phrases as they are, then words, most telling ones only. */
export function termsOf(typed: string): readonly Term[] {
  const text = cleanText(typed)
    .normalize('NFKC')
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
  const phrases = [...text.matchAll(QUOTED)]
    .map((match) => (match[1] ?? '').trim())
    .filter((phrase) => /\p{L}|\p{N}/u.test(phrase));
  const words = text
    .replace(QUOTED, ' ')
    .split(/[\s,;:!?()[\]{}<>=|"…–—]+/)
    .map((word) => word.replace(EDGES, '').replace(POSSESSIVE, ''))
    .filter((word) => word !== '');
  const telling = words.filter((word) => !STOP.has(word));
  // A single letter is the beginning of the next word; alone it is all there is.
  const long = telling.filter((word) => [...word].length > 1);
  const chosen = long.length > 0 ? long : telling.length > 0 || phrases.length > 0 ? telling : words;
  return [
    ...phrases.map((phrase) => ({ text: `"${phrase}"`, weight: 1 })),
    ...[...new Set(chosen)].map((word) => ({ text: word, weight: LITTLE.has(word) ? LITTLE_WEIGHT : 1 })),
  ].slice(0, MOST_TERMS);
}
