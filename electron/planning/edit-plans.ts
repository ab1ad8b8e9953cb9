import { createHoursChecker, saveHours, type CheckedHours } from '#db/planning/save-hours.ts';
import {
  createPlanChecker,
  savePlanValue,
  type CheckedChange,
  type RefusedChange,
} from '#db/planning/save-plans.ts';
import type { Stamp } from '#db/clients/save-values.ts';
import { stampOf } from '#electron/clients/stamp.ts';
import type { CommandContext, TaskContext } from '#electron/calls/context.ts';
import type { HoursChange, PlanChange, PlanChanged } from '#shared/planning/edit-model.ts';
import { planField } from '#shared/planning/fields.ts';
import { planningText } from '#shared/planning/nl.ts';

const { changes } = planningText;

/** Cells handled between two breaths: other calls are answered in between. */
const CELLS_PER_TURN = 250;

/** Stores typed values of plans of a year: all, or none with the reasons. */
export function setValues(
  year: number,
  values: readonly PlanChange[],
  task: TaskContext,
): Promise<PlanChanged> {
  return storeAll(task, values, {
    check: (context) => createPlanChecker(context.db.connection, year),
    save: (checked: CheckedChange, context) =>
      savePlanValue(context.db.connection, year, checked, stampOf(context), context.today),
    describe: (stored) => describeValues(year, stored),
  });
}

interface TypedHours {
  year: number;
  cells: readonly HoursChange[];
  /** The name of the workbook that they come from. */
  file?: string | undefined;
}

/** Stores hours of a year that were typed, or chosen from a workbook: all, or none with the reasons. */
export function setHours({ year, cells, file }: TypedHours, task: TaskContext): Promise<PlanChanged> {
  const stampFor = (context: CommandContext): Stamp =>
    file === undefined
      ? stampOf(context)
      : { origin: 'imported', recordedAt: context.now, recordedBy: context.account.name, source: file };
  return storeAll(task, cells, {
    check: (context) => createHoursChecker(context.db.connection, year),
    save: (checked: CheckedHours, context) =>
      saveHours(context.db.connection, year, checked, stampFor(context), context.today),
    describe: (stored) => describeHours(year, stored, file),
  });
}

interface Steps<Change, Checked extends object> {
  check: (context: CommandContext) => (change: Change) => Checked | RefusedChange;
  save: (checked: Checked, context: CommandContext) => boolean;
  /** What the undo list says of the changes that were stored. */
  describe: (stored: readonly Change[]) => string;
}

async function storeAll<Change, Checked extends object>(
  task: TaskContext,
  asked: readonly Change[],
  { check, save, describe }: Steps<Change, Checked>,
): Promise<PlanChanged> {
  return task.longChange('', async (context) => {
    const breathe = async (done: number) => {
      if (done === 0 || done % CELLS_PER_TURN !== 0) return;
      task.progress({ label: changes.progress, done, total: asked.length * 2 });
      await new Promise((resolve) => setImmediate(resolve));
      task.throwIfCancelled();
    };
    const checkOne = check(context);
    const refused: PlanChanged['refused'] = [];
    const right: { change: Change; checked: Checked }[] = [];
    for (const [index, change] of asked.entries()) {
      await breathe(index);
      const checked = checkOne(change);
      if ('refusal' in checked) refused.push(refusalOf(index, checked));
      else right.push({ change, checked });
    }
    if (refused.length > 0) return { changed: 0, refused };
    const stored: Change[] = [];
    for (const [index, { change, checked }] of right.entries()) {
      await breathe(asked.length + index);
      if (save(checked, context)) stored.push(change);
    }
    context.describe(describe(stored));
    return { changed: stored.length, refused };
  });
}

function refusalOf(index: number, { refusal, current }: RefusedChange): PlanChanged['refused'][number] {
  return current === undefined ? { index, message: refusal } : { index, message: refusal, current };
}

/** `Klant 000104: administratie 2027 gewijzigd`, `Planning 2027: 12 waarden gewijzigd bij 4 klanten`. */
function describeValues(year: number, stored: readonly PlanChange[]): string {
  const [first] = stored;
  if (!first) return '';
  const clients = new Set(stored.map(({ client }) => client)).size;
  if (new Set(stored.map(({ field }) => field)).size > 1) return changes.block(stored.length, clients, year);
  const { label } = planField(first.field);
  return clients > 1 ? changes.field(clients, year, label) : changes.one(first.client, year, label);
}

function describeHours(year: number, stored: readonly HoursChange[], file: string | undefined): string {
  const [first] = stored;
  if (!first) return '';
  const clients = new Set(stored.map(({ client }) => client)).size;
  if (file !== undefined) return changes.fromFile(file, stored.length, clients, year);
  return clients > 1 ? changes.hoursBlock(stored.length, clients, year) : changes.hours(first.client, year);
}
