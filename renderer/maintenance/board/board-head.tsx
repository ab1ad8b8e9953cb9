import { memo, useMemo, type ReactNode } from 'react';
import { computeDays, computeMonths, computeWeeks, type BoardZoom } from '#shared/maintenance/board-axis.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import { monthName, shortMonthNames } from '#shared/text/format.ts';
import { placed } from '#renderer/maintenance/board/place.ts';
import classes from '#renderer/maintenance/board/board.module.css';

interface BoardHeadProps {
  year: number;
  zoom: BoardZoom;
  today: string;
  /** What stands above the names of the steps. */
  corner: ReactNode;
  /** The lane of the statutory dates. */
  marks: ReactNode;
}

/** The top of the board: statutory dates, months, ISO weeks and, near enough, days. Stays in sight. */
export const BoardHead = memo(function BoardHead({ year, zoom, today, corner, marks }: BoardHeadProps) {
  return (
    <div className={classes['head']} data-zoom={zoom}>
      <div className={classes['corner']} data-corner>
        {corner}
      </div>
      <div className={classes['axis']} data-axis>
        {marks}
        <Months year={year} zoom={zoom} today={today} />
        <Weeks year={year} zoom={zoom} today={today} />
        {zoom === 'month' && <Days year={year} today={today} />}
      </div>
    </div>
  );
});

function Months({ year, zoom, today }: { year: number; zoom: BoardZoom; today: string }) {
  const months = useMemo(() => computeMonths(year), [year]);
  const current = today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : 0;
  return (
    <div className={classes['months']} aria-hidden>
      {months.map((month) => (
        <span
          key={month.month}
          className={classes['month']}
          style={placed(month)}
          data-now={month.month === current || undefined}
        >
          <span className={classes['stick']}>
            {zoom === 'year' ? shortMonthNames[month.month - 1] : `${monthName(month.month)} ${year}`}
          </span>
        </span>
      ))}
    </div>
  );
}

function Weeks({ year, zoom, today }: { year: number; zoom: BoardZoom; today: string }) {
  const weeks = useMemo(() => computeWeeks(year), [year]);
  return (
    <div className={classes['weeks']} aria-hidden>
      {weeks.map((week) => (
        <span
          key={week.fromOn}
          className={classes['week']}
          style={placed(week)}
          data-now={(week.fromOn <= today && today <= week.untilOn) || undefined}
          data-fourth={week.week % 4 === 0 || undefined}
          data-odd={week.week % 2 === 1 || undefined}
          data-short={week.fromOn === week.untilOn || undefined}
        >
          <span>{zoom === 'year' ? week.week : `${text.weekShort} ${week.week}`}</span>
        </span>
      ))}
    </div>
  );
}

function Days({ year, today }: { year: number; today: string }) {
  const days = useMemo(() => computeDays(year), [year]);
  return (
    <div className={classes['days']} aria-hidden>
      {days.map((day) => (
        <span
          key={day.on}
          className={classes['day']}
          style={placed(day)}
          data-now={day.on === today || undefined}
          data-weekend={day.isWeekend || undefined}
        >
          {day.dayOfMonth}
        </span>
      ))}
    </div>
  );
}
