import { SegmentedControl, Select } from '@mantine/core';
import type { PreparationList } from '#shared/preparation/model.ts';
import { preparationText, roleName } from '#shared/preparation/nl.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { shownKinds, type RowChoice, type ShownKind } from '#renderer/preparation/row-filter.ts';

interface RowFilterBarProps {
  list: PreparationList;
  counts: Readonly<Record<ShownKind, number>>;
  choice: RowChoice;
  onChoose: (choice: RowChoice) => void;
}

const { filters } = preparationText;

/** Which clients are shown: what is wrong or changed, of whom, in which role. */
export function RowFilterBar({ list, counts, choice, onChoose }: RowFilterBarProps) {
  const labels: Record<ShownKind, string> = {
    all: filters.all,
    changed: filters.changed(counts.changed),
    unfilled: filters.unfilled(counts.unfilled),
    warned: filters.warned(counts.warned),
  };
  return (
    <>
      <SegmentedControl
        aria-label={filters.shown}
        value={choice.shown}
        data={shownKinds.map((value) => ({ value, label: labels[value] }))}
        onChange={(value) =>
          onChoose({ ...choice, shown: shownKinds.find((kind) => kind === value) ?? 'all' })
        }
      />
      <Select
        aria-label={filters.employee}
        placeholder={filters.anyEmployee}
        w={168}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': filters.anyEmployee }}
        value={choice.employee}
        data={list.employees.map(({ code, name }) => ({
          value: code,
          label: name === '' ? code : withLabel(code, name),
        }))}
        onChange={(employee) => onChoose({ ...choice, employee })}
      />
      <Select
        aria-label={filters.role}
        placeholder={filters.anyRole}
        w={150}
        clearable
        clearButtonProps={{ 'aria-label': filters.anyRole }}
        value={choice.role}
        data={list.roles.map((role) => ({ value: role.code, label: roleName(role) }))}
        onChange={(role) => onChoose({ ...choice, role })}
      />
    </>
  );
}
