import { ActionIcon, Button, Checkbox, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import type { OfficeHoliday } from '#shared/budgets/calendar-calls.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { EditableWhenMay, WhenMay } from '#renderer/accounts/when-may.tsx';
import { BudgetsPage } from '#renderer/budgets/budgets-page.tsx';
import classes from '#renderer/budgets/budgets.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { usePlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';

const { holidays: text } = budgetsText;

/** On which days of a year the office is closed. */
export function HolidaysScreen() {
  const planningYear = usePlanningYear();
  const year = planningYear?.year ?? 0;
  const { data } = useQueryCall(
    'budgets.listHolidays',
    { year },
    { isFresh: true, enabled: planningYear !== undefined },
  );
  if (!planningYear) return null;
  const off = data?.days.filter(({ isDayOff, isWeekday }) => isDayOff && isWeekday).length ?? 0;
  return (
    <BudgetsPage start={<YearPicker {...planningYear} />}>
      <div className={classes['scroll']}>
        <div className={classes['cards']}>
          <Text size="sm" maw={720}>
            {text.intro}
          </Text>
          {data && (
            <div className={classes['holidays']}>
              <EditableWhenMay call="budgets.setHoliday">
                <table className={classes['table']}>
                  <thead>
                    <tr>
                      <th scope="col">{text.off}</th>
                      <th scope="col">{text.date}</th>
                      <th scope="col">{text.day}</th>
                      <th scope="col">{text.name}</th>
                      <th scope="col">{text.note}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {data.days.map((day) => (
                      <DayRow key={day.onDay} day={day} />
                    ))}
                  </tbody>
                </table>
              </EditableWhenMay>
              <p className={classes['soft']}>{text.count(off)}</p>
              <WhenMay call="budgets.addHoliday">
                <NewDay key={year} year={year} today={planningYear.today} />
              </WhenMay>
            </div>
          )}
        </div>
      </div>
    </BudgetsPage>
  );
}

function DayRow({ day }: { day: OfficeHoliday }) {
  const set = useCommand('budgets.setHoliday');
  // The box follows the hand at once; the answer comes after.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const choose = (isDayOff: boolean) => {
    setChosen(isDayOff);
    set.mutate({ onDay: day.onDay, isDayOff }, { onSettled: () => setChosen(null) });
  };
  const remove = useCommand('budgets.removeHoliday');
  return (
    <tr>
      <td>
        {day.isCalendar ? (
          <Checkbox
            aria-label={text.offOf(day.name)}
            checked={chosen ?? day.isDayOff}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
        ) : (
          <WhenMay call="budgets.removeHoliday">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text.removeOf(day.name)}
              loading={remove.isPending}
              onClick={() => remove.mutate({ onDay: day.onDay })}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </WhenMay>
        )}
      </td>
      <td>{formatDay(day.onDay)}</td>
      <td>{text.weekdays[new Date(`${day.onDay}T00:00:00Z`).getUTCDay()]}</td>
      <td>{day.name}</td>
      <td className={classes['soft']}>{noteOf(day)}</td>
    </tr>
  );
}

/** Why a day is off or not, where that is not plain. */
function noteOf({ onDay, isCalendar, isDayOff, isOffByDefault, isWeekday }: OfficeHoliday): string {
  if (!isCalendar) return text.own;
  if (isDayOff !== isOffByDefault) return text.differs;
  if (!isWeekday) return text.weekend;
  if (onDay.endsWith('-05-05')) return text.fiveYears;
  return isOffByDefault ? '' : text.ordinary;
}

function NewDay({ year, today }: { year: number; today: string }) {
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = useCommand('budgets.addHoliday', {
    onSuccess: () => {
      setDay('');
      setName('');
    },
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // A day without a year is one of the year on screen.
    const parsed = parseDay(day, `${year}${today.slice(4)}`);
    if (!parsed.ok) return setError(parsed.message);
    if (parsed.value === null || name.trim() === '') return setError(text.needsName);
    if (!parsed.value.startsWith(`${year}-`)) return setError(text.otherYear(year));
    return add.mutate({ onDay: parsed.value, name });
  };
  return (
    <form className={classes['row']} onSubmit={onSubmit} aria-label={text.add}>
      <TextInput
        aria-label={text.newDay}
        placeholder={text.newDay}
        maxLength={20}
        w={130}
        value={day}
        onChange={(event) => {
          setDay(event.currentTarget.value);
          setError(null);
        }}
      />
      <TextInput
        aria-label={text.newName}
        placeholder={text.newName}
        maxLength={100}
        w={220}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setError(null);
        }}
      />
      <Button type="submit" variant="default" loading={add.isPending}>
        {text.add}
      </Button>
      {error !== null && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
    </form>
  );
}
