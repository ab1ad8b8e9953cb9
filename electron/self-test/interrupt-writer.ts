import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process that changes an office file and says so after each change. */
export interface WriterProcess {
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  /** Ends it at once, without a chance to finish anything. */
  kill(): void;
}

/** How many changes are acknowledged before the process is ended. */
export const interruptedAfter = 25;
const patienceMilliseconds = 30_000;

/** Ends a writer in the middle of its work; answers how many changes it had acknowledged by then. */
export function interruptAfter(writer: WriterProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let acknowledged = 0;
    const timer = setTimeout(() => writer.kill(), patienceMilliseconds);
    writer.onMessage((message) => {
      if (typeof message !== 'number') return;
      acknowledged = Math.max(acknowledged, message);
      if (acknowledged >= interruptedAfter) writer.kill();
    });
    writer.onExit(() => {
      clearTimeout(timer);
      if (acknowledged >= interruptedAfter) resolve(acknowledged);
      else reject(new Error(`the writer of the self-test ended after ${acknowledged} changes`));
    });
  });
}

/** The writer as a process of Node, for hosts that are one themselves. */
export function interruptForked(program: URL, file: string): Promise<number> {
  const child = fork(fileURLToPath(program), [file], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  return interruptAfter({
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  });
}
