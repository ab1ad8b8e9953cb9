import { Button, Tooltip } from '@mantine/core';
import type { RoleEdit } from '#shared/preparation/model.ts';
import { preparationText } from '#shared/preparation/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import type { PreparationRow } from '#renderer/preparation/preparation-row.ts';
import { tell } from '#renderer/preparation/use-role-edits.ts';
import { showDone } from '#renderer/ui/notices.ts';

const { actions, done } = preparationText;

/** Gives the confirmed hours of changed roles to the new ones; shown only while there are any. */
export function TakeAlongButton({ year, rows }: { year: number; rows: readonly PreparationRow[] }) {
  const move = useCommand('preparation.moveConfirmed', {
    onSuccess: ({ centihours, clients }) => showDone(done.takenAlong(centihours, clients)),
  });
  const left = rows.reduce((sum, { leftCentihours }) => sum + leftCentihours, 0);
  if (left === 0) return null;
  return (
    <Tooltip label={actions.takeAlongHint}>
      <Button variant="default" loading={move.isPending} onClick={() => move.mutate({ year })}>
        {actions.takeAlong(left)}
      </Button>
    </Tooltip>
  );
}

interface FollowButtonProps {
  year: number;
  count: number;
  rows: readonly PreparationRow[];
  /** Numbers of the ticked rows. */
  read: () => string[];
}

/** Takes the changes of the ticked clients away: everyone keeps what one has now. */
export function FollowButton({ year, count, rows, read }: FollowButtonProps) {
  const save = useCommand('preparation.setValues', { onSuccess: tell });
  const onClick = () => {
    const chosen = new Set(read());
    const edits: RoleEdit[] = rows
      .filter(({ number }) => chosen.has(number))
      .flatMap(({ number, roles }) =>
        Object.entries(roles)
          .filter(([, { isChanged }]) => isChanged)
          .map(([role, { current }]) => ({ client: number, role, employee: current })),
      );
    if (edits.length > 0) save.mutate({ year, edits });
  };
  return (
    <Button size="compact-xs" variant="default" loading={save.isPending} onClick={onClick}>
      {actions.follow(count)}
    </Button>
  );
}
