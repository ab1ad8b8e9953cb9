import { Select } from '@mantine/core';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

interface EmployeeSelectProps {
  /** Above the field, or for screen readers only. */
  label: string;
  isLabelHidden?: boolean;
  placeholder: string;
  /** Code of the employee; null is nobody. */
  value: string | null;
  onChange: (code: string | null) => void;
}

/** Chooses an employee by code or name. */
export function EmployeeSelect({ label, isLabelHidden, placeholder, value, onChange }: EmployeeSelectProps) {
  const employees = useQueryCall('employees.list', {}).data?.employees ?? [];
  return (
    <Select
      size="xs"
      w={230}
      searchable
      clearable
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      value={value}
      data={employees.map(({ code, name }) => ({
        value: code,
        label: [code, name].filter(Boolean).join(' '),
      }))}
      onChange={onChange}
    />
  );
}
