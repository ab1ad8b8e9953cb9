import * as z from 'zod';
import { command, query } from '#shared/calls/define.ts';
import { text, Year } from '#shared/common/values.ts';

/** Months after which strategy data counts as not current. */
export const CurrentMonths = z.int().min(1).max(60);

export const Settings = z.strictObject({
  officeName: text(100),
  workingYear: Year,
  strategyCurrentMonths: CurrentMonths,
  /** The second place for backups, or null; set through the calls of backups. */
  secondBackupFolder: z.string().nullable(),
  createdAt: z.string().nullable(),
});
export type Settings = z.infer<typeof Settings>;

export const settingsCalls = {
  'settings.get': query({ input: z.strictObject({}), output: Settings }),
  'settings.setCurrentMonths': command({
    input: z.strictObject({ months: CurrentMonths }),
    output: Settings,
    touches: ['settings', 'office', 'clients', 'classification'],
  }),
};
