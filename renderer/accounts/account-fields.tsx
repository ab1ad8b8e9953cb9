import { Select, Text, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { RoleName } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import type { Role } from '#shared/calls/define.ts';
import classes from '#renderer/accounts/access.module.css';
import { EmployeeSelect } from '#renderer/employees/employee-select.tsx';

const text = accessText.access;

/** What a partner decides about an account. */
export interface AccountValues {
  name: string;
  role: Role;
  employeeCode: string | null;
}

interface AccountFieldsProps {
  values: AccountValues;
  nameError: string | null;
  nameRef?: Ref<HTMLInputElement>;
  onChange: (values: AccountValues) => void;
}

/** Name, role and employee, for a new account and an existing one. */
export function AccountFields({ values, nameError, nameRef, onChange }: AccountFieldsProps) {
  return (
    <>
      <TextInput
        {...(nameRef ? { ref: nameRef } : {})}
        label={text.columns.name}
        value={values.name}
        maxLength={80}
        autoComplete="off"
        error={nameError}
        onChange={(event) => onChange({ ...values, name: event.currentTarget.value })}
      />
      <Select
        label={text.columns.role}
        data={RoleName.options.map((role) => ({ value: role, label: accessText.roles[role] }))}
        value={values.role}
        allowDeselect={false}
        onChange={(role) => {
          const chosen = RoleName.safeParse(role);
          if (chosen.success) onChange({ ...values, role: chosen.data });
        }}
      />
      <div>
        <EmployeeSelect
          label={text.columns.employee}
          placeholder={text.noEmployee}
          value={values.employeeCode}
          onChange={(employeeCode) => onChange({ ...values, employeeCode })}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {text.employeeHint}
        </Text>
        {values.role === 'medewerker' && values.employeeCode === null && (
          <Text size="xs" mt={4} className={classes['warning'] ?? ''}>
            {text.noEmployeeWarning}
          </Text>
        )}
      </div>
    </>
  );
}
