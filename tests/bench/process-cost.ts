// What a command costs: its time, and the most memory that it and everything it started held at one moment.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Cost of a command that ended well. */
export interface Cost {
  /** Milliseconds from start to end. */
  readonly time: number;
  /** Resident bytes of the process tree at its peak; null where the system does not tell (no `/proc`). */
  readonly memory: number | null;
}

/** How often the tree is looked at, in milliseconds. */
const SAMPLE = 100;

/** Runs Node on a program's file in a folder. What it says is heard only when it fails. */
export function costOf(program: string, args: readonly string[], folder: string): Promise<Cost> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (said += part));
  let memory = 0;
  const look = setInterval(() => {
    if (child.pid !== undefined) memory = Math.max(memory, treeMemory(child.pid));
  }, SAMPLE);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      clearInterval(look);
      const time = performance.now() - began;
      if (code === 0) done({ time, memory: memory === 0 ? null : memory });
      else fail(new Error(`\`${program} ${args.join(' ')}\` failed in ${folder}:\n${said.trim()}`));
    });
  });
}

/** Resident bytes of a process and all its descendants now; 0 without `/proc`. */
export function treeMemory(root: number): number {
  if (!existsSync('/proc/self/status')) return 0;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const processes = pids.map((name) => ({ pid: Number(name), status: statusOf(name) }));
  const children = Map.groupBy(processes, ({ status }) => figureOf(status, 'PPid'));
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, child) => total + memoryOf(child.status) + sum(child.pid), 0);
  return memoryOf(statusOf(String(root))) + sum(root);
}

/** Empty for a process that has ended meanwhile. */
function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** Linux counts in units of 1,024 bytes. */
const memoryOf = (status: string): number => figureOf(status, 'VmRSS') * 1024;
const figureOf = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
