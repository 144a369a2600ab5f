// Loaded with `--import` before a command, in plain JavaScript: a Node that is too old cannot read the command itself.
import module from 'node:module';

/** First Node that runs TypeScript files as they are and that every package accepts. */
const LEAST = [22, 18];

/** Says whether a Node version such as `20.20.2` is new enough. */
export function suffices(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

/** The one sentence for a Node that is too old. */
export function tooOld(version) {
  return `Viva needs Node ${LEAST.join('.')} or newer, and this is Node ${version}: install the current one from https://nodejs.org and type the command again.`;
}

if (!suffices(process.versions.node)) {
  console.error(tooOld(process.versions.node));
  process.exit(1);
}

// Types are stripped once, not at every start: a third of the time that a check of one bank takes.
module.enableCompileCache?.();
