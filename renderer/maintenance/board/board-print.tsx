import { useEffect, useLayoutEffect, useMemo } from 'react';
import { computeMonths, computeWeeks, daysInYear, placeOf } from '#shared/maintenance/board-axis.ts';
import { computeMarks } from '#shared/maintenance/board-marks.ts';
import { boardText as text } from '#shared/maintenance/board-nl.ts';
import {
  computeFinding,
  countMissing,
  hasPercentage,
  type BoardStep,
} from '#shared/maintenance/board-summary.ts';
import { placeWindow } from '#shared/maintenance/board-window.ts';
import { monthName } from '#shared/text/format.ts';
import { useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { BoardBar } from '#renderer/maintenance/board/board-bar.tsx';
import { MarkLook } from '#renderer/maintenance/board/board-marks.tsx';
import { percent, placed } from '#renderer/maintenance/board/place.ts';
import { StatusIcon } from '#renderer/maintenance/board/status-icon.tsx';
import { useDayCounts } from '#renderer/maintenance/board/use-day-counts.ts';
import boardClasses from '#renderer/maintenance/board/board.module.css';
import classes from '#renderer/maintenance/board/board-print.module.css';

/** The board of a year on one lying page: the rows grow and shrink so that all of them fit. */
export function BoardPrint() {
  const { parameters } = useRoute();
  const year = Number(parameters.get('jaar'));
  const paper = parameters.get('papier') === 'A3' ? 'A3' : 'A4';
  const { data, error } = useQueryCall('maintenance.getBoard', { year });
  const office = useQueryCall('office.getStatus', {}).data?.office;
  const counts = useDayCounts(year);
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  const isComplete = data !== undefined && office !== undefined && counts !== undefined;
  useEffect(() => {
    if (isComplete) document.title = `gereed ${text.title(year)}`;
  }, [isComplete, year]);
  if (error) return <p role="alert">{error.message}</p>;
  if (!isComplete) return null;
  const steps = [...data.tails, ...data.steps];
  return (
    <main className={classes['sheet']} data-paper={paper}>
      <header className={classes['top']}>
        <h1>{text.title(year)}</h1>
        <p>{computeFinding(steps, year, data.today)}</p>
        <p className={classes['standing']}>
          {office?.name} · {text.print.standing(data.today)}
        </p>
      </header>
      <Axis year={year} counts={counts} />
      <div className={classes['rows']}>
        <Lines year={year} today={data.today} />
        {steps.map((step) => (
          <Row key={`${step.year}/${step.key}`} step={step} year={year} />
        ))}
      </div>
    </main>
  );
}

function Axis({ year, counts }: { year: number; counts: Parameters<typeof computeMarks>[1] }) {
  const marks = useMemo(() => computeMarks(year, counts, 'year'), [year, counts]);
  return (
    <div className={classes['axis']}>
      <span className={classes['corner']}>{text.deadlines}</span>
      <div className={classes['marks']}>
        {marks.map((mark) => (
          <span key={mark.fromOn} className={boardClasses['mark']} style={placed(mark)}>
            <MarkLook mark={mark} />
          </span>
        ))}
      </div>
      <span />
      <div className={classes['months']}>
        {computeMonths(year).map((month) => (
          <span key={month.month} style={placed(month)}>
            {monthName(month.month)}
          </span>
        ))}
      </div>
      <span />
      <div className={classes['weeks']}>
        {computeWeeks(year).map((week) => (
          <span key={week.fromOn} style={placed(week)}>
            {week.fromOn === week.untilOn ? '' : week.week}
          </span>
        ))}
      </div>
    </div>
  );
}

function Lines({ year, today }: { year: number; today: string }) {
  const now = placeOf(year, today);
  return (
    <div className={classes['lines']}>
      {computeMonths(year).map((month) => (
        <span key={month.month} className={classes['line']} style={{ left: percent(month.start) }} />
      ))}
      {now >= 0 && now < 1 && (
        <span className={classes['today']} style={{ left: percent(now + 0.5 / daysInYear(year)) }} />
      )}
    </div>
  );
}

function Row({ step, year }: { step: BoardStep; year: number }) {
  const where = placeWindow(year, step);
  if (!where) return null;
  const missing = countMissing(step);
  const hasTextInside = where.width >= 0.085;
  const beside = [
    ...(hasTextInside || !hasPercentage(step) ? [] : [text.percent(step.progress.doneBasisPoints)]),
    ...(missing > 0 ? [text.missing(missing)] : []),
  ];
  const end = where.start + where.width;
  return (
    <div className={classes['row']}>
      <div className={classes['label']}>
        <span className={classes['title']}>{step.title}</span>
        <span className={classes['line2']}>
          <StatusIcon status={step.status} size={11} />
          <b>{text.statuses[step.status]}</b> {text.shortWindow(step.fromOn, step.untilOn)} ·{' '}
          {step.ownerName ?? text.noOwner}
        </span>
      </div>
      <div className={classes['lane']}>
        <span className={classes['bar']} style={placed(where)}>
          <BoardBar step={step} placed={where} hasText={hasTextInside} />
        </span>
        {beside.length > 0 && (
          <span
            className={classes['beside']}
            style={end > 0.86 ? { right: percent(1 - where.start) } : { left: percent(end) }}
          >
            {beside.join(' · ')}
          </span>
        )}
      </div>
    </div>
  );
}
