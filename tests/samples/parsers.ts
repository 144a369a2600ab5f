// Which parser reads which language of the vocabulary.
import { isLanguage, LANGUAGES, type Language } from '../../src/markdown/languages.ts';
import { parseJson, parseToml, parseYaml } from './data.ts';
import { parseCss, parseHtml, parseVue } from './markup.ts';
import { parsePython } from './python.ts';
import { eachSample, type Fault, type Parser, type Sample } from './sample.ts';
import { parseBash } from './shell.ts';
import { parseSql } from './sql.ts';
import { parseDiff, parseDockerfile, parseHttp, parseNginx } from './structure.ts';
import { parseTypeScript } from './typescript.ts';

/** Nothing can be wrong with plain text; diagrams are read by `check` and by Mermaid itself, in the browser. */
const acceptAll = eachSample(() => []);
/** Languages in which an undefined name is found, so that `uses` means something. */
const WITH_NAMES: ReadonlySet<string> = new Set<Language>(['python', 'typescript', 'tsx', 'javascript', 'jsx']);

const PARSERS: Readonly<Record<Language, Parser>> = {
  python: parsePython,
  sql: parseSql,
  typescript: parseTypeScript,
  tsx: parseTypeScript,
  javascript: parseTypeScript,
  jsx: parseTypeScript,
  vue: parseVue,
  html: parseHtml,
  css: parseCss,
  json: parseJson,
  yaml: parseYaml,
  bash: parseBash,
  http: parseHttp,
  toml: parseToml,
  nginx: parseNginx,
  dockerfile: parseDockerfile,
  diff: parseDiff,
  text: acceptAll,
  mermaid: acceptAll,
};

/** Every fault of every sample, in the order of the samples. */
export async function findFaults(samples: readonly Sample[]): Promise<Fault[]> {
  const faults = samples.flatMap(fenceFaults);
  const byParser = Map.groupBy(samples, ({ lang }) => (isLanguage(lang) ? PARSERS[lang] : acceptAll));
  for (const [parse, group] of byParser) faults.push(...(await parse(group)));
  const place = new Map(samples.map((sample, index) => [sample, index]));
  return faults.toSorted((a, b) => (place.get(a.sample) ?? 0) - (place.get(b.sample) ?? 0) || a.line - b.line);
}

/** What is wrong with the fence line itself. */
function fenceFaults(sample: Sample): Fault[] {
  const { lang, words } = sample;
  const messages: string[] = [];
  if (!isLanguage(lang))
    messages.push(`\`${lang}\` is no language of the vocabulary: ${Object.keys(LANGUAGES).join(', ')}`);
  if (words.uses.length > 0 && !WITH_NAMES.has(lang)) messages.push(`uses="…" means nothing in ${lang}: drop it`);
  if (words.unknown.length > 0) messages.push(`unknown or repeated fence words: ${words.unknown.join(' ')}`);
  return messages.map((message) => ({ sample, line: 0, message }));
}
