import { Anchor, VisuallyHidden } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { CallOutput } from '#shared/calls/contract.ts';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';
import { formatWindow, maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { stepScreens } from '#shared/maintenance/step-screens.ts';
import { daysBetween } from '#shared/maintenance/window.ts';
import { formatDay } from '#shared/text/format.ts';
import classes from '#renderer/maintenance/maintenance.module.css';
import { ProgressBar } from '#renderer/maintenance/progress-bar.tsx';
import { missingHref, screenHref } from '#renderer/maintenance/step-path.ts';
import { StepStatusMark } from '#renderer/maintenance/step-status.tsx';

const { steps: text } = maintenanceScreenText;

interface StepTableProps {
  board: CallOutput<'maintenance.getBoard'>;
  /** Tails of last year first, then those of the year. */
  steps: readonly MaintenanceStep[];
  /** The chosen step: its key, of a tail with the year before it. */
  chosen: string | null;
  onChoose: (name: string) => void;
}

/** One line per step: status, progress, what is missing, owner, window, days left, and the screen it opens. */
export function StepTable({ board, steps, chosen, onChoose }: StepTableProps) {
  const { columns } = text;
  return (
    <table className={classes['table']} aria-label={text.title(board.year)}>
      <thead>
        <tr>
          <th scope="col">{columns.step}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.progress}</th>
          <th scope="col">{columns.missing}</th>
          <th scope="col" className={classes['besidePanel']}>
            {columns.owner}
          </th>
          <th scope="col" className={classes['besidePanel']}>
            {columns.window}
          </th>
          <th scope="col" className={classes['besidePanel']}>
            {columns.left}
          </th>
          <th scope="col" className={classes['besidePanel']}>
            {columns.screen}
          </th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => {
          const name = step.year === board.year ? step.key : `${step.year}/${step.key}`;
          return (
            <StepRow
              key={name}
              step={step}
              year={board.year}
              today={board.today}
              isChosen={name === chosen}
              onChoose={() => onChoose(name)}
            />
          );
        })}
      </tbody>
    </table>
  );
}

interface StepRowProps {
  step: MaintenanceStep;
  year: number;
  today: string;
  isChosen: boolean;
  onChoose: () => void;
}

function StepRow({ step, year, today, isChosen, onChoose }: StepRowProps) {
  const notes = [
    step.year === year ? null : text.tail(step.year),
    step.planningYear === step.year ? null : text.planningYear(step.planningYear),
  ].filter(Boolean);
  return (
    <tr data-chosen={isChosen} data-status={step.status}>
      <th scope="row" className={classes['wrap']}>
        <button
          type="button"
          className={classes['name']}
          aria-label={text.showStep(step.title)}
          aria-expanded={isChosen}
          onClick={onChoose}
        >
          {step.title}
        </button>
        {notes.length > 0 && <div className={classes['soft']}>{notes.join(', ')}</div>}
      </th>
      <td>
        <StepStatusMark status={step.status} />
      </td>
      <td>
        <a className={classes['plainLink']} href={missingHref(step.year, step.key)}>
          <ProgressBar label={text.progressOf(step.title)} basisPoints={step.progress.doneBasisPoints} />
        </a>
      </td>
      <td>
        <MissingLink step={step} />
      </td>
      <td className={`${classes['besidePanel']} ${classes['owner']}`}>
        {step.ownerName ?? <span className={classes['warning']}>{text.noOwner}</span>}
      </td>
      <td className={classes['besidePanel']} title={`${formatDay(step.fromOn)} – ${formatDay(step.untilOn)}`}>
        {formatWindow(step.fromOn, step.untilOn)}
      </td>
      <td className={classes['besidePanel']}>{leftOf(step, today)}</td>
      <td className={classes['besidePanel']}>
        {step.screen !== null && (
          <Anchor size="sm" href={screenHref(step.screen, step.planningYear)}>
            {text.open}
            <VisuallyHidden>{text.openOf(nameOfScreen(step.screen), step.title)}</VisuallyHidden>{' '}
            <IconExternalLink size={13} aria-hidden />
          </Anchor>
        )}
      </td>
    </tr>
  );
}

function MissingLink({ step: { progress, closing, year, key } }: { step: MaintenanceStep }) {
  if (progress.missing === 0) return <span className={classes['soft']}>{text.nothingMissing}</span>;
  if (progress.results.length === 0 && closing === null)
    return <span className={classes['soft']}>{text.tick}</span>;
  return (
    <Anchor size="sm" href={missingHref(year, key)}>
      {text.missing(progress.missing)}
    </Anchor>
  );
}

/** How long the window lasts from today; of a closed step the day of closing. */
export function leftOf(step: MaintenanceStep, today: string): string {
  if (step.closing !== null) return text.closedOn(step.closing.on);
  if (step.status === 'done') return text.ended;
  return step.status === 'next' ? text.starts(daysBetween(today, step.fromOn)) : text.left(step.daysLeft);
}

function nameOfScreen(screen: string): string {
  const names: Readonly<Record<string, string>> = stepScreens;
  return names[screen] ?? screen;
}
