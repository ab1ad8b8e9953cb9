import { daysInMonth } from '#shared/common/values.ts';

/** The days between which somebody is in service; null is not known, and then no bound. */
export interface InService {
  /** First day in service. */
  inServiceOn: string | null;
  /** First day out of service. */
  outOfServiceOn: string | null;
}

/** What is wrong with somebody having a role in some months: has left before, leaves within, or is not there yet. */
export type ServiceTrouble =
  | { kind: 'left'; on: string }
  | { kind: 'leaves'; on: string }
  | { kind: 'arrives'; on: string };

/** Why somebody cannot do a role in all months `firstMonth`–`lastMonth` (1-12) of a year; null when nothing is in the way. */
export function findServiceTrouble(
  { inServiceOn, outOfServiceOn }: InService,
  year: number,
  firstMonth: number,
  lastMonth: number,
): ServiceTrouble | null {
  const first = dayIn(year, firstMonth, 1);
  const last = dayIn(year, lastMonth, daysInMonth(year, lastMonth));
  if (outOfServiceOn !== null && outOfServiceOn <= first) return { kind: 'left', on: outOfServiceOn };
  if (inServiceOn !== null && inServiceOn > first) return { kind: 'arrives', on: inServiceOn };
  return outOfServiceOn !== null && outOfServiceOn <= last ? { kind: 'leaves', on: outOfServiceOn } : null;
}

/** Whether somebody is in service on any day of a month (1-12): the first day out of service is not one of them. */
export function isInServiceIn(
  { inServiceOn, outOfServiceOn }: InService,
  year: number,
  month: number,
): boolean {
  return whyNotInService({ inServiceOn, outOfServiceOn }, year, month) === null;
}

/** Why somebody is in service on no day of a month; null when there is such a day. */
export function whyNotInService(
  { inServiceOn, outOfServiceOn }: InService,
  year: number,
  month: number,
): 'left' | 'not_yet' | null {
  if (outOfServiceOn !== null && outOfServiceOn <= dayIn(year, month, 1)) return 'left';
  return inServiceOn !== null && inServiceOn > dayIn(year, month, daysInMonth(year, month))
    ? 'not_yet'
    : null;
}

function dayIn(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
