import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeDemoFile } from '#electron/office/demo-office.ts';
import { createMemoryHost } from '#electron/host/memory-host.ts';
import { forget } from '#electron/keys/key-file.ts';
import { protectOffice } from '#electron/keys/protect-office.ts';
import { keyOfPassword, makeScryptSettings } from '#electron/keys/sealing.ts';
import { createOfficeFiles } from '#electron/office/office-files.ts';
import { startOffice } from '#electron/office/office.ts';
import type { BenchRow } from './bench-row.ts';

const clientCount = 50_000;
const today = '2026-11-21';
const partner = { name: 'Anna Oost', password: 'vier losse woorden hier' };
const rounds = 5;

/** Signing in to a large office, against the work that the password alone asks. */
export async function bench(): Promise<BenchRow[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'peil-bench-'));
  try {
    const file = path.join(folder, 'kantoor.peil');
    writeDemoFile(file, { clients: clientCount, today, now: `${today}T10:00:00.000Z` });
    const host = createMemoryHost({ dataFolder: folder });
    forget((await protectOffice({ host, files: createOfficeFiles(host), file, partner })).keys.unlocked);
    const signIns: number[] = [];
    const alone: number[] = [];
    const office = await startOffice(host, { openFile: file });
    for (let round = 0; round < rounds; round += 1) {
      signIns.push(
        await timed(async () => {
          const reply = await office.invoke('accounts.signIn', partner);
          if (!reply.ok) throw new Error(reply.error.message);
        }),
      );
      // The backup of the day and the check of a large file run beside the work and end before the office closes.
      await office.invoke('accounts.lock', {});
      alone.push(await timed(() => keyOfPassword(partner.password, makeScryptSettings())));
    }
    await office.close();
    const value = median(signIns);
    const against = median(alone);
    return [
      {
        name: `sign in to an office of ${clientCount / 1000} 000 clients`,
        value: `${value.toFixed(0)} ms`,
        against: `${against.toFixed(0)} ms (scrypt alone)`,
        ratio: value / against,
        limit: 1.5,
      },
    ];
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
