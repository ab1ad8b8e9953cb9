import { addTakenFile } from '#db/audit-files/readings.ts';
import { saveOrigin } from '#db/clients/save-values.ts';
import type { KnownRecords } from '#db/demo/import-batches.ts';
import { record } from '#db/demo/story.ts';
import type { OfficeDatabase } from '#db/office/database.ts';
import { auditFileText } from '#shared/audit-files/nl.ts';
import { makeAuditFiles } from '#shared/demo/audit-files.ts';
import { secretary } from '#shared/demo/employees.ts';
import type { DemoOffice } from '#shared/demo/model.ts';

/** The figures that came out of audit files, each file a change of its own. */
export function listAuditFileEvents(
  db: OfficeDatabase,
  office: DemoOffice,
  known: KnownRecords,
): { at: string; run: () => void }[] {
  return makeAuditFiles(office, secretary).map(({ clientNumber, file }) => {
    const at = file.takenAt;
    const label = auditFileText.labels.taken(clientNumber, file.year, file.fileName);
    const deed = { at, by: secretary, call: 'figures.takeAuditFile', label, isUndoable: true };
    const source = auditFileText.source(
      file.fileName,
      file.software,
      auditFileText.methods[file.method].name,
    );
    return {
      at,
      run: () => {
        const clientId = known.ids.get(clientNumber);
        if (clientId === undefined) return;
        record(db, deed, () => {
          addTakenFile(db.connection, clientId, file);
          const stamp = { origin: 'imported', recordedAt: at, recordedBy: secretary, source } as const;
          for (const field of file.takenFields) saveOrigin(db.connection, clientId, field, file.year, stamp);
        });
      },
    };
  });
}
