import { Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { LineKey } from '#shared/planning/edit-model.ts';
import type { PlanChoices } from '#shared/planning/grid-model.ts';
import { planningText } from '#shared/planning/nl.ts';

interface AddLineProps {
  client: string;
  /** Who does a role, by role: proposed once a role is chosen. */
  roles: Readonly<Record<string, string>>;
  choices: PlanChoices;
  onAdd: (key: LineKey) => void;
}

const { card: text } = planningText;

/** A new line of hours: which service, which role and who. */
export function AddLine({ client, roles, choices, onAdd }: AddLineProps) {
  const [service, setService] = useState<string | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [employee, setEmployee] = useState<string | null>(null);
  const offered = <T extends { isRetired: boolean }>(all: readonly T[]) =>
    all.filter(({ isRetired }) => !isRetired);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (service !== null) onAdd({ client, service, role: role ?? '', employee });
      }}
    >
      <Group gap={8} align="end" mb={8}>
        <Select
          size="xs"
          w={180}
          label={text.service}
          searchable
          data={offered(choices.services).map(({ code, name }) => ({ value: code, label: name }))}
          value={service}
          onChange={setService}
        />
        <Select
          size="xs"
          w={170}
          label={text.role}
          clearable
          data={offered(choices.lists.role ?? []).map(({ code, label }) => ({
            value: code,
            label: `${code} ${label}`,
          }))}
          value={role}
          onChange={(chosen) => {
            setRole(chosen);
            setEmployee((chosen === null ? undefined : roles[chosen]) ?? null);
          }}
        />
        <Select
          size="xs"
          w={200}
          label={text.employee}
          placeholder={planningText.nobody}
          clearable
          searchable
          data={offered(choices.employees).map(({ code, label }) => ({
            value: code,
            label: label === code ? code : `${code} ${label}`,
          }))}
          value={employee}
          onChange={setEmployee}
        />
        <Button
          type="submit"
          size="xs"
          variant="default"
          disabled={service === null}
          leftSection={<IconPlus size={14} aria-hidden />}
        >
          {text.addLine}
        </Button>
      </Group>
    </form>
  );
}
