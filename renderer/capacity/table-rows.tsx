import { Anchor } from '@mantine/core';
import { isGroupWithoutBudget, type CapacityGroup } from '#shared/capacity/group-rows.ts';
import { lineKeys, type LineKey, type MonthSums } from '#shared/capacity/model.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';
import { formatDay, formatHours } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import classes from '#renderer/capacity/capacity.module.css';
import type { TableCell, TableRow } from '#renderer/capacity/cell-table.tsx';
import { nameOf, type Labels } from '#renderer/capacity/group-name.ts';

/** The row of a line of a group: `employee:HVE|free`. */
export const rowIdOf = (groupId: string, key: LineKey): string => `${groupId}|${key}`;

/** The group and line that a row id names. */
export function readRowId(rowId: string): { groupId: string; line: LineKey } | undefined {
  const at = rowId.lastIndexOf('|');
  const line = lineKeys.find((key) => key === rowId.slice(at + 1));
  return line === undefined ? undefined : { groupId: rowId.slice(0, at), line };
}

interface Shown {
  labels: Labels;
  year: number;
  current: ReadonlyMap<string, CapacityGroup> | null;
}

/** The heading of a group and its lines, the way the source's table has them. */
export function groupRows(group: CapacityGroup, shown: Shown): TableRow[] {
  return [
    { kind: 'head', id: group.id, head: <GroupHead group={group} {...shown} /> },
    ...lineRows(group, shown, lineKeys),
  ];
}

/** Lines of a group without its heading. */
export function lineRows(group: CapacityGroup, { current }: Shown, keys: readonly LineKey[]): TableRow[] {
  const before = current?.get(group.id);
  return keys.flatMap((key): TableRow[] => {
    const line = group.lines.find((each) => each.key === key);
    if (!line) return [];
    const former = before?.lines.find((each) => each.key === key);
    const row: TableRow = {
      kind: 'line',
      id: rowIdOf(group.id, key),
      head: <span title={capacityText.formulas[key]}>{capacityText.lines[key]}</span>,
      className: key === 'free' ? classes['free'] : key === 'indirect' ? classes['derived'] : undefined,
      cells: cellsOf(key, line, former, isGroupWithoutBudget(group)),
    };
    return key === 'planned' ? [row, ...withinPlanned(group)] : [row];
  });
}

/** Under the planned hours: what nobody has, and for a role what its people do elsewhere. Both open what is planned. */
function withinPlanned({ id, unassigned, elsewhere }: CapacityGroup): TableRow[] {
  const rows: [key: string, head: string, sums: MonthSums | null][] = [
    ['nobody', text.ofWhichUnassigned, unassigned?.yearCentihours === 0 ? null : unassigned],
    ['elsewhere', text.elsewhere, elsewhere],
  ];
  return rows.flatMap(([key, head, sums]) =>
    sums === null
      ? []
      : [
          {
            kind: 'line',
            id: `${id}/${key}|planned`,
            head,
            className: classes['within'],
            cells: cellsOf('planned', sums, undefined),
          },
        ],
  );
}

function cellsOf(
  key: LineKey,
  sums: MonthSums,
  former: MonthSums | undefined,
  isWithoutTime = false,
): TableCell[] {
  const figures = [sums.yearCentihours, ...sums.monthCentihours];
  const before = former && [former.yearCentihours, ...former.monthCentihours];
  return figures.map((figure, index) => {
    const was = before?.[index];
    const isChanged = was !== undefined && was !== figure;
    const tone = figure >= 0 ? '' : key === 'free' && !isWithoutTime ? classes['negative'] : classes['below'];
    return {
      text: formatHours(figure),
      note: isChanged ? text.was(was) : undefined,
      className: [tone, isChanged ? classes['changed'] : ''].filter(Boolean).join(' ') || undefined,
    };
  });
}

function GroupHead({ group, labels, year }: { group: CapacityGroup } & Omit<Shown, 'current'>) {
  const { members, scope } = group;
  const [only] = members;
  const facts: string[] = [];
  if (scope.kind === 'employee' && only) {
    if (only.function !== null) facts.push(labels.get(`function:${only.function}`) ?? only.function);
    facts.push(text.partTime(only.partTimePercent));
    if (!only.hasBudget) facts.push(text.noBudget);
    if (only.leftOn !== null) facts.push(text.leftOn(formatDay(only.leftOn)));
  } else facts.push(text.people(members.length));
  return (
    <>
      <strong>{nameOf(group, labels)}</strong>
      <span className={classes['soft']}>{facts.join(' · ')}</span>
      {scope.kind === 'employee' && (
        <Anchor
          size="sm"
          href={hrefOf(`/capaciteit/jaarplan/${scope.code}`, { jaar: String(year) })}
          aria-label={`${text.cell.plan}: ${scope.code}`}
        >
          {text.plan}
        </Anchor>
      )}
    </>
  );
}
