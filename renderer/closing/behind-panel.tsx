import { Loader, Text } from '@mantine/core';
import type { Behind, BehindRow, ComparedYears, RiskEdge } from '#shared/closing/compare-model.ts';
import type { TypeEdge } from '#shared/closing/compare-facts.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import type { ExportTable } from '#shared/exports/model.ts';
import { formatCount, formatEuros, formatHours } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import classes from '#renderer/closing/compare.module.css';

const { screen: text } = compareText;
const mostShown = 500;

interface BehindPanelProps {
  years: ComparedYears;
  behind: Behind;
  title: string;
  onClose: () => void;
}

/** The clients behind a number, with what they were in both years. */
export function BehindPanel({ years, behind, title, onClose }: BehindPanelProps) {
  const rows = useQueryCall('closing.listBehind', { years, behind }).data?.rows;
  const isFigure = behind.of === 'amount' || behind.of === 'employee' || behind.of === 'service';
  const read = (): ExportTable => ({
    title,
    columns: [
      { header: text.columns.number, kind: 'text' },
      { header: text.columns.name, kind: 'text' },
      ...[years.from, years.to].map((year) => ({
        header: text.inYear(year),
        kind: isFigure
          ? behind.of === 'amount'
            ? ('euros' as const)
            : ('hours' as const)
          : ('text' as const),
      })),
    ],
    rows: (rows ?? []).map((row) => [
      row.number,
      row.name,
      isFigure ? row.from : show(behind, row.from),
      isFigure ? row.to : show(behind, row.to),
    ]),
  });
  return (
    <SidePanel
      title={title}
      closeLabel={text.panelClose}
      onClose={onClose}
      footer={<ExportMenu read={read} />}
    >
      {rows === undefined ? (
        <Loader size="sm" />
      ) : (
        <>
          <Text size="sm" c="dimmed" aria-live="polite">
            {behind.of === 'types' ? compareText.units(rows.length) : compareText.clients(rows.length)}
            {rows.length > mostShown && `; de eerste ${formatCount(mostShown)} staan hier`}
          </Text>
          <BehindTable rows={rows.slice(0, mostShown)} behind={behind} years={years} />
        </>
      )}
    </SidePanel>
  );
}

interface BehindTableProps {
  rows: readonly BehindRow[];
  behind: Behind;
  years: ComparedYears;
}

function BehindTable({ rows, behind, years }: BehindTableProps) {
  return (
    <table className={`${classes['table']} ${classes['panelTable']}`}>
      <thead>
        <tr>
          <th scope="col">{text.columns.number}</th>
          <th scope="col">{text.columns.name}</th>
          <th scope="col" className={classes['number']}>
            {years.from}
          </th>
          <th scope="col" className={classes['number']}>
            {years.to}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <td>
              {row.client === null ? row.number : <a href={hrefOf(`/klanten/${row.client}`)}>{row.number}</a>}
            </td>
            <td>{row.name}</td>
            <td className={classes['number']}>{show(behind, row.from)}</td>
            <td className={classes['number']}>{show(behind, row.to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value as people read it; the call answers the edges of types and risk classes as their codes. */
function show(behind: Behind, value: BehindRow['from']): string {
  if (behind.of === 'role') return value === null ? text.nobody : String(value);
  if (value === null) return '';
  if (behind.of === 'types') return compareText.edges[value as TypeEdge];
  if (behind.of === 'risk') return compareText.risks[value as RiskEdge];
  return behind.of === 'amount' ? formatEuros(Number(value)) : formatHours(Number(value));
}
