import { Title } from '@mantine/core';
import { planningText } from '#shared/planning/nl.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { usePlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';

/** What is done for one client in the planning year. */
export function ClientPlanScreen({ parameters }: ScreenProps) {
  const planningYear = usePlanningYear();
  if (!planningYear) return null;
  return (
    <div>
      <YearPicker {...planningYear} />
      <Title order={2}>
        {parameters['number']} {planningText.title(planningYear.year)}
      </Title>
    </div>
  );
}
