import { useEffect, useLayoutEffect } from 'react';
import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { useRoute } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useLabels } from '#renderer/capacity/use-labels.ts';
import { YearPlanSheet } from '#renderer/capacity/year-plan-sheet.tsx';
import classes from '#renderer/capacity/year-plan.module.css';

/** The year plan of one employee, or of everyone, without the window around it; its title says when it is complete. */
export function YearPlanPrint({ parameters }: ScreenProps) {
  const year = Number(useRoute().parameters.get('jaar'));
  const code = parameters['code'];
  const { data, error } = useQueryCall('capacity.getYearPlans', {
    year,
    ...(code === undefined ? {} : { employee: decodeURIComponent(code) }),
  });
  const labels = useLabels();
  // Paper is white, also when the person works in the dark.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  const isComplete = data !== undefined && labels.size > 0;
  useEffect(() => {
    if (isComplete) document.title = `gereed ${capacityScreenText.yearPlan.titleAll(year)}`;
  }, [isComplete, year]);
  return (
    <main className={classes['print']}>
      {error && <p role="alert">{error.message}</p>}
      {isComplete &&
        data.plans.map((plan) => (
          <YearPlanSheet key={plan.row.employee} plans={data} plan={plan} labels={labels} />
        ))}
    </main>
  );
}
