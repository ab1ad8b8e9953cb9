import fs from 'node:fs';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { startOffice } from '#electron/office/office.ts';

/**
 * Opens an office under each of its names, says how that went and after how many milliseconds, and holds the last until standard input ends.
 * `node two-programs.ts <data folder> <office> ...`
 */
const [, , dataFolder = '', ...names] = process.argv;
for (const [index, name] of names.entries()) {
  const host = createMemoryHost({ dataFolder });
  const from = performance.now();
  const office = await startOffice(host, { openFile: name });
  const took = Math.round(performance.now() - from);
  const reply = await office.invoke('office.getStatus', {});
  // The router has parsed the answer with the schema of this call.
  const status = reply.ok
    ? (reply.data as { problem: { code: string } | null })
    : { problem: { code: 'failed' } };
  fs.writeSync(1, `${status.problem?.code ?? 'open'} ${took}\n`);
  if (index === names.length - 1) for await (const _chunk of process.stdin) continue;
  await office.close();
}
