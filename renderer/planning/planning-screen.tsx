import { Title } from '@mantine/core';
import { planningText } from '#shared/planning/nl.ts';
import { usePlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';

/** What is done for every client in the planning year. */
export function PlanningScreen() {
  const planningYear = usePlanningYear();
  if (!planningYear) return null;
  return (
    <div>
      <YearPicker {...planningYear} />
      <Title order={2}>{planningText.title(planningYear.year)}</Title>
    </div>
  );
}
