import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';

/**
 * A program of its own that makes calls on an office file, for tests that end it or starve it of disk: data folder, office file, and
 * pairs of call and input as JSON. Writes a line of JSON per event and per reply.
 */
const [folder = '', file = '', ...calls] = process.argv.slice(2);

const write = (line: unknown): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const office = await startOffice(
  createMemoryHost({ dataFolder: folder, now: new Date('2026-11-21T10:00:00Z') }),
  {
    openFile: file,
  },
);
office.subscribe((event, payload) => write({ event, payload }));
while (calls.length > 0) {
  const [name = '', input = '{}'] = calls.splice(0, 2);
  write({ reply: name, ...(await office.invoke(name, JSON.parse(input))) });
}
await office.close();
