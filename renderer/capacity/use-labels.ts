import { useMemo } from 'react';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import type { Labels } from '#renderer/capacity/group-name.ts';

/** The labels of functions, teams and roles, by `list:code`. */
export function useLabels(): Labels {
  const functions = useQueryCall('codes.list', { list: 'function' }).data?.items;
  const teams = useQueryCall('codes.list', { list: 'team' }).data?.items;
  const roles = useQueryCall('codes.list', { list: 'role' }).data?.items;
  return useMemo(() => {
    const lists = { function: functions, team: teams, role: roles };
    return new Map(
      Object.entries(lists).flatMap(([list, items]) =>
        (items ?? []).map(({ code, label }) => [`${list}:${code}`, label] as const),
      ),
    );
  }, [functions, teams, roles]);
}
