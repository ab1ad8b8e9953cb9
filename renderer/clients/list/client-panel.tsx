import { ActionIcon, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconExternalLink, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { clientFieldKeys, clientField } from '#shared/clients/fields.ts';
import { listText } from '#shared/clients/list-nl.ts';
import { displayText } from '#renderer/grid/cell-text.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { valueOf, type ClientRow } from './client-row.ts';
import classes from './clients-screen.module.css';

interface ClientPanelProps {
  row: ClientRow;
  columns: readonly GridColumn<ClientRow>[];
  onClose: () => void;
}

const nameOf = valueOf('name');

/** The client beside the list: what is known, who looks after it, and why it has its type. */
export function ClientPanel({ row, columns, onClose }: ClientPanelProps) {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const read = (key: string) => {
    const column = byKey.get(key);
    return column ? displayText(column, column.value(row)) : '';
  };
  const roles = columns.filter((column) => column.key.startsWith('role:') && column.value(row) !== null);
  const pageFields = clientFieldKeys.filter((key) => clientField(key).page !== 'data' && read(key) !== '');
  const group = read('groupNumber');
  return (
    <aside className={classes.panel} aria-label={listText.actions.details}>
      <header className={classes.panelHead}>
        <div>
          <h2>{String(nameOf(row) ?? '')}</h2>
          <p>
            {[row.number, read('status'), read('legalForm'), read('city')]
              .filter((text) => text !== '')
              .join(' · ')}
          </p>
        </div>
        <ActionIcon size="sm" color="gray" aria-label={listText.actions.closeDetails} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      <Button
        component="a"
        href={hrefOf(clientPath(row.number))}
        variant="light"
        size="compact-sm"
        leftSection={<IconExternalLink size={14} />}
      >
        {listText.actions.openCard}
      </Button>
      <Section title={listText.panel.classification}>
        <Explanation number={row.number} />
      </Section>
      <Section title={listText.panel.group}>
        {group === '' ? (
          <p>{listText.panel.noGroup}</p>
        ) : (
          <p>
            {[group, read('groupName'), read('isHead') === 'J' ? listText.panel.head : '']
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </Section>
      <Section title={listText.panel.roles}>
        {roles.length === 0 ? (
          <p>{listText.panel.noRoles}</p>
        ) : (
          <Facts facts={roles.map((column) => [column.header, displayText(column, column.value(row))])} />
        )}
      </Section>
      <Section title={listText.panel.strategy}>
        <Facts facts={pageFields.map((key) => [byKey.get(key)?.header ?? key, read(key)])} />
      </Section>
    </aside>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Facts({ facts }: { facts: (readonly [label: string, value: string])[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Points per criterion, with what is missing named. */
function Explanation({ number }: { number: string }) {
  // While one walks through the list, only where one rests is worth explaining.
  const [rested] = useDebouncedValue(number, 200);
  const { data } = useQueryCall('classification.explainClient', { number: rested }, { keepPrevious: true });
  if (!data) return <p aria-busy="true">…</p>;
  const { unit, moment, lines } = data;
  const points =
    unit.points === null
      ? listText.panel.range(unit.minPoints, unit.maxPoints)
      : listText.panel.points(unit.points, moment.maxPoints);
  return (
    <>
      <p className={classes.verdict}>
        <span className={`peil-type peil-type-${unit.type?.toLowerCase() ?? 'incomplete'}`}>
          {unit.type ?? '?'}
        </span>
        <span>{unit.type === null ? `${listText.panel.incompleteType}, ${points}` : points}</span>
      </p>
      {data.isMember && <p>{listText.basis.group(unit.number)}</p>}
      {unit.override && <p>{`${listText.basis.override} ${unit.override.reason}`}</p>}
      <dl className={classes.facts}>
        {lines.map((line) => (
          <div key={line.key}>
            <dt>{line.label}</dt>
            <dd>
              {line.bandLabel ?? line.code ?? listText.panel.unknown}
              <span className={classes.points}>{line.points === null ? '?' : line.points}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
