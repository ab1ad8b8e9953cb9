import type { Connection } from '#db/office/database.ts';
import { Refused } from '#shared/common/errors.ts';
import type { TypedStep } from '#shared/maintenance/calls.ts';
import type { StepMeasure, TemplateStep } from '#shared/maintenance/model.ts';
import { maintenanceText } from '#shared/maintenance/nl.ts';

const { refusals } = maintenanceText;

interface Row extends Omit<TemplateStep, 'measures' | 'isProposal'> {
  measures: string;
  isProposal: 0 | 1;
}

const columns = {
  title: 'title',
  fromDay: 'from_day',
  untilDay: 'until_day',
  planningOffset: 'planning_offset',
  ownerFunction: 'owner_function',
  doneWhen: 'done_when',
  instruction: 'instruction',
  screen: 'screen',
  measures: 'measures',
} as const satisfies Record<keyof TypedStep, string>;

const selected = Object.entries(columns)
  .map(([key, column]) => `${column} AS ${key}`)
  .join(', ');

/** The template in its order, with retired steps and proposals. */
export function loadTemplate(connection: Connection): TemplateStep[] {
  const rows = connection
    .prepare(
      `SELECT key, ${selected}, is_proposal AS isProposal, retired_on AS retiredOn FROM maintenance_step ORDER BY position, id`,
    )
    .all() as Row[];
  return rows.map((row) => ({
    ...row,
    measures: parseMeasures(row.measures),
    isProposal: row.isProposal === 1,
  }));
}

/** The steps that a year without a plan of its own has. */
export function isInUse(step: TemplateStep): boolean {
  return !step.isProposal && step.retiredOn === null;
}

/** One step; refuses a key that the template does not have. */
export function getTemplateStep(connection: Connection, key: string): TemplateStep {
  const step = loadTemplate(connection).find((each) => each.key === key);
  if (!step) throw new Refused('NOT_FOUND', refusals.unknownTemplateStep(key));
  return step;
}

/** Adds a step at the end; refuses a key that is taken. */
export function addTemplateStep(connection: Connection, key: string, step: TypedStep): void {
  const isTaken = connection.prepare('SELECT 1 FROM maintenance_step WHERE key = ?').get(key) !== undefined;
  if (isTaken) throw new Refused('CONFLICT', refusals.keyTaken(key));
  const names = Object.keys(columns);
  connection
    .prepare(
      `INSERT INTO main.maintenance_step (key, ${Object.values(columns).join(', ')}, position)
       VALUES (@key, ${names.map((name) => `@${name}`).join(', ')},
         (SELECT coalesce(max(position), -1) + 1 FROM maintenance_step))`,
    )
    .run({ key, ...step, measures: JSON.stringify(step.measures) });
}

/** Changes what is named; a proposal becomes a step of the office. */
export function saveTemplateStep(connection: Connection, key: string, changes: Partial<TypedStep>): void {
  const values: Record<string, string | number | null> = {};
  for (const [name, value] of Object.entries(changes))
    if (value !== undefined) values[name] = Array.isArray(value) ? JSON.stringify(value) : value;
  const assignments = Object.entries(columns)
    .filter(([name]) => name in values)
    .map(([name, column]) => `${column} = @${name}`);
  connection
    .prepare(
      `UPDATE main.maintenance_step SET ${[...assignments, 'is_proposal = 0'].join(', ')} WHERE key = @key`,
    )
    .run({ ...values, key });
}

/** Takes a step out of use from a day on, or back into use. */
export function retireTemplateStep(connection: Connection, key: string, retiredOn: string | null): void {
  connection.prepare('UPDATE main.maintenance_step SET retired_on = ? WHERE key = ?').run(retiredOn, key);
}

/** Puts the template in the order of `keys`; refuses when these are not exactly its steps. */
export function orderTemplate(connection: Connection, keys: readonly string[]): void {
  const present = connection.prepare('SELECT key FROM maintenance_step').pluck().all() as string[];
  const wanted = new Set(keys);
  if (
    wanted.size !== keys.length ||
    present.length !== keys.length ||
    !present.every((key) => wanted.has(key))
  )
    throw new Refused('CONFLICT', refusals.otherSteps);
  connection
    .prepare(
      `UPDATE main.maintenance_step SET position = place.key FROM json_each(@keys) AS place
       WHERE maintenance_step.key = place.value AND maintenance_step.position <> place.key`,
    )
    .run({ keys: JSON.stringify(keys) });
}

/** Reads the measures of a step, which only this feature writes, checked by the schema of its calls. */
export function parseMeasures(json: string): StepMeasure[] {
  return JSON.parse(json) as StepMeasure[];
}
