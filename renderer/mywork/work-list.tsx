import { IconAlertTriangle, IconCalendarDue, IconChecklist } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { daysBetween } from '#shared/maintenance/window.ts';
import type { WorkDeadline, WorkItem, WorkStep } from '#shared/mywork/model.ts';
import { myworkText as text } from '#shared/mywork/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import classes from '#renderer/mywork/mywork.module.css';

/** Clients named under a deadline; the rest is counted, and opens the list of deadlines. */
const clientsShown = 5;

/** What must be ready, by day: a step or the deadlines of a rule, each with the link that does it. */
export function WorkList({ items, today }: { items: readonly WorkItem[]; today: string }) {
  return (
    <ul className={classes['items']}>
      {items.map((item) =>
        item.kind === 'step' ? (
          <Step key={`${item.year} ${item.key}`} step={item} today={today} />
        ) : (
          <Deadline
            key={`${item.rule} ${item.periodEndsOn} ${item.internalOn} ${item.clients[0]?.number}`}
            item={item}
            today={today}
          />
        ),
      )}
    </ul>
  );
}

function Step({ step, today }: { step: WorkStep; today: string }) {
  const href = hrefOf('/jaarplan/stappen', { jaar: String(step.year), stap: step.key });
  return (
    <li className={classes['item']}>
      <Mark isLate={step.dueOn < today} isStep />
      <div>
        <a href={href} className={classes['title']}>
          {step.title}
        </a>
        <div className={classes['soft']}>
          {text.step} · {text.stepProgress(step.doneBasisPoints, step.missing)}
        </div>
      </div>
      <When day={step.dueOn} today={today}>
        {text.until(step.dueOn)}
      </When>
    </li>
  );
}

function Deadline({ item, today }: { item: WorkDeadline; today: string }) {
  const isPassed = item.internalOn < today;
  const shown = item.clients.slice(0, clientsShown);
  const rest = item.clients.length - shown.length;
  const href = hrefOf('/jaarplan/termijnen', { periode: 'week', dag: item.dueOn });
  return (
    <li className={classes['item']}>
      <Mark isLate={item.dueOn < today} />
      <div>
        <a href={href} className={classes['title']}>
          {item.title}: {text.clients(item.clients.length)}
        </a>
        <div className={classes['soft']}>
          {text.period(item.periodEndsOn)} · {text.checked(item.source, item.checkedOn)}
        </div>
        <div className={classes['clients']}>
          {shown.map(({ number, name }) => (
            <a key={number} href={hrefOf(clientPath(number))}>
              {number} {name}
            </a>
          ))}
          {rest > 0 && <a href={href}>{text.moreClients(rest)}</a>}
        </div>
      </div>
      <When day={isPassed ? item.dueOn : item.internalOn} today={today}>
        {isPassed ? '' : `${text.internal(item.internalOn)}, `}
        {item.dueOn < today ? text.statutoryPassed(item.dueOn) : text.statutory(item.dueOn)}
      </When>
    </li>
  );
}

function Mark({ isLate, isStep = false }: { isLate: boolean; isStep?: boolean }) {
  if (isLate)
    return <IconAlertTriangle size={18} className={classes['late'] ?? ''} aria-label={text.terms.overdue} />;
  const Icon = isStep ? IconChecklist : IconCalendarDue;
  return <Icon size={18} className={classes['soft'] ?? ''} aria-hidden />;
}

function When({ day, today, children }: { day: string; today: string; children: ReactNode }) {
  const days = daysBetween(today, day);
  return (
    <div className={classes['when']}>
      <strong className={days < 0 ? classes['late'] : undefined}>
        {days < 0 ? text.daysLate(-days) : text.daysLeft(days)}
      </strong>
      <div className={classes['soft']}>{children}</div>
    </div>
  );
}
