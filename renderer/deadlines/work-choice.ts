import * as z from 'zod';
import { DeadlineFamily } from '#shared/deadlines/model.ts';
import type { WorkRow, WorkState } from '#shared/deadlines/screen-model.ts';
import type { PeriodKind } from '#shared/deadlines/screen-period.ts';
import { isDay } from '#shared/common/values.ts';

/** What of the deadlines is shown; it stands in the address, so that links and the way back keep it. */
export interface WorkChoice {
  kind: PeriodKind;
  /** A day in the period. */
  day: string;
  manager: string | null;
  family: FamilyChoice | null;
  /** What still has to be done unless chosen otherwise; null for all. */
  state: WorkState | 'not_done' | null;
  legalForm: string | null;
  group: string | null;
}

/** A family, or btw with its opgaaf and suppletie together as the chart of the year counts them. */
export const FamilyChoice = z.enum(['vat_all', ...DeadlineFamily.options]);
export type FamilyChoice = z.infer<typeof FamilyChoice>;

/** Stands for rows without a manager, form or group. */
export const without = '-';

const kinds: Readonly<Record<string, PeriodKind>> = {
  week: 'week',
  maand: 'month',
  kwartaal: 'quarter',
  jaar: 'year',
  'te-laat': 'late',
};
const states: Readonly<Record<string, WorkChoice['state']>> = {
  'niet-gereed': 'not_done',
  'te-laat': 'late',
  'intern-voorbij': 'pressing',
  open: 'open',
  gereed: 'done',
  alle: null,
};

/** Reads the choice from the address; what it does not know counts as not chosen. */
export function readChoice(parameters: URLSearchParams, today: string): WorkChoice {
  const day = parameters.get('dag');
  return {
    kind: kinds[parameters.get('periode') ?? ''] ?? 'month',
    day: day !== null && isDay(day) ? day : today,
    manager: parameters.get('medewerker'),
    family: FamilyChoice.safeParse(parameters.get('soort')).data ?? null,
    state: stateOf(parameters.get('stand') ?? ''),
    legalForm: parameters.get('rechtsvorm'),
    group: parameters.get('groep'),
  };
}

function stateOf(name: string): WorkChoice['state'] {
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  return state === undefined ? 'not_done' : state;
}

/** The parameters of the address for a part of the choice. */
export function choiceParameters(choice: Partial<WorkChoice>): Record<string, string | null> {
  const nameOf = <T>(names: Readonly<Record<string, T>>, wanted: T) =>
    Object.keys(names).find((name) => names[name] === wanted) ?? null;
  const parameters: Record<string, string | null> = {};
  if (choice.kind !== undefined)
    parameters['periode'] = choice.kind === 'month' ? null : nameOf(kinds, choice.kind);
  if (choice.day !== undefined) parameters['dag'] = choice.day;
  if (choice.manager !== undefined) parameters['medewerker'] = choice.manager;
  if (choice.family !== undefined) parameters['soort'] = choice.family;
  if (choice.state !== undefined)
    parameters['stand'] = choice.state === 'not_done' ? null : nameOf(states, choice.state);
  if (choice.legalForm !== undefined) parameters['rechtsvorm'] = choice.legalForm;
  if (choice.group !== undefined) parameters['groep'] = choice.group;
  return parameters;
}

/** The rows that the choice lets pass. */
export function filterWork(rows: readonly WorkRow[], choice: WorkChoice): WorkRow[] {
  const { manager, family, state, legalForm, group } = choice;
  const fits = (wanted: string | null, value: string | null) =>
    wanted === null || (wanted === without ? value === null : value === wanted);
  return rows.filter(
    (row) =>
      fits(manager, row.manager) &&
      fits(legalForm, row.legalForm) &&
      fits(group, row.group) &&
      (family === null || isOfFamily(row.family, family)) &&
      (state === null || (state === 'not_done' ? row.state !== 'done' : row.state === state)),
  );
}

function isOfFamily(family: DeadlineFamily, wanted: FamilyChoice): boolean {
  return wanted === 'vat_all' ? ['vat', 'icp', 'suppletie'].includes(family) : family === wanted;
}

/** The values that rows have, in order, and whether some have none. */
export function valuesOf(
  rows: readonly WorkRow[],
  key: 'manager' | 'legalForm' | 'group',
): { values: string[]; hasNone: boolean } {
  const values = new Set<string>();
  let hasNone = false;
  for (const row of rows) {
    const value = row[key];
    if (value === null) hasNone = true;
    else values.add(value);
  }
  return { values: [...values].toSorted((a, b) => a.localeCompare(b, 'nl')), hasNone };
}
