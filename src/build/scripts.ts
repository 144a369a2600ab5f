// Boundary: the only importer of Vite. Scripts that Astro does not see: the service worker, its kill switch, Pagefind's client.
import { fileURLToPath } from 'node:url';
import { build, minifySync } from 'vite';

/** A script of `src/offline/` with everything that it imports, minified. */
export async function workerCode(name: 'worker' | 'off'): Promise<string> {
  const input = fileURLToPath(new URL(`../offline/${name}.ts`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rolldownOptions: { input, output: { format: 'iife' } } },
  });
  const chunks = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : [];
  const [script, ...rest] = chunks;
  if (script?.type !== 'chunk' || rest.length > 0) throw new Error(`\`${input}\` did not become one script.`);
  return script.code;
}

/** A module with short names. Pagefind's client comes with its long ones, a sixth of what it weighs. @throws where it does not parse */
export function minified(name: string, module: string): string {
  const { code, errors } = minifySync(name, module, { module: true });
  const [first] = errors;
  if (first !== undefined) throw new Error(`\`${name}\`: ${first.message}`);
  return code;
}
