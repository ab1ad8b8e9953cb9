import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import type { Group, GroupMember } from '#shared/groups/model.ts';
import { groupText } from '#shared/groups/nl.ts';
import classes from '#renderer/clients/card/card.module.css';

const text = groupText.actions;

interface SplitGroupProps {
  group: Group;
  chosen: ReadonlySet<string>;
  onClose: () => void;
  onSplit: (number: string) => void;
}

/** What the new group is called and who heads both, for the members that are ticked. */
export function SplitGroup({ group, chosen, onClose, onSplit }: SplitGroupProps) {
  const proposal = useQueryCall('groups.proposeNumber', {});
  const [number, setNumber] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [newHead, setNewHead] = useState<string | null>(null);
  const [remainingHead, setRemainingHead] = useState<string | null>(null);
  const split = useCommand('groups.split', {
    onSuccess: (fresh) => {
      showDone(groupText.changes.split(group.number, fresh.number, chosen.size));
      onSplit(fresh.number);
    },
  });
  const leaving = group.members.filter((member) => chosen.has(member.number));
  const staying = group.members.filter((member) => !chosen.has(member.number));
  const needsHead = leaving.some(({ isHead }) => isHead);
  const head = leaving.find((member) => member.number === newHead) ?? leaving[0];
  const newNumber = (number ?? proposal.data?.number ?? '').trim();
  const isReady =
    head !== undefined && staying.length > 0 && newNumber !== '' && (!needsHead || remainingHead !== null);
  const onConfirm = () => {
    if (head === undefined) return;
    split.mutate({
      number: group.number,
      members: leaving.map((member) => member.number),
      newNumber,
      newName: name.trim(),
      newHead: head.number,
      ...(needsHead && remainingHead !== null ? { remainingHead } : {}),
    });
  };
  const options = (members: readonly GroupMember[]) =>
    members.map((member) => ({ value: member.number, label: withLabel(member.number, member.name) }));
  return (
    <section className={classes['section']} aria-label={text.split}>
      <p className={classes['soft']}>{text.splitHint}</p>
      <div className={classes['bar']} style={{ alignItems: 'flex-end' }}>
        <TextInput
          label={text.newNumber}
          w={120}
          maxLength={20}
          value={number ?? proposal.data?.number ?? ''}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <TextInput
          label={text.newName}
          placeholder={groupText.nameHint}
          w={220}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={text.splitHead}
          w={260}
          data={options(leaving)}
          value={head?.number ?? null}
          onChange={setNewHead}
        />
        {needsHead && (
          <Select
            label={text.newHead}
            w={300}
            data={options(staying)}
            value={remainingHead}
            onChange={setRemainingHead}
          />
        )}
        <Button disabled={!isReady} loading={split.isPending} onClick={onConfirm}>
          {text.splitChosen(leaving.length)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </section>
  );
}
