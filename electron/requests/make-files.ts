import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { loadWorklist } from '#db/completeness/load-values.ts';
import { insertRequest } from '#db/requests/save-request.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { choicesOf } from '#electron/clients/choices.ts';
import { writeRequest } from '#electron/requests/write-request.ts';
import { Refused } from '#shared/common/errors.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { groupByHolder, planFile, type PlannedFile } from '#shared/requests/plan-files.ts';

const { refusals } = requestsText;

interface MadeFile {
  path: string;
  key: string;
  planned: PlannedFile;
}

/**
 * Writes a workbook per employee into the folder that the person chooses, and notes what was asked. All or none: when one cannot be
 * written, those that were are taken away again. A file that stands there is never replaced.
 */
export async function makeFiles(
  { role, employees }: { role: string; employees: readonly (string | null)[] },
  context: TaskContext,
): Promise<{ folder: string; files: { file: string; clients: number; cells: number }[] }> {
  const { db, now, today, host, account } = context;
  const choices = choicesOf(db, today);
  const plans = planAll(role, employees, context);
  const folder = await host.dialogs.chooseFolder({ title: requestsText.dialogs.folder });
  if (folder === null) throw new Refused('CANCELLED', refusals.noFolder);
  const made: MadeFile[] = [];
  try {
    for (const [index, planned] of plans.entries()) {
      context.throwIfCancelled();
      context.progress({ label: requestsText.progress.making, done: index, total: plans.length });
      const who = whoOf(planned.employee, role, choices.employees);
      const key = randomUUID();
      const head = { officeId: db.officeId, key, madeAt: now, who };
      const bytes = await writeRequest({ head, day: today, ...planned }, choices);
      const name = requestsText.fileName(today, planned.employee ?? requestsText.nobody(role));
      made.push({ path: writeNew(folder, name, bytes), key, planned });
    }
    const cells = made.reduce((sum, { planned }) => sum + planned.cells.length, 0);
    // The files cannot be taken back by Ctrl+Z, so neither is the note of them.
    await context.change(
      requestsText.changes.made(made.length, cells),
      ({ db: { connection } }) => {
        for (const { path: file, key, planned } of made)
          insertRequest(connection, {
            key,
            employee: planned.employee,
            role,
            file: path.basename(file),
            madeAt: now,
            madeBy: account.name,
            cells: planned.cells,
          });
      },
      { isUndoable: false },
    );
  } catch (error) {
    for (const { path: file } of made) fs.rmSync(file, { force: true });
    throw error;
  }
  return {
    folder: path.basename(folder),
    files: made.map(({ path: file, planned: { rows, cells } }) => ({
      file: path.basename(file),
      clients: rows.length,
      cells: cells.length,
    })),
  };
}

function planAll(
  role: string,
  employees: readonly (string | null)[],
  { db, today }: TaskContext,
): PlannedFile[] {
  const worklist = loadWorklist(db.connection, { today });
  if (!worklist.roles.some(({ code }) => code === role))
    throw new Refused('NOT_FOUND', refusals.unknownRole(role));
  const places = groupByHolder(worklist, role);
  const choices = choicesOf(db, today);
  const plans = [...new Set(employees)].flatMap((employee) => {
    const own = places.get(employee);
    return own ? [planFile(worklist, employee, own, choices)] : [];
  });
  if (plans.length === 0) throw new Refused('NOT_FOUND', refusals.nothingMissing);
  return plans;
}

export function whoOf(
  employee: string | null,
  role: string,
  employees: readonly { code: string; label: string }[],
): string {
  if (employee === null) return requestsText.nobody(role);
  const name = employees.find(({ code }) => code === employee)?.label ?? '';
  return name === '' ? employee : `${name} (${employee})`;
}

/** Writes a file under a name that is still free. */
function writeNew(folder: string, name: string, bytes: Uint8Array): string {
  const plain = name.replaceAll(/[<>:"/\\|?*]/g, ' ');
  for (let attempt = 1; ; attempt += 1) {
    const file = path.join(folder, attempt === 1 ? `${plain}.xlsx` : `${plain} (${attempt}).xlsx`);
    try {
      fs.writeFileSync(file, bytes, { flag: 'wx' });
      return file;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EEXIST' && attempt < 1000) continue;
      // What was begun is no file to send.
      if (code !== 'EEXIST') fs.rmSync(file, { force: true });
      if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
        throw new Refused('DISK_FULL', refusals.full);
      throw new Refused('REFUSED', refusals.notWritten(path.basename(file)), { path: file });
    }
  }
}
