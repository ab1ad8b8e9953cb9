import { Alert, Button, Group } from '@mantine/core';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { planningText } from '#shared/planning/nl.ts';
import { formatEuros } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath, numberIn } from '#renderer/clients/client-path.ts';
import { ClosedYearBanner } from '#renderer/closing/closed-year-banner.tsx';
import locked from '#renderer/closing/closing.module.css';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { LinesSection } from '#renderer/planning/lines-section.tsx';
import { MomentsTable } from '#renderer/planning/moments-table.tsx';
import { PlanFields } from '#renderer/planning/plan-fields.tsx';
import { PlanHistory } from '#renderer/planning/plan-history.tsx';
import classes from '#renderer/planning/planning.module.css';
import { usePlanningYear, type PlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';
import { showDone } from '#renderer/ui/notices.ts';

const { card: text, letter } = planningText;

/** "Planning dienstverlening klant": what is done for one client in the planning year. */
export function ClientPlanScreen({ parameters }: ScreenProps) {
  const planningYear = usePlanningYear();
  const number = numberIn(parameters['number']);
  return planningYear ? <PlanOfClient number={number} planningYear={planningYear} /> : null;
}

interface PlanOfClientProps {
  number: string;
  planningYear: PlanningYear;
}

function PlanOfClient({ number, planningYear }: PlanOfClientProps) {
  const { year, today } = planningYear;
  const isClosed = useClosedYear(year);
  const card = useQueryCall('planning.getClient', { client: number, year }, { isFresh: true });
  const choices = useQueryCall('planning.getChoices', {}, { isFresh: true }).data;
  const save = useCommand('planning.saveLetter', { onSuccess: ({ path }) => showDone(letter.saved(path)) });
  if (!card.data && card.error) {
    return (
      <div className={classes['empty']}>
        <p role="alert">{card.error.message}</p>
        <Button component="a" href={hrefOf('/planning')} variant="default">
          {text.toGrid}
        </Button>
      </div>
    );
  }
  if (!card.data || !choices) return null;
  const plan = card.data;
  const status = plan.values.status.value;
  const hasLetter = plan.hasPlan && status !== 'V' && plan.moments.length > 0;
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <YearPicker {...planningYear} />
        <div>
          <h2 className={classes['name']}>
            {plan.name} <span className={classes['soft']}>{plan.client}</span>
          </h2>
          <Group gap={16} className={classes['facts'] ?? ''}>
            <a href={hrefOf('/planning', { jaar: String(year) })}>{text.back}</a>
            <a href={hrefOf(clientPath(plan.client))}>{text.clientCard}</a>
            {plan.feeCents !== null && plan.feeYear !== null && (
              <span>{text.fee(formatEuros(plan.feeCents), plan.feeYear)}</span>
            )}
          </Group>
        </div>
        {hasLetter && (
          <div className={classes['tools']}>
            <Button
              component="a"
              href={hrefOf(`/afdruk/planningsbrief/${encodeURIComponent(plan.client)}`, {
                jaar: String(year),
              })}
              variant="default"
              size="compact-sm"
              leftSection={<IconPrinter size={14} aria-hidden />}
            >
              {text.print}
            </Button>
            <Button
              size="compact-sm"
              loading={save.isPending}
              leftSection={<IconFileText size={14} aria-hidden />}
              onClick={() => save.mutate({ client: plan.client, year })}
            >
              {text.letter}
            </Button>
          </div>
        )}
      </div>
      <ClosedYearBanner year={year} />
      <div className={classes['scroll']} key={`${plan.client} ${year}`}>
        {!plan.hasPlan && <Alert color="gray">{text.noPlan(year)}</Alert>}
        {status === 'B' && <Alert color="gray">{text.confirmed}</Alert>}
        {status === 'V' && <Alert color="yellow">{text.dropped}</Alert>}
        <fieldset className={locked['locked']} disabled={isClosed}>
          <PlanFields card={plan} choices={choices} today={today} />
        </fieldset>
        <LinesSection card={plan} choices={choices} today={today} />
        {plan.hasPlan && <MomentsTable moments={plan.moments} />}
        <PlanHistory card={plan} choices={choices} />
      </div>
    </div>
  );
}
