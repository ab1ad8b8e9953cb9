import { parentPort, workerData } from 'node:worker_threads';
import { levelOnThread } from './level-on-thread.ts';
import type { SolverMessage, SolverStart } from './solver-messages.ts';

/** Entry of the thread that levels one planning and ends. It has no database; whoever started it may end it at any moment. */
const port = parentPort;
if (!port) throw new Error('solver-thread must run as a worker');

// The office thread starts this thread with exactly this.
await levelOnThread(workerData as SolverStart, (message: SolverMessage) => port.postMessage(message));
