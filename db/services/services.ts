import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import {
  defaultMonths,
  type Recurrence,
  type Service,
  type ServiceNorm,
  type ServicePart,
  type ServiceValues,
} from '#shared/services/model.ts';
import { servicesText } from '#shared/services/nl.ts';

interface Row extends Omit<
  Service,
  'months' | 'followsCodes' | 'legalFormCodes' | 'isProposal' | 'parts' | 'norms'
> {
  months: string;
  followsCodes: string | null;
  legalFormCodes: string | null;
  isProposal: number;
}

const columns = `id, code, name, recurrence, months, follows, follows_codes AS followsCodes,
  legal_form_codes AS legalFormCodes, anchor, window_earliest AS windowEarliest, window_latest AS windowLatest,
  deadline_code AS deadlineCode, internal_workdays AS internalWorkdays, position, is_proposal AS isProposal,
  retired_on AS retiredOn,
  (SELECT count(*) FROM planned_line WHERE service_id = service.id)
    + (SELECT count(*) FROM planning_draft_line WHERE service_id = service.id) AS useCount`;

/** The catalogue in the office's order. */
export function listServices(connection: Connection): Service[] {
  const rows = connection.prepare(`SELECT ${columns} FROM service ORDER BY position, id`).all() as Row[];
  const parts = byService<ServicePart>(
    connection,
    `SELECT service_id AS serviceId, role_code AS role, description, month_offset AS monthOffset
     FROM service_part ORDER BY service_id, position, id`,
  );
  const norms = byService<ServiceNorm>(
    connection,
    `SELECT service_id AS serviceId, role_code AS role, client_type AS clientType, size_code AS sizeCode,
       from_year AS fromYear, centihours
     FROM service_norm ORDER BY service_id, role_code, size_code, client_type, from_year`,
  );
  return rows.map((row) => ({
    ...row,
    // What stands there was written by saveService or by a migration, and a CHECK holds that it is JSON.
    months: JSON.parse(row.months) as Service['months'],
    followsCodes: parseCodes(row.followsCodes),
    legalFormCodes: parseCodes(row.legalFormCodes),
    isProposal: row.isProposal === 1,
    parts: parts.get(row.id) ?? [],
    norms: norms.get(row.id) ?? [],
  }));
}

function byService<T>(connection: Connection, sql: string): Map<number, T[]> {
  const found = new Map<number, T[]>();
  // The statement names its columns as the fields of T.
  for (const { serviceId, ...values } of connection.prepare(sql).all() as (T & { serviceId: number })[]) {
    const list = found.get(serviceId) ?? [];
    list.push(values as T);
    found.set(serviceId, list);
  }
  return found;
}

function parseCodes(json: string | null): string[] | null {
  // Written by saveService as a list of codes.
  return json === null ? null : (JSON.parse(json) as string[]);
}

/** One service; refuses one that is gone. */
export function getService(connection: Connection, id: number): Service {
  const found = listServices(connection).find((service) => service.id === id);
  if (!found) throw new Refused('NOT_FOUND', servicesText.gone);
  return found;
}

/** What a service begins with: done all year, by nobody yet. */
export function newServiceValues(code: string, name: string, recurrence: Recurrence): ServiceValues {
  const isCalendar = recurrence === 'year' || recurrence === 'on_demand';
  return {
    code,
    name,
    recurrence,
    months: recurrence === 'on_demand' ? {} : { [recurrence]: [...defaultMonths[recurrence]] },
    follows: null,
    followsCodes: null,
    legalFormCodes: [],
    anchor: null,
    windowEarliest: isCalendar ? 1 : 0,
    windowLatest: isCalendar ? 12 : 0,
    deadlineCode: null,
    internalWorkdays: 3,
    parts: [],
    norms: [],
  };
}

/** Adds a service at the end of the catalogue; returns its key. */
export function addService(connection: Connection, values: ServiceValues): number {
  const { lastInsertRowid } = connection
    .prepare(
      `INSERT INTO main.service (code, name, recurrence, months, follows, follows_codes, legal_form_codes, anchor, window_earliest,
         window_latest, deadline_code, internal_workdays, position)
       VALUES (@code, @name, @recurrence, @months, @follows, @followsCodes, @legalFormCodes, @anchor, @windowEarliest,
         @windowLatest, @deadlineCode, @internalWorkdays, (SELECT coalesce(max(position), -1) + 1 FROM service))`,
    )
    .run(toColumns(values));
  const id = Number(lastInsertRowid);
  saveParts(connection, id, values.parts);
  saveNorms(connection, id, values.norms);
  return id;
}

/** Stores all values of a service, which is the office's own from then on. */
export function saveService(connection: Connection, id: number, values: ServiceValues): void {
  connection
    .prepare(
      `UPDATE main.service SET code = @code, name = @name, recurrence = @recurrence, months = @months, follows = @follows,
         follows_codes = @followsCodes, legal_form_codes = @legalFormCodes, anchor = @anchor,
         window_earliest = @windowEarliest, window_latest = @windowLatest, deadline_code = @deadlineCode,
         internal_workdays = @internalWorkdays, is_proposal = 0
       WHERE id = @id`,
    )
    .run({ ...toColumns(values), id });
  saveParts(connection, id, values.parts);
  saveNorms(connection, id, values.norms);
}

function toColumns({ parts: _parts, norms: _norms, ...values }: ServiceValues) {
  const json = (codes: readonly string[] | null) => (codes === null ? null : JSON.stringify(codes));
  return {
    ...values,
    months: JSON.stringify(values.months),
    followsCodes: json(values.followsCodes),
    legalFormCodes: json(values.legalFormCodes),
  };
}

/** Rows that stay are changed in place, so that the history shows only what changed. */
function saveParts(connection: Connection, serviceId: number, parts: readonly ServicePart[]): void {
  const json = JSON.stringify(parts.map((part, position) => ({ ...part, position })));
  connection
    .prepare(
      `DELETE FROM main.service_part WHERE service_id = @serviceId
       AND role_code NOT IN (SELECT value ->> 'role' FROM json_each(@json))`,
    )
    .run({ serviceId, json });
  connection
    .prepare(
      `INSERT INTO main.service_part (service_id, role_code, description, month_offset, position)
       SELECT @serviceId, value ->> 'role', value ->> 'description', value ->> 'monthOffset', value ->> 'position'
       FROM json_each(@json) WHERE true
       ON CONFLICT (service_id, role_code) DO UPDATE SET description = excluded.description,
         month_offset = excluded.month_offset, position = excluded.position`,
    )
    .run({ serviceId, json });
}

function saveNorms(connection: Connection, serviceId: number, norms: readonly ServiceNorm[]): void {
  const json = JSON.stringify(norms);
  connection
    .prepare(
      `DELETE FROM main.service_norm WHERE service_id = @serviceId
       AND (role_code, client_type, size_code, from_year) NOT IN (
         SELECT value ->> 'role', value ->> 'clientType', value ->> 'sizeCode', value ->> 'fromYear' FROM json_each(@json))`,
    )
    .run({ serviceId, json });
  connection
    .prepare(
      `INSERT INTO main.service_norm (service_id, role_code, client_type, size_code, from_year, centihours)
       SELECT @serviceId, value ->> 'role', value ->> 'clientType', value ->> 'sizeCode', value ->> 'fromYear',
         value ->> 'centihours'
       FROM json_each(@json) WHERE true
       ON CONFLICT (service_id, role_code, client_type, size_code, from_year) DO UPDATE SET centihours = excluded.centihours`,
    )
    .run({ serviceId, json });
}

/** Removes a service without planned hours. */
export function removeService(connection: Connection, service: Service): void {
  if (service.useCount > 0) {
    throw new Refused('IN_USE', servicesText.inUse(service.code, service.useCount), {
      useCount: service.useCount,
    });
  }
  connection.prepare('DELETE FROM main.service WHERE id = ?').run(service.id);
}

/** Puts the catalogue in the order of `ids`; refuses when these are not exactly its services. */
export function reorderServices(connection: Connection, ids: readonly number[]): void {
  const present = connection.prepare('SELECT id FROM service').pluck().all() as number[];
  const wanted = new Set(ids);
  if (wanted.size !== ids.length || present.length !== ids.length || !present.every((id) => wanted.has(id)))
    throw new Refused('CONFLICT', servicesText.otherServices);
  connection
    .prepare(
      `UPDATE main.service SET position = place.key FROM json_each(@ids) AS place
       WHERE service.id = place.value AND service.position <> place.key`,
    )
    .run({ ids: JSON.stringify(ids) });
}

export function setServiceRetired(connection: Connection, id: number, retiredOn: string | null): void {
  connection.prepare('UPDATE main.service SET retired_on = ? WHERE id = ?').run(retiredOn, id);
}

/** Confirms proposals; returns how many there were among `ids`. */
export function confirmServices(connection: Connection, ids: readonly number[]): number {
  return connection
    .prepare(
      'UPDATE main.service SET is_proposal = 0 WHERE is_proposal = 1 AND id IN (SELECT value FROM json_each(?))',
    )
    .run(JSON.stringify(ids)).changes;
}
