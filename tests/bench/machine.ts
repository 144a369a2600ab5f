import { arch, cpus, loadavg, platform } from 'node:os';

/** Where and when it was measured, in one line; a load above zero makes times longer than they are. */
export function machine(): string {
  const load = loadavg().map((value) => value.toFixed(1));
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} × ${model}, load ${load.join(' ')}`;
}
