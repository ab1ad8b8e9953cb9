import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '#renderer/accounts/use-may.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { groupPath } from '#renderer/clients/client-path.ts';
import type { CardProps } from '#renderer/clients/card/card-props.ts';
import { MemberTable } from '#renderer/groups/member-table.tsx';
import { MoveClient } from '#renderer/groups/move-client.tsx';
import type { Group } from '#shared/groups/model.ts';
import { groupText } from '#shared/groups/nl.ts';
import classes from '#renderer/clients/card/card.module.css';

const text = groupText.actions;

interface GroupTabProps extends CardProps {
  /** The person moved the client, so that the card does not call it news. */
  onMoved: (group: string | null) => void;
}

/** The group of the client: its members and tree, and the ways out of it. */
export function GroupTab({ card, onMoved }: GroupTabProps) {
  const { data: group } = useQueryCall(
    'groups.get',
    { number: card.group?.number ?? '' },
    { enabled: card.group !== null },
  );
  if (card.group === null) return <WithoutGroup number={card.number} onMoved={onMoved} />;
  if (!group) return null;
  return (
    <>
      <div className={classes['bar']}>
        <a className={classes['link']} href={hrefOf(groupPath(group.number))}>
          {group.number} {groupText.nameOf(group)}
        </a>
        <span className={classes['derived']}>{groupText.counts(group.counts)}</span>
      </div>
      {group.head === null && <p className={classes['warning']}>{groupText.noHeadHint}</p>}
      <MemberTable group={group} current={card.number} />
      <Moves client={card.number} group={group} onMoved={onMoved} />
    </>
  );
}

interface MovesProps {
  client: string;
  group: Group | null;
  onMoved: (group: string | null) => void;
}

function Moves({ client, group, onMoved }: MovesProps) {
  const [open, setOpen] = useState<'move' | 'leave' | null>(null);
  const mayMove = useMay('groups.moveClient');
  if (!mayMove) return null;
  if (open !== null) {
    return (
      <MoveClient
        client={client}
        group={group}
        isLeaving={open === 'leave'}
        onMoved={onMoved}
        onClose={() => setOpen(null)}
      />
    );
  }
  return (
    <div className={classes['bar']}>
      <Button variant="default" onClick={() => setOpen('move')}>
        {text.move}
      </Button>
      {group && (
        <Button variant="default" onClick={() => setOpen('leave')}>
          {text.leave}
        </Button>
      )}
    </div>
  );
}

function WithoutGroup({ number, onMoved }: { number: string; onMoved: (group: string | null) => void }) {
  const mayMake = useMay('groups.create');
  const proposal = useQueryCall('groups.proposeNumber', {});
  const create = useCommand('groups.create', { onSuccess: (group) => onMoved(group.number) });
  const onMake = () => {
    const group = proposal.data?.number;
    if (group !== undefined) create.mutate({ number: group, name: '', members: [number], head: number });
  };
  return (
    <>
      <p className={classes['soft']}>{groupText.noGroup}</p>
      {mayMake && (
        <div className={classes['bar']}>
          <Button variant="default" onClick={onMake} loading={create.isPending} title={text.makeHint}>
            {text.make}
          </Button>
        </div>
      )}
      <Moves client={number} group={null} onMoved={onMoved} />
    </>
  );
}
