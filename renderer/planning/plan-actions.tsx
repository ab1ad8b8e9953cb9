import { Button, Menu } from '@mantine/core';
import { IconChecks, IconChevronDown } from '@tabler/icons-react';
import type { PlanChange } from '#shared/planning/edit-model.ts';
import type { PlanRow } from '#shared/planning/grid-model.ts';
import type { PlanStatus } from '#shared/planning/model.ts';
import { planningText } from '#shared/planning/nl.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';

interface PlanActionsProps {
  year: number;
  rows: readonly PlanRow[];
  ticked: number;
  readTicked: () => string[];
  readShown: () => string[];
  onDone: () => void;
}

const { actions } = planningText;

/** Confirms plans, lets them lapse or makes them proposals again: those with a tick, or all proposals in the list. */
export function PlanActions({ year, rows, ticked, readTicked, readShown, onDone }: PlanActionsProps) {
  const save = useCommand('planning.setValues');
  const mayPropose = useMay('planning.propose');
  const setStatus = async (clients: readonly string[], status: PlanStatus, from: readonly PlanStatus[]) => {
    const chosen = new Set(clients);
    const values = rows.flatMap(({ client, status: now }): PlanChange[] =>
      now !== null && from.includes(now) && chosen.has(client)
        ? [{ client, field: 'status', value: status, expected: now }]
        : [],
    );
    if (values.length === 0) {
      showDone(actions.nothing(status));
      return;
    }
    const { changed, refused } = await save.mutateAsync({ year, values });
    const [first] = refused;
    if (first) showRefusal(new Error(first.message));
    else showDone(actions.done(status, changed, year));
    onDone();
  };
  // A refusal has been shown; there is nothing more to do here.
  const start = (...args: Parameters<typeof setStatus>) => void setStatus(...args).catch(() => undefined);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          loading={save.isPending}
          leftSection={<IconChecks size={14} aria-hidden />}
          rightSection={<IconChevronDown size={12} aria-hidden />}
        >
          {actions.status}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ticked > 0 && (
          <>
            <Menu.Label>{actions.selection(ticked)}</Menu.Label>
            <Menu.Item onClick={() => start(readTicked(), 'B', ['A'])}>{actions.confirm}</Menu.Item>
            <Menu.Item onClick={() => start(readTicked(), 'V', ['A', 'B'])}>{actions.drop}</Menu.Item>
            <Menu.Item onClick={() => start(readTicked(), 'A', ['B', 'V'])}>{actions.reopen}</Menu.Item>
            {mayPropose && (
              <Menu.Item
                onClick={() =>
                  navigate('/planning/voorstel', { jaar: String(year), nummers: readTicked().join(',') })
                }
              >
                {proposeText.screen.makeForSelection}
              </Menu.Item>
            )}
            <Menu.Divider />
          </>
        )}
        <Menu.Label>{actions.everyone}</Menu.Label>
        <Menu.Item onClick={() => start(readShown(), 'B', ['A'])}>{actions.confirmAll}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
