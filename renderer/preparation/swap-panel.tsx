import { Button, Checkbox, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { withLabel } from '#shared/clients/show-value.ts';
import type { CallInput } from '#shared/calls/contract.ts';
import type { PreparationList } from '#shared/preparation/model.ts';
import { preparationText, roleName } from '#shared/preparation/nl.ts';
import { findServiceTrouble } from '#shared/preparation/service-dates.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { monthOptions } from '#renderer/preparation/preparation-row.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import classes from '#renderer/preparation/preparation.module.css';

interface SwapPanelProps {
  list: PreparationList;
  /** How many rows are ticked. */
  ticked: number;
  shownCount: number;
  /** Who is chosen at first. */
  first: string | null;
  read: (scope: Scope) => string[];
  onClose: () => void;
}

type Scope = 'selected' | 'shown';
/** Keeps the month in which the one to replace would begin. */
const asPlanned = 'zoals gepland';
const { swap: text, nobody, actions, done } = preparationText;

/** Puts one employee in the place of another, after counting what that would do. */
export function SwapPanel(props: SwapPanelProps) {
  const { list, ticked, first, read, onClose } = props;
  const [from, setFrom] = useState<string | null>(first);
  const [to, setTo] = useState<string | null>(null);
  const [roles, setRoles] = useState<string[]>(() => list.roles.map(({ code }) => code));
  const [month, setMonth] = useState<string>(asPlanned);
  const [wanted, setScope] = useState<Scope>(ticked > 0 ? 'selected' : 'shown');
  const scope = ticked === 0 ? 'shown' : wanted;
  const isComplete = from !== null && to !== null && from !== to && roles.length > 0;
  const clients = isComplete ? read(scope) : [];
  const input: CallInput<'preparation.swap'> = {
    year: list.year,
    from: codeOf(from),
    to: codeOf(to),
    roles,
    clients,
    ...(month === asPlanned ? {} : { fromMonth: Number(month) }),
  };
  const preview = useQueryCall('preparation.previewSwap', input, {
    enabled: isComplete && clients.length > 0,
    isFresh: true,
  });
  const swap = useCommand('preparation.swap', {
    onSuccess: ({ changed, moved, stayed }) => {
      showDone(done.changed(changed, moved.centihours, stayed.centihours));
      onClose();
    },
  });
  const changed = isComplete ? (preview.data?.changed ?? 0) : 0;
  return (
    <SidePanel
      title={text.title}
      closeLabel={actions.close}
      onClose={onClose}
      footer={
        <Button
          disabled={changed === 0}
          loading={swap.isPending}
          onClick={() => swap.mutate({ ...input, clients: read(scope) })}
        >
          {text.action(changed)}
        </Button>
      }
    >
      <Stack gap="md">
        <EmployeeSelect label={text.from} list={list} value={from} onChange={setFrom} hasLeft />
        <EmployeeSelect label={text.to} list={list} value={to} onChange={setTo} />
        <Checkbox.Group label={text.roles} value={roles} onChange={setRoles}>
          <div className={classes['checks']}>
            {list.roles.map((role) => (
              <Checkbox key={role.code} value={role.code} label={roleName(role)} />
            ))}
          </div>
        </Checkbox.Group>
        <Select
          label={text.month}
          w={260}
          allowDeselect={false}
          value={month}
          data={[
            { value: asPlanned, label: text.asPlanned },
            ...monthOptions.map(({ code, label }) => ({ value: code, label })),
          ]}
          onChange={(value) => setMonth(value ?? asPlanned)}
        />
        <div>
          <Text size="xs" fw={500} mb={4}>
            {text.scope}
          </Text>
          <SegmentedControl
            aria-label={text.scope}
            value={scope}
            data={[
              { value: 'selected', label: text.scopes.selected(ticked), disabled: ticked === 0 },
              { value: 'shown', label: text.scopes.shown(props.shownCount) },
            ]}
            onChange={(value) => setScope(value === 'selected' ? 'selected' : 'shown')}
          />
        </div>
        <output className={classes['outcome']}>
          {!isComplete && <p>{text.choose}</p>}
          {isComplete && preview.error && <p className={classes['warning']}>{preview.error.message}</p>}
          {isComplete && preview.data && <Outcome {...preview.data} />}
        </output>
      </Stack>
    </SidePanel>
  );
}

interface OutcomeProps {
  changed: number;
  clients: number;
  skipped: number;
  moved: { centihours: number };
  stayed: { centihours: number };
}

function Outcome({ changed, clients, skipped, moved, stayed }: OutcomeProps) {
  return (
    <>
      <p>
        <strong>{text.count(changed, clients)}</strong>
      </p>
      {moved.centihours > 0 && <p>{text.moved(moved.centihours)}</p>}
      {stayed.centihours > 0 && <p>{text.stayed(stayed.centihours)}</p>}
      {skipped > 0 && <p className={classes['warning']}>{text.skipped(skipped)}</p>}
    </>
  );
}

interface EmployeeSelectProps {
  label: string;
  list: PreparationList;
  value: string | null;
  onChange: (code: string | null) => void;
  /** Offers those who have left before the year too. */
  hasLeft?: boolean;
}

function EmployeeSelect({ label, list, value, onChange, hasLeft = false }: EmployeeSelectProps) {
  const offered = list.employees.filter(
    (employee) => hasLeft || findServiceTrouble(employee, list.year, 1, 12)?.kind !== 'left',
  );
  return (
    <Select
      label={label}
      searchable
      value={value}
      data={[
        ...offered.map(({ code, name }) => ({
          value: code,
          label: name === '' ? code : withLabel(code, name),
        })),
        { value: nobody.code, label: nobody.label },
      ]}
      onChange={onChange}
    />
  );
}

function codeOf(chosen: string | null): string | null {
  return chosen === nobody.code ? null : chosen;
}
