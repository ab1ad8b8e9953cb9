import { Button, Select, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { CodeItem } from '#shared/codes/model.ts';
import { EmployeeCode } from '#shared/employees/model.ts';
import { employeesText } from '#shared/employees/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { optionsOf } from '#renderer/employees/employee-columns.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

interface NewEmployeeProps {
  functions: readonly CodeItem[];
  onClose: () => void;
  onAdded: (code: string) => void;
}

const { fields, hints } = employeesText;

/** A code is enough; the rest can be filled in afterwards. */
export function NewEmployee({ functions, onClose, onAdded }: NewEmployeeProps) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [functionCode, setFunctionCode] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const add = useCommand('employees.add', {
    onSuccess: (employee) => onAdded(employee.code),
    onRefused: (refusal) => setError(refusal.message),
  });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isValid = EmployeeCode.safeParse(code).success;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isValid) add.mutate({ code: code.trim(), name: name.trim(), functionCode });
    else setError(hints.code);
  };
  return (
    <SidePanel title={employeesText.new} closeLabel={employeesText.close} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            label={fields.code}
            description={hints.code}
            ref={first}
            maxLength={10}
            value={code}
            error={error}
            styles={{ input: { width: 120 } }}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              setError(null);
            }}
          />
          <TextInput
            label={fields.name}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={fields.functionCode}
            clearable
            searchable
            placeholder={employeesText.noFunction}
            value={functionCode}
            data={optionsOf(functions).map((option) => ({
              value: option.code,
              label: `${option.code} · ${option.label}`,
            }))}
            onChange={setFunctionCode}
          />
          <Button type="submit" loading={add.isPending} style={{ alignSelf: 'flex-start' }}>
            {employeesText.add}
          </Button>
        </Stack>
      </form>
    </SidePanel>
  );
}
