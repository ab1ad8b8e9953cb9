import fs from 'node:fs';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';

/** Puts the first backup of an office back, until it is killed. `node restorer.js <office> <data folder> <now>` */
const [, , file = '', dataFolder = '', now = ''] = process.argv;
const host = createMemoryHost({ dataFolder, now: new Date(now) });
const office = await startOffice(host, { openFile: file });
fs.writeSync(1, 'open\n');
const reply = await office.invoke('backups.restore', { sequence: 1 });
fs.writeSync(1, reply.ok ? 'restored\n' : `${reply.error.code}\n`);
await new Promise(() => setInterval(() => undefined, 1000));
