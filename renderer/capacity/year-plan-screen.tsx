import { Anchor, Button, Select, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useLabels } from '#renderer/capacity/use-labels.ts';
import { YearPlanSheet } from '#renderer/capacity/year-plan-sheet.tsx';
import classes from '#renderer/capacity/year-plan.module.css';
import { usePlanningYear, type PlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';
import { showDone } from '#renderer/ui/notices.ts';

const text = capacityScreenText.yearPlan;

/** The year of one employee, as it comes out of the printer. */
export function YearPlanScreen({ parameters }: ScreenProps) {
  const planningYear = usePlanningYear();
  if (!planningYear) return null;
  return <YearPlanOf code={decodeURIComponent(parameters['code'] ?? '')} planningYear={planningYear} />;
}

function YearPlanOf({ code, planningYear }: { code: string; planningYear: PlanningYear }) {
  const { year } = planningYear;
  const { data, error } = useQueryCall('capacity.getYearPlans', { year, employee: code }, { isFresh: true });
  const people = useQueryCall('capacity.getYear', { year }).data?.rows ?? [];
  const labels = useLabels();
  const save = useCommand('capacity.saveYearPlans', {
    onSuccess: ({ path }) => showDone(capacityScreenText.sheet.saved(path)),
  });
  usePrintAction();
  const [plan] = data?.plans ?? [];
  const write = (format: 'pdf' | 'xlsx') => save.mutate({ year, employee: code, format });
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <Anchor size="sm" href={hrefOf('/capaciteit', { jaar: String(year) })}>
          <IconArrowLeft size={14} aria-hidden /> {text.back}
        </Anchor>
        <YearPicker {...planningYear} />
        <Select
          size="xs"
          w={220}
          searchable
          allowDeselect={false}
          aria-label={text.employee}
          value={plan?.row.employee ?? null}
          data={people.map(({ employee, name }) => ({
            value: employee,
            label: `${employee} ${name}`.trim(),
          }))}
          onChange={(value) =>
            value !== null && navigate(`/capaciteit/jaarplan/${value}`, { jaar: String(year) })
          }
        />
        <div className={classes['tools']}>
          <Button size="compact-sm" variant="default" disabled={!plan} onClick={() => window.print()}>
            {text.print}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={!plan || save.isPending}
            onClick={() => write('xlsx')}
          >
            {text.saveXlsx}
          </Button>
          <Button size="compact-sm" disabled={!plan} loading={save.isPending} onClick={() => write('pdf')}>
            {text.savePdf}
          </Button>
        </div>
      </div>
      <section
        className={classes['desk']}
        aria-label={text.title(code, year)}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {error && <Text role="alert">{error.message}</Text>}
        {data && plan && (
          <div className={classes['paper']}>
            <YearPlanSheet plans={data} plan={plan} labels={labels} />
          </div>
        )}
      </section>
    </div>
  );
}
