import fs from 'node:fs';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';

/**
 * Opens an office and proposes its planning, until it is killed. Every step that the program reports goes to standard output, and `done`
 * once the proposal was acknowledged. `node proposer.js <office> <data folder> <year> <now>`
 */
const [, , file = '', dataFolder = '', year = '', now = ''] = process.argv;
const office = await startOffice(createMemoryHost({ dataFolder, now: new Date(now) }), { openFile: file });
office.subscribe((event, payload) => {
  if (event === 'progress') fs.writeSync(1, `${JSON.stringify(payload)}\n`);
});
const reply = await office.invoke('planning.propose', {
  year: Number(year),
  dryRun: false,
  withLines: false,
});
fs.writeSync(1, reply.ok ? 'done\n' : `${reply.error.message}\n`);
await office.close();
