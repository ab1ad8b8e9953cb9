import { listHolidayChoices, removeHoliday, saveHoliday } from '#db/budgets/load-days-off.ts';
import {
  addProfile,
  confirmProfile,
  listProfiles,
  removeProfile,
  setDefaultProfile,
  updateProfile,
} from '#db/budgets/season-profiles.ts';
import type { Connection } from '#db/office/database.ts';
import type { HandlersFor } from '#electron/calls/handlers.ts';
import type { budgetCalendarCalls, OfficeHoliday, SeasonProfile } from '#shared/budgets/calendar-calls.ts';
import { dutchHolidays } from '#shared/budgets/holidays.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { isWeekday } from '#shared/budgets/weekdays.ts';
import { Refused } from '#shared/common/errors.ts';

const { seasons, holidays, refusals } = budgetsText;

export const budgetCalendarHandlers: HandlersFor<typeof budgetCalendarCalls> = {
  'budgets.listProfiles': (_input, { db }) => ({ profiles: listProfiles(db.connection) }),

  'budgets.saveProfile': ({ id, name, months }, { db, describe }) => {
    const taken = listProfiles(db.connection).find(
      (profile) => profile.id !== id && profile.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new Refused('CONFLICT', seasons.taken(taken.name), { field: 'name' });
    describe((id === null ? seasons.added : seasons.changed)(name));
    if (id === null) return { id: addProfile(db.connection, name, months) };
    getProfile(db.connection, id);
    updateProfile(db.connection, id, name, months);
    return { id };
  },

  'budgets.confirmProfile': ({ id }, { db, describe }) => {
    describe(seasons.confirmed(getProfile(db.connection, id).name));
    confirmProfile(db.connection, id);
    return {};
  },

  'budgets.setDefaultProfile': ({ id }, { db, describe }) => {
    describe(seasons.madeStandard(getProfile(db.connection, id).name));
    setDefaultProfile(db.connection, id);
    return {};
  },

  'budgets.removeProfile': ({ id }, { db, describe }) => {
    const { name, isDefault, useCount } = getProfile(db.connection, id);
    if (isDefault) throw new Refused('IN_USE', seasons.isStandard(name));
    if (useCount > 0) throw new Refused('IN_USE', seasons.inUse(name, useCount));
    describe(seasons.removed(name));
    removeProfile(db.connection, id);
    return {};
  },

  'budgets.listHolidays': ({ year }, { db }) => ({ days: listDays(db.connection, year) }),

  'budgets.setHoliday': ({ onDay, isDayOff }, { db, describe }) => {
    const day = listDays(db.connection, yearOf(onDay)).find((each) => each.onDay === onDay);
    if (!day) throw new Refused('NOT_FOUND', holidays.unknown(onDay));
    describe(holidays.changedOff(onDay, day.name, isDayOff));
    // The choice of the calendar needs no record: it follows the calendar, whatever that will be.
    if (day.isCalendar && isDayOff === day.isOffByDefault) removeHoliday(db.connection, onDay);
    else saveHoliday(db.connection, { onDay, name: day.name, isDayOff });
    return {};
  },

  'budgets.addHoliday': ({ onDay, name }, { db, describe }) => {
    const day = listDays(db.connection, yearOf(onDay)).find((each) => each.onDay === onDay);
    if (day) throw new Refused('CONFLICT', holidays.taken(onDay, day.name), { field: 'onDay' });
    describe(holidays.added(onDay, name));
    saveHoliday(db.connection, { onDay, name, isDayOff: true });
    return {};
  },

  'budgets.removeHoliday': ({ onDay }, { db, describe }) => {
    const day = listDays(db.connection, yearOf(onDay)).find((each) => each.onDay === onDay);
    if (!day) throw new Refused('NOT_FOUND', holidays.unknown(onDay));
    if (day.isCalendar) throw new Refused('REFUSED', holidays.isCalendar(onDay));
    describe(holidays.removed(onDay, day.name));
    removeHoliday(db.connection, onDay);
    return {};
  },
};

function getProfile(connection: Connection, id: number): SeasonProfile {
  const found = listProfiles(connection).find((profile) => profile.id === id);
  if (!found) throw new Refused('NOT_FOUND', refusals.noProfile);
  return found;
}

/** The days of the calendar with the office's choice, and the office's own, by date. */
function listDays(connection: Connection, year: number): OfficeHoliday[] {
  const choices = new Map(listHolidayChoices(connection, year).map((choice) => [choice.onDay, choice]));
  const calendar = dutchHolidays(year).map((day) => ({
    onDay: day.onDay,
    name: day.name,
    isDayOff: choices.get(day.onDay)?.isDayOff ?? day.isDayOff,
    isCalendar: true,
    isOffByDefault: day.isDayOff,
  }));
  const known = new Set(calendar.map(({ onDay }) => onDay));
  const own = [...choices.values()]
    .filter(({ onDay }) => !known.has(onDay))
    .map((choice) => ({ ...choice, isCalendar: false, isOffByDefault: false }));
  return [...calendar, ...own]
    .map((day) => ({ ...day, isWeekday: isWeekday(day.onDay) }))
    .toSorted((a, b) => a.onDay.localeCompare(b.onDay));
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
