import { createSaver } from '#db/clients/save-list.ts';
import { loadCountableFields } from '#db/completeness/load-fields.ts';
import { loadValues } from '#db/completeness/load-values.ts';
import { insertReturn } from '#db/requests/save-request.ts';
import type { CommandContext } from '#electron/calls/context.ts';
import { bandCodesOf, choicesOf } from '#electron/clients/choices.ts';
import { whoOf } from '#electron/requests/make-files.ts';
import type { CallInput, CallOutput } from '#shared/calls/contract.ts';
import { isClientFieldKey } from '#shared/clients/fields.ts';
import type { ListChange } from '#shared/clients/list-model.ts';
import { ageKey, roleOfKey } from '#shared/completeness/fields.ts';
import { showAnswer } from '#shared/completeness/options.ts';
import { Refused } from '#shared/common/errors.ts';
import type { TakenCell } from '#shared/requests/model.ts';
import { requestsText } from '#shared/requests/nl.ts';

const { refusals, changes } = requestsText;

type Input = CallInput<'requests.takeOver'>;
type Output = CallOutput<'requests.takeOver'>;
type FileInput = Input['files'][number];

interface AskedRequest {
  id: number;
  employee: string | null;
  role: string;
}

/**
 * Stores the chosen values of returned files as one change, each with the file and the colleague as its origin, and notes the
 * returns. A cell that was not asked, or that changed since the preview, is left and told.
 */
export function takeOver({ files }: Input, context: CommandContext): Output {
  const refused: Output['refused'] = [];
  let taken = 0;
  for (const file of files) taken += takeFile(file, context, refused);
  const names = files.map(({ file }) => file);
  const [first = ''] = names;
  context.describe(taken === 0 ? changes.returned(first) : changes.taken(taken, names));
  return { taken, refused };
}

function takeFile(file: FileInput, context: CommandContext, refused: Output['refused']): number {
  const { db, today, now, account } = context;
  const { connection } = db;
  const request = connection
    .prepare('SELECT id, employee_code AS employee, role_code AS role FROM data_request WHERE id = ?')
    .get(file.requestId) as AskedRequest | undefined;
  if (!request) throw new Refused('NOT_FOUND', refusals.otherRequest);
  const choices = choicesOf(db, today);
  const who = whoOf(request.employee, request.role, choices.employees);
  const stamp = {
    origin: 'imported' as const,
    recordedAt: now,
    recordedBy: account.name,
    source: requestsText.source(file.file, who).slice(0, 300),
  };
  const saver = createSaver(connection, bandCodesOf(db), stamp);
  const asked = new Set(
    connection
      .prepare(`SELECT client_id || ' ' || field FROM data_request_cell WHERE request_id = ?`)
      .pluck()
      .all(request.id),
  );
  const fields = loadCountableFields(connection);
  const clientIds = file.cells.map(({ clientId }) => clientId);
  const present = loadValues(connection, { clientIds, fields, today });
  let taken = 0;
  for (const cell of file.cells) {
    const refuse = (message: string) =>
      void refused.push({ clientId: cell.clientId, key: cell.key, message });
    const client = present.get(cell.clientId);
    const current = client?.values[cell.key] ?? null;
    const change = toChange(cell);
    if (!client) refuse(refusals.clientGone);
    else if (!asked.has(`${cell.clientId} ${cell.key}`) || change === null) refuse(refusals.notAsked);
    else if (current !== cell.expected) refuse(refusals.changedNow(showAnswer(cell.key, current, choices)));
    else {
      const result = saver.save(change);
      if ('refusal' in result) refuse(result.refusal);
      else if (result.isChanged) taken += 1;
    }
  }
  insertReturn(connection, {
    requestId: request.id,
    file: file.file,
    sha256: file.sha256,
    taken,
    returnedAt: now,
    returnedBy: account.name,
  });
  return taken;
}

/** The value to store, or null when the field does not belong to what was asked. */
function toChange({ clientId, key, field, value }: TakenCell): ListChange | null {
  const role = roleOfKey(key);
  if (role !== null) return field === key ? { id: clientId, field: `role:${role}`, value } : null;
  const isOwn = key === ageKey ? field === 'ageClass' || field === 'birthYear' : field === key;
  return isOwn && isClientFieldKey(field) ? { id: clientId, field, value } : null;
}
