import { useMemo } from 'react';
import type {
  SnapshotCapacity,
  SnapshotClient,
  SnapshotHead,
  SnapshotLine,
} from '#shared/closing/snapshot-model.ts';
import { snapshotText } from '#shared/closing/snapshot-nl.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import {
  capacityColumns,
  clientColumns,
  lineColumns,
  planColumns,
  riskColumns,
} from '#renderer/closing/snapshot-columns.ts';
import { SnapshotGrid } from '#renderer/closing/snapshot-grid.tsx';

interface TabProps {
  head: SnapshotHead;
}

const { tabs, title, clients: clientNoun, lines: lineNoun } = snapshotText;
const noClients: SnapshotClient[] = [];
const noLines: SnapshotLine[] = [];
const noRows: SnapshotCapacity[] = [];
const byNumber = ({ number }: SnapshotClient) => number;

function useClients({ head }: TabProps): SnapshotClient[] {
  return useQueryCall('closing.listClients', { closingId: head.closing.id }).data?.clients ?? noClients;
}

export function ClientsTab({ head }: TabProps) {
  const rows = useClients({ head });
  const columns = useMemo(() => clientColumns(head.roles), [head.roles]);
  return (
    <SnapshotGrid
      title={title(head.closing.year, tabs.klanten)}
      noun={clientNoun}
      columns={columns}
      rows={rows}
      rowId={byNumber}
    />
  );
}

const plans = planColumns();

export function PlanTab({ head }: TabProps) {
  const clients = useClients({ head });
  const rows = useMemo(() => clients.filter(({ planStatus }) => planStatus !== null), [clients]);
  return (
    <SnapshotGrid
      title={title(head.closing.year, tabs.planning)}
      noun={clientNoun}
      columns={plans}
      rows={rows}
      rowId={byNumber}
    />
  );
}

const lines = lineColumns();
const byLine = (row: SnapshotLine) => `${row.number} ${row.service} ${row.role} ${row.employee ?? ''}`;

export function HoursTab({ head }: TabProps) {
  const rows = useQueryCall('closing.listLines', { closingId: head.closing.id }).data?.lines ?? noLines;
  return (
    <SnapshotGrid
      title={title(head.closing.year, tabs.uren)}
      noun={lineNoun}
      columns={lines}
      rows={rows}
      rowId={byLine}
    />
  );
}

const capacity = capacityColumns();
const byEmployeeLine = (row: SnapshotCapacity) => `${row.employee ?? ''} ${row.line}`;

export function CapacityTab({ head }: TabProps) {
  const rows = useQueryCall('closing.getCapacity', { closingId: head.closing.id }).data?.rows ?? noRows;
  return (
    <SnapshotGrid
      title={title(head.closing.year, tabs.capaciteit)}
      noun={lineNoun}
      columns={capacity}
      rows={rows}
      rowId={byEmployeeLine}
    />
  );
}

const risks = riskColumns();

export function RiskTab({ head }: TabProps) {
  const rows = useClients({ head });
  return (
    <SnapshotGrid
      title={title(head.closing.year, tabs.risico)}
      noun={clientNoun}
      columns={risks}
      rows={rows}
      rowId={byNumber}
    />
  );
}
