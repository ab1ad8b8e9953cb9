import { Button, Loader, SegmentedControl, Select } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { CardChoices } from '#shared/clients/card-model.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import type { Worklist } from '#shared/completeness/model.ts';
import { completenessText as text } from '#shared/completeness/nl.ts';
import { navigate } from '#renderer/app/route.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import classes from '#renderer/completeness/completeness.module.css';
import { none, useChoice } from '#renderer/completeness/use-choice.ts';
import { useWorklistEdits } from '#renderer/completeness/use-worklist-edits.ts';
import { worklistColumns } from '#renderer/completeness/worklist-columns.ts';
import { isShown, type WorklistChoice, type WorklistRow } from '#renderer/completeness/worklist-rows.ts';
import { GridExportMenu } from '#renderer/exports/grid-export-menu.tsx';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';

interface ViewProps {
  list: Worklist;
  rows: readonly WorklistRow[];
  today: string;
}

const rowId = ({ id }: WorklistRow) => id;

/** The clients with their gaps, to fill in right there. */
export function ClientsView(props: ViewProps) {
  const choices = useQueryCall('clients.getChoices', {}).data;
  return choices ? <ClientsGrid {...props} choices={choices} /> : <Loader m="xl" aria-label={text.title} />;
}

function ClientsGrid({ list, rows, today, choices }: ViewProps & { choices: CardChoices }) {
  const grid = useRef<GridHandle>(null);
  const [choice, choose] = useChoice(list);
  const columns = useMemo(() => worklistColumns(list.fields, choices), [list.fields, choices]);
  const shown = useShownRows(rows, choice);
  const onEdit = useWorklistEdits();
  const { undo } = useUndo();
  return (
    <div className={classes['grid']}>
      <FilterBar list={list} rows={rows} choices={choices} choice={choice} onChoose={choose} />
      <PeilGrid
        ref={grid}
        label={text.title}
        noun={text.noun}
        columns={columns}
        rows={shown}
        rowId={rowId}
        today={today}
        onEdit={onEdit}
        onUndo={undo}
        onOpenRow={(id) => {
          const row = rows.find((each) => each.id === id);
          if (row) navigate(clientPath(row.number));
        }}
        toolbarEnd={<GridExportMenu grid={grid} title={text.title} />}
      />
    </div>
  );
}

/**
 * The chosen rows. One that was filled so that it no longer fits stays in sight until another choice is made: the cell under one's
 * hands must not go away.
 */
function useShownRows(rows: readonly WorklistRow[], choice: WorklistChoice): readonly WorklistRow[] {
  const key = JSON.stringify(choice);
  const [stayed, setStayed] = useState<{ key: string; ids: ReadonlySet<string> }>({
    key: '',
    ids: new Set(),
  });
  const fitting = useMemo(() => rows.filter((row) => isShown(row, choice)), [rows, choice]);
  const shown = useMemo(() => {
    if (stayed.key !== key) return fitting;
    const ids = new Set(fitting.map(rowId));
    return rows.filter(({ id }) => ids.has(id) || stayed.ids.has(id));
  }, [rows, fitting, stayed, key]);
  if (stayed.key !== key || fitting.some(({ id }) => !stayed.ids.has(id))) {
    const former = stayed.key === key ? stayed.ids : [];
    setStayed({ key, ids: new Set([...former, ...fitting.map(rowId)]) });
  }
  return shown;
}

interface FilterBarProps {
  list: Worklist;
  rows: readonly WorklistRow[];
  choices: CardChoices;
  choice: WorklistChoice;
  onChoose: (change: Partial<WorklistChoice>) => void;
}

const { filters } = text;

function FilterBar({ list, rows, choices, choice, onChoose }: FilterBarProps) {
  const incomplete = rows.filter(({ missing }) => missing.length > 0).length;
  const holders = useMemo(
    () => [...new Set((list.holders[choice.role] ?? []).map((code) => String(code ?? '')))].toSorted(),
    [list.holders, choice.role],
  );
  const labelOf = (code: string) =>
    withLabel(code, choices.employees.find((each) => each.code === code)?.label);
  return (
    <div className={classes['bar']}>
      <SegmentedControl
        aria-label={filters.shown}
        value={choice.showsAll ? 'all' : 'incomplete'}
        data={[
          { value: 'incomplete', label: filters.incomplete(incomplete) },
          { value: 'all', label: filters.all(rows.length) },
        ]}
        onChange={(value) => onChoose({ showsAll: value === 'all' })}
      />
      <Select
        aria-label={filters.field}
        placeholder={filters.anyField}
        w={190}
        clearable
        clearButtonProps={{ 'aria-label': filters.anyField }}
        value={choice.field}
        data={list.fields.map(({ key, label }) => ({ value: key, label }))}
        onChange={(field) => onChoose({ field })}
      />
      <Select
        aria-label={filters.role}
        w={110}
        allowDeselect={false}
        value={choice.role}
        data={list.roles.map(({ code }) => code)}
        onChange={(role) => role !== null && onChoose({ role, employee: null })}
      />
      <Select
        aria-label={filters.employee}
        placeholder={filters.anyEmployee}
        w={190}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': filters.anyEmployee }}
        value={choice.employee === '' ? none : choice.employee}
        data={holders.map((code) => ({
          value: code || none,
          label: code === '' ? text.nobody : labelOf(code),
        }))}
        onChange={(value) => onChoose({ employee: value === none ? '' : value })}
      />
      {choice.group !== null && (
        <Button variant="light" title={filters.clearGroup} onClick={() => onChoose({ group: null })}>
          {filters.group(choice.group || text.noGroup)} ×
        </Button>
      )}
    </div>
  );
}
