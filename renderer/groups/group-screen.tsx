import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMay } from '#renderer/accounts/use-may.ts';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath, groupPath, numberIn } from '#renderer/clients/client-path.ts';
import { MemberTable } from '#renderer/groups/member-table.tsx';
import { SplitGroup } from '#renderer/groups/split-group.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import { ValueField } from '#renderer/ui/value-field.tsx';
import type { Group } from '#shared/groups/model.ts';
import { groupText } from '#shared/groups/nl.ts';
import classes from '#renderer/clients/card/card.module.css';

/** One client group: its name, head, members and tree; splitting and dissolving it. */
export function GroupScreen({ parameters }: ScreenProps) {
  const { data, error } = useQueryCall('groups.get', { number: numberIn(parameters['number']) });
  if (data) return <LoadedGroup group={data} key={data.number} />;
  if (!error) return null;
  return (
    <div className={classes['body']}>
      <p role="alert">{error.message}</p>
      <Button component="a" href={hrefOf('/klantgroepen')} variant="default">
        {groupText.listTitle}
      </Button>
    </div>
  );
}

function LoadedGroup({ group }: { group: Group }) {
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const maySplit = useMay('groups.split');
  const mayDissolve = useMay('groups.dissolve');
  const mayRename = useMay('groups.rename');
  const rename = useCommand('groups.rename', { onRefused: () => undefined });
  const dissolve = useCommand('groups.dissolve', {
    onSuccess: () => {
      showDone(groupText.changes.dissolved(group.number));
      navigate('/klantgroepen');
    },
  });
  const onChoose = (number: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(number);
    else next.delete(number);
    setChosen(next);
  };
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <div className={classes['identity']}>
          <h2 className={classes['name']}>{groupText.nameOf(group)}</h2>
          <span className={classes['number']}>{group.number}</span>
          <div className={classes['actions']}>
            {maySplit && (
              <Button
                variant="default"
                disabled={group.members.length < 2}
                title={groupText.actions.splitHint}
                onClick={() => setChosen(chosen === null ? new Set() : null)}
              >
                {groupText.actions.split}
              </Button>
            )}
            {mayDissolve && (
              <Button variant="default" onClick={() => dissolve.mutate({ number: group.number })}>
                {groupText.actions.dissolve}
              </Button>
            )}
          </div>
        </div>
        <div className={classes['facts']} style={{ paddingBottom: 12 }}>
          <span className={classes['derived']}>{groupText.counts(group.counts)}</span>
          {group.head && (
            <span>
              {groupText.head}{' '}
              <a href={hrefOf(clientPath(group.head.number))}>
                {group.head.number} {group.head.name}
              </a>
            </span>
          )}
        </div>
      </header>
      <div className={classes['body']}>
        {group.head === null && <p className={classes['warning']}>{groupText.noHeadHint}</p>}
        <div className={classes['bar']}>
          <ValueField<string>
            label={groupText.name}
            value={group.name}
            shown={group.name}
            placeholder={groupText.nameHint}
            parse={(typed) => ({ ok: true, value: typed.trim() })}
            save={(name, expected) =>
              rename.mutateAsync({ number: group.number, name: name ?? '', expected: expected ?? '' })
            }
            width={340}
            isReadOnly={!mayRename}
          />
        </div>
        <MemberTable group={group} {...(chosen ? { chosen, onChoose } : {})} />
        {chosen && (
          <SplitGroup
            group={group}
            chosen={chosen}
            onClose={() => setChosen(null)}
            onSplit={(number) => navigate(groupPath(number))}
          />
        )}
      </div>
    </div>
  );
}
