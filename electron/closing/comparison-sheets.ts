import type { WriteSheet } from 'hucre';
import { compareText } from '#shared/closing/compare-nl.ts';
import type { HoursRow, Remark, YearComparison } from '#shared/closing/compare-model.ts';

const { screen: text, edges, risks, amounts } = compareText;

type Cell = string | number | null;
type Row = readonly Cell[];

const euros = (cents: number | null): Cell => (cents === null ? null : cents / 100);
const hours = (centihours: number | null | undefined): Cell =>
  centihours === null || centihours === undefined ? null : centihours / 100;

/** The comparison as a sheet per block; what cannot be compared is said on its sheet. */
export function comparisonSheets(comparison: YearComparison): WriteSheet[] {
  const { from, to } = comparison;
  const { blocks } = text;
  return [
    sheet(blocks.types, [...comparison.remarks, ...comparison.types.remarks], typeRows(comparison)),
    sheet('Bedragen', comparison.amounts.remarks, amountRows(comparison)),
    sheet(blocks.roles, comparison.roles.remarks, roleRows(comparison)),
    sheet(
      blocks.employees,
      comparison.employees.remarks,
      hoursRows(comparison, comparison.employees.rows, text.employee),
    ),
    sheet(
      blocks.services,
      comparison.services.remarks,
      hoursRows(comparison, comparison.services.rows, text.service),
    ),
    sheet('Vrije ruimte', comparison.room.remarks, [
      [
        text.employee,
        'Naam',
        ...[from.year, to.year].flatMap((year) =>
          [text.available, text.planned, text.control, text.free].map((name) => `${name} ${year}`),
        ),
      ],
      ...comparison.room.rows.map((row): Row => [
        row.code ?? text.nobody,
        row.name,
        ...[row.from, row.to].flatMap((room) => [
          hours(room?.availableCentihours),
          hours(room?.plannedCentihours),
          hours(room?.controlCentihours),
          hours(room?.freeCentihours),
        ]),
      ]),
    ]),
    sheet(blocks.risk, comparison.risk.remarks, [
      [`${from.year}`, `${to.year}`, text.known],
      ...comparison.risk.cells.map((cell): Row => [risks[cell.from], risks[cell.to], cell.count]),
    ]),
  ];
}

function typeRows({ from, to, types }: YearComparison): Row[] {
  return [
    [`Type ${from.year}`, `Type ${to.year}`, text.known],
    ...types.cells.map((cell): Row => [edges[cell.from], edges[cell.to], cell.count]),
  ];
}

function amountRows({ from, to, amounts: { rows } }: YearComparison): Row[] {
  return [
    [
      text.amount,
      `${from.year}`,
      `${text.known} ${from.year}`,
      `${to.year}`,
      `${text.known} ${to.year}`,
      text.comparable,
      `${text.known} in beide`,
    ],
    ...rows.map((row): Row => [
      amounts[row.key],
      euros(row.fromCents),
      row.fromKnown,
      euros(row.toCents),
      row.toKnown,
      euros(row.both.toCents - row.both.fromCents),
      row.both.clients,
    ]),
  ];
}

function roleRows({ from, to, roles: { rows } }: YearComparison): Row[] {
  return [
    [text.role, `${from.year}`, `${to.year}`, text.known],
    ...rows.flatMap((row): Row[] => [
      [row.label, text.same, text.same, row.same],
      ...row.moves.map((move): Row => [
        row.label,
        move.from ?? text.nobody,
        move.to ?? text.nobody,
        move.count,
      ]),
    ]),
  ];
}

function hoursRows({ from, to }: YearComparison, rows: readonly HoursRow[], what: string): Row[] {
  return [
    [what, 'Naam', `${text.hours} ${from.year}`, `${text.hours} ${to.year}`, text.difference],
    ...rows.map((row): Row => [
      row.code ?? text.nobody,
      row.name,
      hours(row.fromCentihours),
      hours(row.toCentihours),
      hours((row.toCentihours ?? 0) - (row.fromCentihours ?? 0)),
    ]),
  ];
}

function sheet(name: string, remarks: readonly Remark[], rows: readonly Row[]): WriteSheet {
  const isEmpty = rows.length <= 1;
  const all = [
    ...(isEmpty ? [] : rows),
    ...(isEmpty || remarks.length === 0 ? [] : [[]]),
    ...remarks.map(({ text: said }) => [said]),
  ];
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    name: name.slice(0, 31),
    rows: all.map((row) => [...row]),
    columns: Array.from({ length: width }, (_, index) => ({ width: index === 0 ? 28 : 16 })),
    freezePane: { rows: isEmpty ? 0 : 1 },
  };
}
