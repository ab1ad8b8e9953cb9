import { Text } from '@mantine/core';
import type { LevellingShortage } from '#shared/levelling/calls.ts';
import { levellingText } from '#shared/levelling/nl.ts';
import { formatExcessHours, monthName } from '#shared/text/format.ts';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';
import { useLabels } from '#renderer/capacity/use-labels.ts';
import classes from '#renderer/levelling/levelling.module.css';

const { shortages: text } = levellingText.screen;

interface ShortageTableProps {
  year: number;
  shortages: readonly LevellingShortage[];
}

/** What stays short after a proposal: months down, roles across. */
export function ShortageTable({ year, shortages }: ShortageTableProps) {
  const labels = useLabels();
  const nameOf = (role: string) => (role === '' ? text.noRole : (labels.get(`role:${role}`) ?? role));
  const roles = [...new Set(shortages.map(({ role }) => role))].toSorted();
  const months = [...new Set(shortages.map(({ month }) => month))];
  const hoursOf = (matches: (shortage: LevellingShortage) => boolean): string | null => {
    const found = shortages.filter(matches);
    return found.length === 0
      ? null
      : formatExcessHours(found.reduce((sum, each) => sum + each.centihours, 0));
  };
  const read = () => ({
    title: text.exportTitle(year),
    columns: [
      { header: text.columns.month, kind: 'text' as const },
      { header: text.columns.role, kind: 'text' as const },
      { header: text.columns.hours, kind: 'hours' as const },
    ],
    rows: shortages.map(({ month, role, centihours }) => [monthName(month), nameOf(role), centihours]),
  });
  const rowOf = (matches: (shortage: LevellingShortage) => boolean) => (
    <>
      {roles.map((role) => (
        <td key={role} className={classes['figure']}>
          {hoursOf((each) => each.role === role && matches(each))}
        </td>
      ))}
      <td className={`${classes['figure']} ${classes['over']}`}>{hoursOf(matches)}</td>
    </>
  );
  return (
    <div>
      <div className={classes['shortageHead']}>
        <Text size="sm">{text.intro}</Text>
        <ExportMenu read={read} />
      </div>
      <table className={classes['table']}>
        <caption>{text.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.columns.month}</th>
            {[...roles.map(nameOf), text.total].map((header) => (
              <th key={header} scope="col" className={classes['figure']}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{monthName(month)}</th>
              {rowOf((each) => each.month === month)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            {rowOf(() => true)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
