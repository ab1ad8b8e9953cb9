import { useMemo } from 'react';
import { oldestCurrentDay } from '#shared/overview/current-day.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientColumns } from './client-columns.ts';

/** The columns of the list for this office: its code lists, bands, roles and employees. Undefined while they are on their way. */
export function useClientColumns(today: string | undefined) {
  const choices = useQueryCall('clients.getChoices', {});
  const settings = useQueryCall('settings.get', {});
  const months = settings.data?.strategyCurrentMonths;
  const { data } = choices;
  return useMemo(() => {
    if (!data || months === undefined || today === undefined) return undefined;
    return clientColumns({
      lists: data.lists,
      employees: data.employees,
      currentSince: oldestCurrentDay(today, months),
      currentMonths: months,
    });
  }, [data, months, today]);
}
