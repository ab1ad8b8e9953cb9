import path from 'node:path';
import type { MemoryHostOptions } from '#electron/host/memory-host.ts';
import { writeOfficeWithEmployees, type EmployeeFacts } from '#test/support/fill-employees.ts';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';

/** An office with these employees behind the real router. */
export async function officeWithEmployees(
  employees: Readonly<Record<string, EmployeeFacts>>,
  options: Partial<MemoryHostOptions> = {},
): Promise<TestOffice> {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOfficeWithEmployees(file, employees);
  return openOffice(file, options);
}
