import * as z from 'zod';

/** What the self-test looks at, in the order in which it does. */
export const selfTestKeys = [
  'office',
  'cipher',
  'kdf',
  'safeStorage',
  'fuses',
  'crash',
  'backup',
  'pdf',
  'disk',
  'place',
  'clock',
] as const;
export const SelfTestKey = z.enum(selfTestKeys);
export type SelfTestKey = z.infer<typeof SelfTestKey>;

/** `skipped`: it does not apply here, such as an office that is not open. Never a way to hide a failure. */
export const SelfTestState = z.enum(['ok', 'warning', 'failed', 'skipped']);
export type SelfTestState = z.infer<typeof SelfTestState>;

/** One line of the result. `text` is plain Dutch without paths, names or values of the office. */
export const SelfTestRow = z.strictObject({
  key: SelfTestKey,
  state: SelfTestState,
  text: z.string().max(400),
  milliseconds: z.int().min(0),
});
export type SelfTestRow = z.infer<typeof SelfTestRow>;

export const SelfTestReport = z.strictObject({
  /** The instant at which it began. */
  ranAt: z.string(),
  version: z.string(),
  /** Program, runtime and system, such as `Electron 45.4.1 · Windows 10.0.22631 x64`. */
  runtime: z.string(),
  rows: z.array(SelfTestRow).max(selfTestKeys.length),
});
export type SelfTestReport = z.infer<typeof SelfTestReport>;

/** The worst state of a report: what stands at its head. */
export function worstState(rows: readonly SelfTestRow[]): SelfTestState {
  for (const state of ['failed', 'warning', 'ok'] as const) {
    if (rows.some((row) => row.state === state)) return state;
  }
  return 'skipped';
}
