import { budgetsText } from './nl.ts';
import { dayNumber, dayOfNumber, isWeekday } from './weekdays.ts';

/** A day of the Dutch calendar that an office may have off. */
export interface Holiday {
  onDay: string;
  name: string;
  /** Off unless the office says otherwise. */
  isDayOff: boolean;
}

/** What the office chose for a day: another choice than the calendar's, or a day of its own. */
export type HolidayChoice = Holiday;

const names = budgetsText.holidayNames;

/**
 * The Dutch days of a year, by date. Good Friday is an
 * ordinary day and 5 May is off once in five years, as most collective agreements have it: the office may choose otherwise.
 */
export function dutchHolidays(year: number): Holiday[] {
  const easter = dayNumber(easterSunday(year));
  const after = (days: number) => dayOfNumber(easter + days);
  const days: Holiday[] = [
    { onDay: `${year}-01-01`, name: names.newYear, isDayOff: true },
    { onDay: after(-2), name: names.goodFriday, isDayOff: false },
    { onDay: after(0), name: names.easterSunday, isDayOff: true },
    { onDay: after(1), name: names.easterMonday, isDayOff: true },
    { onDay: royalDay(year), name: year < 2014 ? names.queensDay : names.kingsDay, isDayOff: true },
    { onDay: `${year}-05-05`, name: names.liberation, isDayOff: year % 5 === 0 },
    { onDay: after(39), name: names.ascension, isDayOff: true },
    { onDay: after(49), name: names.whitSunday, isDayOff: true },
    { onDay: after(50), name: names.whitMonday, isDayOff: true },
    { onDay: `${year}-12-25`, name: names.christmas, isDayOff: true },
    { onDay: `${year}-12-26`, name: names.boxingDay, isDayOff: true },
  ];
  return onceADay(days).toSorted((a, b) => a.onDay.localeCompare(b.onDay));
}

/** Ascension Day falls on 5 May now and then. */
function onceADay(days: readonly Holiday[]): Holiday[] {
  return days
    .filter(({ onDay }, index) => days.findIndex((day) => day.onDay === onDay) === index)
    .map(({ onDay }) => {
      const same = days.filter((day) => day.onDay === onDay);
      return {
        onDay,
        name: same.map(({ name }) => name).join(' / '),
        isDayOff: same.some(({ isDayOff }) => isDayOff),
      };
    });
}

/** The days of a year on a weekday that the office has off, as dates; `choices` are the office's own. */
export function computeDaysOff(year: number, choices: readonly HolidayChoice[]): Set<string> {
  const off = new Set(
    dutchHolidays(year)
      .filter(({ isDayOff }) => isDayOff)
      .map(({ onDay }) => onDay),
  );
  for (const { onDay, isDayOff } of choices) {
    if (!onDay.startsWith(`${year}-`)) continue;
    if (isDayOff) off.add(onDay);
    else off.delete(onDay);
  }
  return new Set([...off].filter(isWeekday).toSorted());
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const month = Math.floor((epact + weekday - 7 * shift + 114) / 31);
  const day = ((epact + weekday - 7 * shift + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 27 April, or 26 when that is a Sunday; until 2013 it was 30 April, or 29 then. */
function royalDay(year: number): string {
  const day = year < 2014 ? 30 : 27;
  const isSunday = new Date(`${year}-04-${day}T00:00:00Z`).getUTCDay() === 0;
  return `${year}-04-${isSunday ? day - 1 : day}`;
}
