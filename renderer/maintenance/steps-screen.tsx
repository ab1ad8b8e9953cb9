import { Text } from '@mantine/core';
import { maintenanceText, showPercentage } from '#shared/maintenance/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { MaintenancePage } from '#renderer/maintenance/maintenance-page.tsx';
import classes from '#renderer/maintenance/maintenance.module.css';
import { useMaintenanceYear } from '#renderer/maintenance/use-maintenance-year.ts';

/** The steps of a year: how far each is, who owns it, and what is missing. */
export function StepsScreen() {
  const chosen = useMaintenanceYear();
  return <MaintenancePage>{chosen && <Steps year={chosen.year} />}</MaintenancePage>;
}

function Steps({ year }: { year: number }) {
  const { data, error } = useQueryCall('maintenance.getBoard', { year }, { isFresh: true });
  return (
    <div className={classes['list']}>
      {error && <Text role="alert">{error.message}</Text>}
      <ul>
        {data?.steps.map((step) => (
          <li key={step.key}>
            {step.title}: {maintenanceText.statuses[step.status]},{' '}
            {showPercentage(step.progress.doneBasisPoints)}, {formatDay(step.untilOn)}
          </li>
        ))}
      </ul>
    </div>
  );
}
