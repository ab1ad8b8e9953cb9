import path from 'node:path';
import type { MemoryHostOptions } from '#electron/host/memory-host.ts';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';
import { writeOfficeWithClients, type SeededClient } from '#test/support/seed-clients.ts';

/** An office file with these clients behind the real router. */
export async function officeWithClients(
  clients: readonly SeededClient[],
  options: Partial<MemoryHostOptions> = {},
): Promise<TestOffice> {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOfficeWithClients(file, clients);
  return openOffice(file, options);
}
