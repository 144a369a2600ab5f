// The vocabulary of fence languages: `check` allows these, the highlighter loads these, the tests parse these.

/** A fence's language and the name a reader sees above the code. */
export const LANGUAGES = {
  python: 'Python',
  sql: 'SQL',
  typescript: 'TypeScript',
  tsx: 'TSX',
  javascript: 'JavaScript',
  jsx: 'JSX',
  vue: 'Vue',
  html: 'HTML',
  css: 'CSS',
  json: 'JSON',
  yaml: 'YAML',
  bash: 'Shell',
  http: 'HTTP',
  toml: 'TOML',
  nginx: 'nginx',
  dockerfile: 'Dockerfile',
  diff: 'Diff',
  text: 'Text',
  mermaid: 'Diagram',
} as const;

/** A language of the vocabulary. */
export type Language = keyof typeof LANGUAGES;

/** What people write instead; `check` proposes the name on the right. */
export const LANGUAGE_ALIASES: Readonly<Record<string, Language>> = {
  py: 'python',
  postgres: 'sql',
  postgresql: 'sql',
  ts: 'typescript',
  js: 'javascript',
  yml: 'yaml',
  sh: 'bash',
  shell: 'bash',
  console: 'bash',
  zsh: 'bash',
  docker: 'dockerfile',
  txt: 'text',
  plaintext: 'text',
  plain: 'text',
  htm: 'html',
  patch: 'diff',
};

/** True for the name of a language of the vocabulary. */
export function isLanguage(name: string): name is Language {
  return Object.hasOwn(LANGUAGES, name);
}
