import { addTakenFile, removeReading, type AuditReading } from '#db/audit-files/readings.ts';
import { findClientId } from '#db/clients/find.ts';
import { loadFigures } from '#db/figures/load.ts';
import { findYearValue, saveYearValue } from '#db/figures/save.ts';
import type { Stamp } from '#db/clients/save-values.ts';
import type { CommandContext } from '#electron/calls/context.ts';
import { computeReading, figuresOf, softwareOf } from '#electron/audit-files/show-reading.ts';
import type { TakenField } from '#shared/audit-files/answers.ts';
import { auditFileText as text } from '#shared/audit-files/nl.ts';
import { Refused } from '#shared/common/errors.ts';
import { refusalOfYearValue } from '#shared/figures/check-value.ts';
import { yearField, type YearValue } from '#shared/figures/model.ts';
import { showYearValue } from '#shared/figures/show-value.ts';

interface TakeOver {
  number: string;
  year: number;
  values: readonly { field: TakenField; expected: YearValue }[];
  acceptsSerious: boolean;
}

/**
 * Writes the chosen figures of a read file as those of a client's year and notes how they were made. Refuses what changed since the
 * person saw it, what the file cannot tell, and serious warnings that were not accepted. Returns how many values changed.
 */
export function takeOver(context: CommandContext, reading: AuditReading, chosen: TakeOver): number {
  const { connection } = context.db;
  const { number, year, values, acceptsSerious } = chosen;
  const clientId = findClientId(connection, number);
  if (values.length === 0) throw new Refused('REFUSED', text.nothingToTake);
  const { figures, warnings, mapping, rgsTable } = computeReading(connection, reading, number);
  if (!acceptsSerious && warnings.some(({ level }) => level === 'serious'))
    throw new Refused('REFUSED', text.seriousNotAccepted);
  const isNew = loadFigures(connection, clientId).every((one) => one.year !== year);
  const software = softwareOf(reading.facts);
  const stamp: Stamp = {
    origin: 'imported',
    recordedAt: context.now,
    recordedBy: context.account.name,
    source: text.source(reading.fileName, software, text.methods[figures.method].name).slice(0, 300),
  };
  let taken = 0;
  for (const { field, expected } of values) {
    const value = figures[field];
    const { label } = yearField(field);
    if (value === null) throw new Refused('REFUSED', text.unknownFigure(label));
    const refusal = refusalOfYearValue(field, value);
    if (refusal !== undefined) throw new Refused('REFUSED', refusal, { field, year });
    const now = findYearValue(connection, { clientId, year, field });
    if (now !== expected)
      throw new Refused('CONFLICT', text.changedMeanwhile(`${label} ${year}`, showYearValue(field, now)), {
        field,
        current: now,
      });
    if (saveYearValue(connection, { clientId, year, field, value }, stamp)) taken += 1;
  }
  // The books of a year are no finished annual accounts yet.
  if (isNew) saveYearValue(connection, { clientId, year, field: 'status', value: 'provisional' }, stamp);
  addTakenFile(connection, clientId, {
    year,
    fileName: reading.fileName,
    sha256: reading.facts.sha256,
    bytes: reading.facts.bytes,
    version: reading.facts.version,
    software: software.slice(0, 500),
    method: figures.method,
    rgsTable: rgsTable?.slice(0, 500) ?? null,
    figures: figuresOf(figures),
    mapping: { client: [...mapping.client], office: mapping.office && [...mapping.office] },
    warnings: warnings.map(({ code }) => code),
    takenFields: values.map(({ field }) => field),
    takenAt: context.now,
    takenBy: context.account.name,
  });
  removeReading(connection);
  context.describe(text.labels.taken(number, year, reading.fileName));
  return taken;
}
