import { spawn, spawnSync } from 'node:child_process';

export interface Outcome {
  code: number;
  /** What it printed, both streams, when asked for. */
  output: string;
}

interface Options {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Collects what it prints instead of showing it. */
  quiet?: boolean;
}

/** Runs a program to its end; a program that does not exist has code 127. */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: Options = {},
): Promise<Outcome> {
  return await new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: options.quiet === true ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    const stop = () => child.kill();
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
    const finish = (code: number) => {
      process.off('SIGTERM', stop);
      process.off('SIGINT', stop);
      resolve({ code, output: Buffer.concat(chunks).toString() });
    };
    child.on('error', () => finish(127));
    child.on('close', (code) => finish(code ?? 1));
  });
}

/** Whether a program of this name is in the PATH; returns where. */
export function findInPath(name: string): string | null {
  const tool = process.platform === 'win32' ? 'where' : 'which';
  const found = spawnSync(tool, [name], { stdio: ['ignore', 'pipe', 'ignore'] });
  if (found.status !== 0) return null;
  return found.stdout.toString().split(/\r?\n/)[0] ?? null;
}

/** Root on Linux: Chromium and Electron refuse their sandbox there. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
