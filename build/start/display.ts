import { spawn } from 'node:child_process';

/** Whether a window can be seen: always but on a Linux without X or Wayland. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

export interface Display {
  /** For the environment variable DISPLAY. */
  name: string;
  stop(): void;
}

/** Starts an X server without a screen; it picks a free number itself, and keeps its picture in `frameFolder` when given. */
export async function startXvfb(executable: string, frameFolder?: string): Promise<Display> {
  // Without -noreset it starts anew whenever its last window closes, and refuses a program that opens at that moment.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'];
  if (frameFolder !== undefined) args.push('-fbdir', frameFolder);
  const server = spawn(executable, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', () => reject(new Error('Xvfb does not start.')));
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  server.removeAllListeners('exit');
  const stop = () => void server.kill();
  process.once('exit', stop);
  return { name: `:${number}`, stop };
}
