import { saveOrigin, type Stamp } from '#db/clients/save-values.ts';
import { assertYearOpen } from '#db/closing/closed-years.ts';
import type { Connection } from '#db/office/database.ts';
import { prepared } from '#db/office/prepared.ts';
import { ensurePlan, touchPlan } from '#db/planning/ensure-plans.ts';
import { isDay } from '#shared/common/values.ts';
import type { PlanChange } from '#shared/planning/edit-model.ts';
import { planField, planOriginKey, type PlanFieldKey } from '#shared/planning/fields.ts';
import { PlanStatus } from '#shared/planning/model.ts';
import { formatMonths, parseMonths } from '#shared/planning/months.ts';
import { gridText } from '#shared/grid/nl.ts';
import { planningText } from '#shared/planning/nl.ts';
import { productionMonthsProblem } from '#shared/services/check-service.ts';
import type { Recurrence } from '#shared/services/model.ts';

const { refusals } = planningText;

/** A change that has been checked: what to write where. */
export interface CheckedChange {
  clientId: number;
  field: PlanFieldKey;
  /** As the column holds it: months as JSON. */
  stored: string | null;
}

/** Why a value is not taken, with what stands there when it is not what the person saw. */
export interface RefusedChange {
  refusal: string;
  current?: string | number | null;
}

type Checked = CheckedChange | RefusedChange;

/** Checks typed values of plans of a year; reads only, so that all can be checked before one is stored. */
export function createPlanChecker(connection: Connection, year: number): (change: PlanChange) => Checked {
  assertYearOpen(connection, year);
  const findClient = prepared(connection, 'SELECT id FROM client WHERE number = ?').pluck();
  const codes = loadCodes(connection);
  const findMonthsProblem = createMonthsCheck(connection, year);
  const normalise = (field: PlanFieldKey, value: string | null, now: string | null) =>
    toStored(field, value, { year, now, codes });
  return ({ client, field, value, expected }) => {
    const clientId: unknown = findClient.get(client);
    if (typeof clientId !== 'number') return { refusal: refusals.clientUnknown(client) };
    const now = currentValue(connection, clientId, year, field);
    if (expected !== undefined && (expected === '' ? null : expected) !== toShown(field, now)) {
      const current = toShown(field, now);
      return { refusal: gridText.conflict(current ?? ''), current };
    }
    const result = normalise(field, value, now);
    if ('refusal' in result) return result;
    const problem = findMonthsProblem(clientId, field, result.stored);
    return problem === null ? { clientId, field, stored: result.stored } : { refusal: problem };
  };
}

/** Refuses more months of production than the administration has periods; a code typed in the same gesture before them counts. */
function createMonthsCheck(
  connection: Connection,
  year: number,
): (clientId: number, field: PlanFieldKey, stored: string | null) => string | null {
  const recurrences = new Map(
    connection
      .prepare(`SELECT code, recurrence FROM code_item WHERE list = 'administration'`)
      .raw()
      .all() as [code: string, recurrence: Recurrence | null][],
  );
  const typed = new Map<number, string | null>();
  return (clientId, field, stored) => {
    if (field === 'administration') typed.set(clientId, stored);
    if (field !== 'administrationMonths' || stored === null) return null;
    const code = typed.has(clientId)
      ? typed.get(clientId)
      : currentValue(connection, clientId, year, 'administration');
    // Written by `toStored`: a list of months.
    return productionMonthsProblem(recurrences.get(code ?? '') ?? null, JSON.parse(stored) as number[]);
  };
}

/** Stores a checked value with its origin, making the plan when there is none; false when it stood there already. */
export function savePlanValue(
  connection: Connection,
  year: number,
  { clientId, field, stored }: CheckedChange,
  stamp: Stamp,
  today: string,
): boolean {
  if (stored === null && currentValue(connection, clientId, year, field) === null) return false;
  ensurePlan(connection, clientId, year, stamp);
  const { column } = planField(field);
  const { changes } = prepared(
    connection,
    `UPDATE main.client_plan SET ${column} = @stored WHERE client_id = @clientId AND year = @year AND ${column} IS NOT @stored`,
  ).run({ stored, clientId, year });
  if (changes === 0) return false;
  saveOrigin(connection, clientId, planOriginKey(field), year, stamp);
  touchPlan(connection, clientId, year, today);
  return true;
}

function currentValue(
  connection: Connection,
  clientId: number,
  year: number,
  field: PlanFieldKey,
): string | null {
  const value: unknown = prepared(
    connection,
    `SELECT ${planField(field).column} FROM client_plan WHERE client_id = ? AND year = ?`,
  )
    .pluck()
    .get(clientId, year);
  return typeof value === 'string' ? value : null;
}

function toShown(field: PlanFieldKey, stored: string | null): string | null {
  if (stored === null || planField(field).kind.type !== 'months') return stored;
  return formatMonths(JSON.parse(stored) as number[]);
}

interface Bounds {
  year: number;
  /** What stands there: a retired code may stay. */
  now: string | null;
  codes: ReadonlyMap<string, boolean>;
}

function toStored(
  field: PlanFieldKey,
  value: string | null,
  { year, now, codes }: Bounds,
): { stored: string | null } | { refusal: string } {
  const text = value?.trim() ?? '';
  const { kind } = planField(field);
  if (text === '') return kind.type === 'status' ? { refusal: refusals.statusEmpty } : { stored: null };
  switch (kind.type) {
    case 'status':
      return PlanStatus.safeParse(text).success
        ? { stored: text }
        : { refusal: refusals.statusUnknown(text) };
    case 'code': {
      const isRetired = codes.get(`${kind.list} ${text}`);
      if (isRetired === undefined) return { refusal: refusals.codeUnknown(text) };
      return isRetired && text !== now ? { refusal: refusals.codeRetired(text) } : { stored: text };
    }
    case 'months': {
      const parsed = parseMonths(text);
      if (!parsed.ok) return { refusal: parsed.message };
      return { stored: parsed.value === null ? null : JSON.stringify(parsed.value) };
    }
    case 'day': {
      if (!isDay(text)) return { refusal: refusals.notADay(text) };
      const distance = Number(text.slice(0, 4)) - year;
      return Math.abs(distance) > 1 ? { refusal: refusals.dayOutside(text, year) } : { stored: text };
    }
    case 'text':
      return { stored: text.slice(0, kind.max) };
  }
}

/** Whether each code is retired, by list and code. */
function loadCodes(connection: Connection): Map<string, boolean> {
  const rows = connection
    .prepare(`SELECT list || ' ' || code, retired_on IS NOT NULL FROM code_item`)
    .raw()
    .all() as [string, 0 | 1][];
  return new Map(rows.map(([key, isRetired]) => [key, isRetired === 1]));
}
