import path from 'node:path';
import { createOfficeFile } from '#db/office/open.ts';
import type { MemoryHostOptions } from '#electron/host/memory-host.ts';
import { fillEmployees, type EmployeeFacts } from '#test/support/fill-employees.ts';
import { openOffice, temporaryFolder, type TestOffice } from '#test/support/office.ts';

/** Writes a new office file with these employees, their contracts and budgets, and closes it. */
export function writeOfficeWithEmployees(
  file: string,
  employees: Readonly<Record<string, EmployeeFacts>>,
): void {
  const db = createOfficeFile(file, 'Testkantoor', '2026-11-20T08:00:00.000Z');
  fillEmployees(db.connection, employees);
  db.close();
}

/** An office with these employees behind the real router. */
export async function officeWithEmployees(
  employees: Readonly<Record<string, EmployeeFacts>>,
  options: Partial<MemoryHostOptions> = {},
): Promise<TestOffice> {
  const file = path.join(temporaryFolder(), 'kantoor.peil');
  writeOfficeWithEmployees(file, employees);
  return openOffice(file, options);
}
