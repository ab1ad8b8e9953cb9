import { daysInMonth } from '#shared/common/values.ts';

/** The oldest day on which data still counts as current: `months` before `today`, at the end of a shorter month. */
export function oldestCurrentDay(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const wantedYear = Math.floor(index / 12);
  const wantedMonth = (index % 12) + 1;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${wantedYear}-${pad(wantedMonth)}-${pad(Math.min(day, daysInMonth(wantedYear, wantedMonth)))}`;
}
