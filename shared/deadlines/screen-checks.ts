import { Refused } from '#shared/common/errors.ts';
import type { ExtensionFamily } from '#shared/deadlines/model.ts';
import { familyOf } from '#shared/deadlines/model.ts';
import type { WorkKey, WorkRow } from '#shared/deadlines/screen-model.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { addDays } from '#shared/common/days.ts';

const { refusals } = deadlinesScreenText;

export type ExtensionChoice = 'individual' | 'becon' | 'resolution' | 'none';

/** The longest that an extension runs after its period. */
const mostExtendedDays = 3 * 366;

/** Refuses a done mark that cannot be true: a day to come, one before the period ended, or a review that an assessment does. */
export function refuseWrongMark(key: WorkKey, doneOn: string | null, today: string): void {
  if (key.step === 'wwft') throw new Refused('REFUSED', refusals.wwft(key.clientNumber));
  if (doneOn === null) return;
  if (doneOn > today) throw new Refused('REFUSED', refusals.future(doneOn));
  if (doneOn < key.periodEndsOn)
    throw new Refused('REFUSED', refusals.beforePeriod(key.clientNumber, key.periodEndsOn));
}

/** Refuses an extension of another family, and a last day that cannot be meant. */
export function refuseWrongExtension(
  key: { clientNumber: string; family: ExtensionFamily; periodEndsOn: string },
  kind: ExtensionChoice,
  untilOn: string | null,
): void {
  if (!canExtend(key.family, kind)) throw new Refused('REFUSED', refusals.kind(key.clientNumber));
  if (untilOn === null) return;
  if (untilOn <= key.periodEndsOn || untilOn > addDays(key.periodEndsOn, mostExtendedDays))
    throw new Refused('REFUSED', refusals.until(key.clientNumber));
}

/** Whether an extension exists for a family: resolutions are for accounts, the others for both taxes. */
export function canExtend(family: ExtensionFamily, kind: ExtensionChoice): boolean {
  return kind === 'none' || (kind === 'resolution') === (family === 'accounts');
}

/** The returns and accounts among rows to which an extension applies, each once: accounts have three rows. */
export function extensionKeys(
  rows: readonly Pick<WorkRow, 'clientNumber' | 'step' | 'periodEndsOn'>[],
  kind: ExtensionChoice,
): { keys: { clientNumber: string; family: ExtensionFamily; periodEndsOn: string }[]; skipped: number } {
  const keys = new Map<string, { clientNumber: string; family: ExtensionFamily; periodEndsOn: string }>();
  let skipped = 0;
  for (const { clientNumber, step, periodEndsOn } of rows) {
    const family = familyOf(step);
    const canHave = family === 'income_tax' || family === 'corporate_tax' || family === 'accounts';
    if (!canHave || !canExtend(family, kind)) skipped += 1;
    else keys.set(`${family} ${periodEndsOn} ${clientNumber}`, { clientNumber, family, periodEndsOn });
  }
  return { keys: [...keys.values()], skipped };
}
