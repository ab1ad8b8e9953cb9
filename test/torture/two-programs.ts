import fs from 'node:fs';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';

/** Opens an office, says how that went, and holds it until standard input ends. `node two-programs.ts <office> <data folder>` */
const [, , file = '', dataFolder = ''] = process.argv;
const office = await startOffice(createMemoryHost({ dataFolder }), { openFile: file });
const reply = await office.invoke('office.getStatus', {});
// The router has parsed the answer with the schema of this call.
const status = reply.ok
  ? (reply.data as { problem: { code: string } | null })
  : { problem: { code: 'failed' } };
fs.writeSync(1, status.problem?.code ?? 'open');
for await (const _chunk of process.stdin) continue;
await office.close();
