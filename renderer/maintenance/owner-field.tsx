import { Select } from '@mantine/core';
import type { CodeItem } from '#shared/codes/model.ts';
import type { Employee } from '#shared/employees/model.ts';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const { panel: text } = maintenanceScreenText;
const noFunctions: CodeItem[] = [];
const nobody: Employee[] = [];

/** Who owns a step of a year: an employee, else everyone of a function, else nobody. */
export function OwnerField({ step }: { step: MaintenanceStep }) {
  const functions = useQueryCall('codes.list', { list: 'function' }).data?.items ?? noFunctions;
  const employees = useQueryCall('employees.list', {}).data?.employees ?? nobody;
  const setOwner = useCommand('maintenance.setOwner');
  const { year, key, ownerEmployee, ownerFunction } = step;
  const value =
    ownerEmployee !== null ? `m:${ownerEmployee}` : ownerFunction !== null ? `f:${ownerFunction}` : 'none';
  const onChange = (chosen: string | null) => {
    if (chosen === null) return;
    const code = chosen.slice(2);
    if (chosen === 'none') setOwner.mutate({ year, key, employee: null, function: null });
    else if (chosen.startsWith('m:')) setOwner.mutate({ year, key, employee: code });
    else setOwner.mutate({ year, key, employee: null, function: code });
  };
  return (
    <Select
      label={text.owner}
      w={272}
      searchable
      allowDeselect={false}
      value={value}
      data={[
        { value: 'none', label: text.noOwner },
        {
          group: text.functions,
          items: functions
            .filter(({ code, retiredOn }) => retiredOn === null || code === ownerFunction)
            .map(({ code, label }) => ({ value: `f:${code}`, label })),
        },
        {
          group: text.employees,
          items: employees
            .filter(({ code, state }) => state !== 'left' || code === ownerEmployee)
            .map(({ code, name }) => ({ value: `m:${code}`, label: `${code} ${name}`.trim() })),
        },
      ]}
      onChange={onChange}
    />
  );
}
