import { Anchor, Loader, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { AgendaDates } from '#shared/maintenance/agenda.ts';
import { agendaText } from '#shared/maintenance/agenda-nl.ts';
import type { CallOutput } from '#shared/calls/contract.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import classes from '#renderer/maintenance/agenda/dates-panel.module.css';

const { panel: text } = agendaText;

/** Which dates the panel is about. */
export interface OpenDates {
  fromOn: string;
  untilOn: string;
  kinds: AgendaDates['kind'][];
  rule?: string;
  employee?: string;
  group?: string;
}

type Group = CallOutput<'maintenance.listDates'>['groups'][number];

/** The clients behind statutory or internal dates, per day and rule. */
export function DatesPanel({ open, onClose }: { open: OpenDates; onClose: () => void }) {
  const { fromOn, untilOn, kinds, rule, employee, group } = open;
  const { data, error } = useQueryCall(
    'maintenance.listDates',
    {
      from: fromOn,
      until: untilOn,
      kinds,
      ...(rule === undefined ? {} : { rule }),
      ...(employee === undefined ? {} : { employee }),
      ...(group === undefined ? {} : { group }),
    },
    { isFresh: true },
  );
  return (
    <SidePanel title={text.title(fromOn, untilOn)} closeLabel={text.close} onClose={onClose}>
      {error && <Text role="alert">{error.message}</Text>}
      {!data && !error && <Loader size="sm" />}
      {data?.groups.length === 0 && <Text>{text.none}</Text>}
      {data?.groups.map((each) => (
        <DateGroup
          key={`${each.on} ${each.kind} ${each.rule}`}
          group={each}
          hasDay={fromOn !== untilOn}
          isOpen={data.groups.length === 1}
        />
      ))}
    </SidePanel>
  );
}

interface DateGroupProps {
  group: Group;
  /** Several days are shown: each says which. */
  hasDay: boolean;
  /** Whether the clients are in sight at once. */
  isOpen: boolean;
}

function DateGroup({ group, hasDay, isOpen }: DateGroupProps) {
  const heading = hasDay ? text.group(group.on, group.ruleName) : group.ruleName;
  const left = group.clients - group.shown.length;
  return (
    <details className={classes['group']} open={isOpen}>
      <summary>
        <strong>{heading}</strong>
        <span className={classes['count']}>
          {agendaText.kinds[group.kind]} · {text.count(group.clients, group.done)}
        </span>
      </summary>
      <ul className={classes['clients']}>
        {group.shown.map((client) => (
          <li key={client.number}>
            <Anchor size="sm" href={hrefOf(`/klanten/${encodeURIComponent(client.number)}`)}>
              <span className={classes['number']}>{client.number}</span> {client.name}
            </Anchor>
            {client.doneOn !== null && (
              <span className={classes['done']} title={text.done(client.doneOn)}>
                <IconCircleCheck size={14} aria-label={text.done(client.doneOn)} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {left > 0 && <p className={classes['count']}>{text.more(left)}</p>}
      <p className={classes['source']}>{text.source(group.source, group.checkedOn)}</p>
    </details>
  );
}
