import { Button, Stack, Switch, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { CodeItem } from '#shared/codes/model.ts';
import type { Employee, EmployeeValues } from '#shared/employees/model.ts';
import { employeesText } from '#shared/employees/nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { useMay, useMaySee } from '#renderer/accounts/use-may.ts';
import { hrefOf, navigate, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { employeeColumns, isEditableKey, isListed } from '#renderer/employees/employee-columns.ts';
import { EmployeePanel } from '#renderer/employees/employee-panel.tsx';
import { NewEmployee } from '#renderer/employees/new-employee.tsx';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import { PeilGrid } from '#renderer/grid/peil-grid.tsx';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import classes from '#renderer/settings/settings.module.css';

const none: CodeItem[] = [];
const nobody: Employee[] = [];

/** The employees of the office with their clients per role. */
export function EmployeesScreen() {
  const { parameters } = useRoute();
  const listed = useQueryCall('employees.list', {}, { isFresh: true }).data?.employees;
  const employees = listed ?? nobody;
  const functions = useQueryCall('codes.list', { list: 'function' }).data?.items ?? none;
  const teams = useQueryCall('codes.list', { list: 'team' }).data?.items ?? none;
  const roles = useQueryCall('codes.list', { list: 'role' }).data?.items;
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const showsLeft = parameters.get('uit') === 'ook';
  const [isAdding, setIsAdding] = useState(false);
  const columns = useMemo(() => employeeColumns(functions, roles ?? none, teams), [functions, roles, teams]);
  const rows = useMemo(
    () => employees.filter(({ state }) => isListed(state, showsLeft)),
    [employees, showsLeft],
  );
  const chosen = employees.find(({ code }) => code === parameters.get('medewerker'));
  const onEdit = useRowEdits(employees);
  const mayUpdate = useMay('employees.update');
  const set = (changes: Record<string, string | null>) =>
    replaceParameters({ ...Object.fromEntries(parameters), ...changes });
  const onChoose = (id: string | null) => {
    setIsAdding(false);
    set({ medewerker: employees.find((employee) => String(employee.id) === id)?.code ?? null });
  };
  return (
    <SettingsPage
      actions={
        <WhenMay call="employees.add">
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            {employeesText.new}
          </Button>
        </WhenMay>
      }
    >
      <div className={classes['split']}>
        <div className={classes['list']}>
          {listed?.length === 0 && !isAdding ? (
            <NoEmployees />
          ) : (
            roles && (
              <PeilGrid
                label={employeesText.title}
                noun={employeesText.noun}
                columns={columns}
                rows={rows}
                rowId={({ id }) => String(id)}
                today={today}
                {...(mayUpdate ? { onEdit } : {})}
                onOpenRow={onChoose}
                onActiveRow={(id, afterTyping) => chosen && id !== null && !afterTyping && onChoose(id)}
                toolbarStart={
                  <Switch
                    label={employeesText.showLeft}
                    checked={showsLeft}
                    onChange={(event) => set({ uit: event.currentTarget.checked ? 'ook' : null })}
                  />
                }
              />
            )
          )}
        </div>
        {isAdding ? (
          <NewEmployee
            functions={functions}
            onClose={() => setIsAdding(false)}
            onAdded={(code) => {
              setIsAdding(false);
              navigate('/beheer/medewerkers', { medewerker: code });
            }}
          />
        ) : (
          chosen && (
            <EmployeePanel
              key={chosen.id}
              employee={chosen}
              functions={functions}
              teams={teams}
              today={today}
              onClose={() => onChoose(null)}
              onRenamed={(code) => set({ medewerker: code })}
            />
          )
        )}
      </div>
    </SettingsPage>
  );
}

function NoEmployees() {
  const mayImport = useMaySee('/importeren');
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {employeesText.empty.title}
      </Title>
      <Text>{employeesText.empty.body}</Text>
      {mayImport && (
        <Button component="a" variant="default" href={hrefOf('/importeren')}>
          {employeesText.empty.action}
        </Button>
      )}
    </Stack>
  );
}

/** Stores what was typed in the list, one change per employee; a refused employee keeps what was typed. */
function useRowEdits(employees: readonly Employee[]) {
  const update = useCommand('employees.update', { onRefused: () => undefined });
  return async (changes: CellEdit[]): Promise<readonly CellRefusal[]> => {
    const refused: CellRefusal[] = [];
    for (const rowId of new Set(changes.map((change) => change.rowId))) {
      const mine = changes.filter((change) => change.rowId === rowId);
      const employee = employees.find(({ id }) => String(id) === rowId);
      if (!employee) continue;
      try {
        await update.mutateAsync({ id: employee.id, values: valuesOf(mine) });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        refused.push(...mine.map(({ column }) => ({ rowId, column, message })));
      }
    }
    return refused;
  };
}

function valuesOf(changes: readonly CellEdit[]): Partial<EmployeeValues> {
  const values: Partial<EmployeeValues> = {};
  for (const { column, value } of changes) {
    if (!isEditableKey(column)) continue;
    const text = value === null ? null : String(value);
    if (column === 'code' || column === 'name') values[column] = text ?? '';
    else values[column] = text;
  }
  return values;
}
