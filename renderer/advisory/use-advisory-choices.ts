import { useMemo } from 'react';
import { advisoryText } from '#shared/advisory/nl.ts';
import type { CodeOption } from '#shared/text/parse.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

export interface AdvisoryChoices {
  statuses: readonly CodeOption[];
  /** Employees; who has left is refused with the day. */
  owners: readonly CodeOption[];
}

/** What can be chosen about an advisory service; undefined while it is on its way. */
export function useAdvisoryChoices(): AdvisoryChoices | undefined {
  const codes = useQueryCall('codes.list', { list: 'advisory_status' }).data;
  const people = useQueryCall('employees.list', {}).data;
  return useMemo(() => {
    if (!codes || !people) return undefined;
    return {
      statuses: codes.items.map(({ code, label, retiredOn }) => ({
        code,
        label,
        isRetired: retiredOn !== null,
      })),
      owners: people.employees.map(({ code, name, state, outOfServiceOn }) => ({
        code,
        label: name === '' ? code : name,
        ...(state === 'left' && outOfServiceOn !== null
          ? {
              isRetired: true,
              retiredBecause: advisoryText.refusals.employeeLeft(code, name, outOfServiceOn),
            }
          : {}),
      })),
    };
  }, [codes, people]);
}
