import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { loadCountableFields } from '#db/completeness/load-fields.ts';
import { loadValues } from '#db/completeness/load-values.ts';
import { findRequest, type KnownRequest } from '#db/requests/load-requests.ts';
import type { TaskContext } from '#electron/calls/context.ts';
import { choicesOf } from '#electron/clients/choices.ts';
import type { SheetRows } from '#electron/imports/reading/messages.ts';
import { createFileReader, type FileReader } from '#electron/imports/reading/start-reader.ts';
import { Refused } from '#shared/common/errors.ts';
import type { Problem } from '#shared/imports/model.ts';
import { describeProblem } from '#shared/imports/nl.ts';
import { compareReturn } from '#shared/requests/compare-return.ts';
import { mostFiles, type RefusedReturn, type ReturnPreview } from '#shared/requests/model.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { readReturn } from '#shared/requests/read-return.ts';
import { readHidden, type NamedSheet, type SheetRecord } from '#shared/requests/sheet.ts';
import { formatDay } from '#shared/text/format.ts';

const { refusals, notices } = requestsText;

/** Rows of all sheets together that a file of ours can have: clients twice, lists and explanation. */
const mostRows = 110_000;

/** Reads returned files one after another; one that cannot be read stands in no other's way. Changes nothing. */
export async function readFiles(
  isDropped: boolean,
  context: TaskContext,
): Promise<{ files: ReturnPreview[]; refused: RefusedReturn[] }> {
  const chosen = await chooseFiles(isDropped, context);
  const reader = createFileReader(context.host.workerUrl('reader-thread'));
  const files: ReturnPreview[] = [];
  const refused: RefusedReturn[] = [];
  try {
    for (const [index, file] of chosen.entries()) {
      const name = path.basename(file);
      context.progress({ label: requestsText.progress.reading(name), done: index, total: chosen.length });
      try {
        const preview = await readOne(file, reader, context);
        if (files.some(({ requestId }) => requestId === preview.requestId))
          refused.push({ file: name, message: refusals.twice });
        else files.push(preview);
      } catch (error) {
        if (!(error instanceof Refused) || error.code === 'CANCELLED') throw error;
        refused.push({ file: name, message: error.message });
      }
    }
  } finally {
    reader.close();
  }
  return { files, refused };
}

async function chooseFiles(isDropped: boolean, { host, session }: TaskContext): Promise<string[]> {
  const files = isDropped
    ? session.droppedFiles.splice(0)
    : await host.dialogs.openFiles({
        title: requestsText.dialogs.open,
        filters: [{ name: requestsText.dialogs.kind, extensions: ['xlsx'] }],
        multiple: true,
      });
  if (files.length === 0)
    throw isDropped
      ? new Refused('NOT_FOUND', refusals.nothingDropped)
      : new Refused('CANCELLED', refusals.noFile);
  if (files.length > mostFiles) throw new Refused('TOO_LARGE', refusals.tooManyFiles(mostFiles));
  return files;
}

async function readOne(file: string, reader: FileReader, context: TaskContext): Promise<ReturnPreview> {
  const { db, today } = context;
  const sheets = await readSheets(file, reader, context);
  const hidden = readHidden(sheets);
  if (hidden.head.officeId !== db.officeId) throw new Refused('REFUSED', refusals.otherOffice);
  const request = findRequest(db.connection, hidden.head.key);
  if (!request) throw new Refused('REFUSED', refusals.otherRequest);
  const sha256 = await hashOf(file);
  const read = readReturn(sheets, hidden);
  const fields = loadCountableFields(db.connection);
  const cells = new Map(request.cells.map((cell) => [`${cell.fileClientId} ${cell.field}`, cell]));
  const present = new Map(request.cells.map((cell) => [cell.fileClientId, cell.clientId]));
  const clientIds = [...new Set(present.values())];
  const clients = loadValues(db.connection, { clientIds, fields, today });
  const compared = compareReturn(read, {
    clientOf: (fileClientId) => clients.get(present.get(fileClientId) ?? 0),
    beforeOf: (fileClientId, key) => cells.get(`${fileClientId} ${key}`)?.before,
    fieldOf: (key) => fields.find((field) => field.key === key),
    choices: choicesOf(db, today),
    today,
  });
  const answered = compared.filled.length + compared.conflicts.length + compared.same;
  return {
    requestId: request.id,
    file: path.basename(file).slice(0, 300),
    sha256,
    who: hidden.head.who,
    sheet: read.sheet,
    ...compared,
    open: Math.max(0, request.cells.length - answered),
    returnedAt: request.returns[0]?.returnedAt ?? null,
    notices: noticesOf(request, sha256),
  };
}

function noticesOf({ returns, newerAt }: KnownRequest, sha256: string): string[] {
  const dayOf = (instant: string) => formatDay(instant.slice(0, 10));
  const same = returns.find((each) => each.sha256 === sha256);
  const [newest] = returns;
  return [
    ...(same
      ? [notices.sameFile(dayOf(same.returnedAt))]
      : newest
        ? [notices.returnedBefore(dayOf(newest.returnedAt))]
        : []),
    ...(newerAt === null ? [] : [notices.newer(dayOf(newerAt))]),
  ];
}

/** The rows of every sheet, read on the reader thread behind the gate that imports have. */
async function readSheets(
  file: string,
  reader: FileReader,
  { signal, throwIfCancelled }: TaskContext,
): Promise<NamedSheet[]> {
  const sheets = new Map<string, SheetRecord[]>();
  let rows = 0;
  const onRows = ({ name, records }: SheetRows) => {
    rows += records.length;
    if (rows > mostRows) throw new Refused('TOO_LARGE', refusals.tooLarge);
    const list = sheets.get(name) ?? [];
    for (const { row, cells } of records) list.push({ row, cells: cells.map((cell) => cell ?? null) });
    sheets.set(name, list);
  };
  const result = await reader.readSheets(file, onRows, signal);
  throwIfCancelled();
  if (result.type === 'refused') throw refusalOfRead(result.problem, path.basename(file));
  return [...sheets].map(([name, records]) => ({ name, records }));
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(fs.createReadStream(file), hash);
  } catch {
    throw new Refused('FILE_LOCKED', refusals.locked(path.basename(file)));
  }
  return hash.digest('hex');
}

/** Why a file could not be read; one that another program holds can be closed there. */
export function refusalOfRead(problem: Problem, name: string): Refused {
  const isHeld = problem.code === 'FILE_UNREADABLE' && /EBUSY|EPERM|EACCES/.test(problem.detail ?? '');
  return isHeld
    ? new Refused('FILE_LOCKED', refusals.locked(name))
    : new Refused('FILE_UNREADABLE', describeProblem(problem));
}
