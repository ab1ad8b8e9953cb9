import process from 'node:process';
import { writeChanges } from '#db/self-test/scratch-office.ts';

/** A process of its own that changes the office file it is given until it is ended; see `interrupt-writer.ts`. */
const file = process.argv.at(-1) ?? '';
// Electron's processes talk through `parentPort`, those of Node through `send`; Node's types do not know the former.
const { parentPort } = process as { parentPort?: { postMessage: (message: unknown) => void } };
const acknowledge = (count: number) => {
  if (parentPort) parentPort.postMessage(count);
  else process.send?.(count);
};
await writeChanges(file, acknowledge);
