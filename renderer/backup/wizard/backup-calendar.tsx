import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { layOutMonth, type DayGroup } from '#shared/backup/by-day.ts';
import type { Backup } from '#shared/backup/model.ts';
import { wizardText } from '#shared/backup/wizard-nl.ts';
import { formatLongDay, monthName } from '#shared/text/format.ts';
import classes from '#renderer/backup/wizard/wizard.module.css';

const { moment: text } = wizardText;

interface BackupCalendarProps {
  days: readonly DayGroup<Backup>[];
  chosen: string | null;
  onChoose: (day: string) => void;
}

/** A month at a time, of the months that have a backup; the days that have one can be chosen. */
export function BackupCalendar({ days, chosen, onChoose }: BackupCalendarProps) {
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))].toSorted();
  const [index, setIndex] = useState(months.indexOf(days[0]?.day.slice(0, 7) ?? ''));
  const month = months[index] ?? months.at(-1);
  if (month === undefined) return null;
  const counts = new Map(days.map(({ day, items }) => [day, items.length]));
  return (
    <section className={classes['calendar']} aria-label={text.calendar}>
      <div className={classes['monthHead']}>
        <ActionIcon
          variant="subtle"
          aria-label={text.earlier}
          disabled={index <= 0}
          onClick={() => setIndex(index - 1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <strong>{`${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`}</strong>
        <ActionIcon
          variant="subtle"
          aria-label={text.later}
          disabled={index >= months.length - 1}
          onClick={() => setIndex(index + 1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </div>
      <table>
        <thead>
          <tr>
            {text.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layOutMonth(month).weeks.map((week, row) => (
            <tr key={row}>
              {week.map((day, column) => (
                <td key={column}>
                  {day && (
                    <Day day={day} count={counts.get(day) ?? 0} isChosen={day === chosen} {...{ onChoose }} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayProps {
  day: string;
  count: number;
  isChosen: boolean;
  onChoose: (day: string) => void;
}

function Day({ day, count, isChosen, onChoose }: DayProps) {
  const number = Number(day.slice(8));
  if (count === 0) return <span className={classes['empty']}>{number}</span>;
  return (
    <button
      type="button"
      aria-label={text.onDay(formatLongDay(day), count)}
      aria-pressed={isChosen}
      onClick={() => onChoose(day)}
    >
      {number}
    </button>
  );
}
