import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/calls/use-command.ts';
import { RecordPicker } from '#renderer/clients/record-picker.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import type { Group } from '#shared/groups/model.ts';
import { groupText } from '#shared/groups/nl.ts';
import classes from '#renderer/clients/card/card.module.css';

const text = groupText.actions;

interface MoveClientProps {
  client: string;
  /** The present group, or null. */
  group: Group | null;
  /** Out of the group instead of to another one. */
  isLeaving: boolean;
  onMoved: (group: string | null) => void;
  onClose: () => void;
}

/** Moves a client to another group or out of its group; a head that leaves others names who follows it. */
export function MoveClient({ client, group, isLeaving, onMoved, onClose }: MoveClientProps) {
  const [target, setTarget] = useState<string | null>(null);
  const [head, setHead] = useState<string | null>(null);
  const others = group?.members.filter(({ number }) => number !== client) ?? [];
  const needsHead = group?.head?.number === client && others.length > 0;
  const to = isLeaving ? null : target;
  const move = useCommand('groups.moveClient', {
    onSuccess: () => {
      onMoved(to);
      showDone(groupText.changes.moved(client, to));
      onClose();
    },
  });
  const isReady = (isLeaving || target !== null) && (!needsHead || head !== null);
  const onMove = () =>
    move.mutate({
      client,
      group: to,
      expected: group?.number ?? null,
      ...(needsHead && head !== null ? { remainingHead: head } : {}),
    });
  return (
    <div className={classes['bar']} style={{ alignItems: 'flex-end' }}>
      {!isLeaving && (
        <RecordPicker
          kind="groups"
          label={text.moveTo}
          onPick={setTarget}
          except={group ? [group.number] : []}
          isFocusedFirst
        />
      )}
      {needsHead && (
        <Select
          label={text.newHead}
          data={others.map(({ number, name }) => ({ value: number, label: withLabel(number, name) }))}
          value={head}
          onChange={setHead}
          w={320}
        />
      )}
      <Button disabled={!isReady} loading={move.isPending} onClick={onMove}>
        {isLeaving ? text.leave : text.confirm}
      </Button>
      <Button variant="default" onClick={onClose}>
        {text.cancel}
      </Button>
    </div>
  );
}
