import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CapacityYear } from '#shared/capacity/model.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';
import classes from '#renderer/capacity/capacity.module.css';
import type { Labels } from '#renderer/capacity/group-name.ts';
import { groupings, views, type CapacityView } from '#renderer/capacity/use-capacity.ts';
import type { PlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';

interface CapacityToolbarProps {
  planningYear: PlanningYear;
  view: CapacityView;
  change: (to: Partial<CapacityView>) => void;
  whole: CapacityYear | undefined;
  labels: Labels;
  /** The drafts and what is done with the table, at the right. */
  children?: ReactNode;
}

/** The year, the view, by whom it is taken together, and the filters. */
export function CapacityToolbar({
  planningYear,
  view,
  change,
  whole,
  labels,
  children,
}: CapacityToolbarProps) {
  const options = (kind: 'function' | 'team') =>
    [...new Set((whole?.rows ?? []).flatMap((row) => row[kind] ?? []))]
      .toSorted((a, b) => a.localeCompare(b, 'nl'))
      .map((code) => ({ value: code, label: labels.get(`${kind}:${code}`) ?? code }));
  const functions = options('function');
  const teams = options('team');
  const isChart = view.view === 'chart';
  return (
    <div className={classes['bar']}>
      <YearPicker {...planningYear} />
      <SegmentedControl
        size="xs"
        aria-label={text.viewLabel}
        value={view.view}
        data={views.map((value) => ({ value, label: text.views[value] }))}
        onChange={(value) => change({ view: views.find((each) => each === value) ?? 'table' })}
      />
      {!isChart && (
        <>
          <Select
            size="xs"
            w={140}
            aria-label={text.groupLabel}
            allowDeselect={false}
            value={view.grouping}
            data={groupings.map((value) => ({
              value,
              label: `${text.groupLabel} ${text.groups[value].toLowerCase()}`,
            }))}
            onChange={(value) => change({ grouping: groupings.find((each) => each === value) ?? 'employee' })}
          />
          {functions.length > 0 && (
            <Select
              size="xs"
              w={138}
              clearable
              aria-label={text.filters.function}
              placeholder={text.filters.allFunctions}
              value={view.function}
              data={functions}
              onChange={(value) => change({ function: value })}
            />
          )}
          {teams.length > 0 && (
            <Select
              size="xs"
              w={112}
              clearable
              aria-label={text.filters.team}
              placeholder={text.filters.allTeams}
              value={view.team}
              data={teams}
              onChange={(value) => change({ team: value })}
            />
          )}
          <Checkbox
            size="xs"
            label={text.filters.trouble}
            checked={view.troubleOnly}
            onChange={(event) => change({ troubleOnly: event.currentTarget.checked })}
          />
        </>
      )}
      <div className={classes['tools']}>{children}</div>
    </div>
  );
}
