// Boundary: the only importer of Vite. The service worker and its kill switch as one classic script each.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

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
