import { Text } from '@mantine/core';
import type { BudgetRow } from '#shared/budgets/budget-row.ts';
import { yearTotal } from '#shared/budgets/budget-row.ts';
import type { AbsenceRow } from '#shared/budgets/calls.ts';
import { months } from '#shared/budgets/contract-hours.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { formatHours } from '#shared/text/format.ts';
import { parseHours } from '#shared/text/parse.ts';
import classes from '#renderer/budgets/budgets.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useSavedText } from '#renderer/ui/use-saved-text.ts';

interface AbsenceTableProps {
  year: number;
  row: BudgetRow;
  absence: readonly AbsenceRow[];
  holidayCentihours: readonly number[];
}

const { panel } = budgetsText;

/** Planned absence per kind and month, with what the public holidays take. */
export function AbsenceTable({ year, row, absence, holidayCentihours }: AbsenceTableProps) {
  const items = useQueryCall('codes.list', { list: 'absence' }).data?.items ?? [];
  const hoursOf = new Map(absence.map(({ code, monthCentihours }) => [code, monthCentihours]));
  const kinds = items.filter(({ code, retiredOn }) => retiredOn === null || hoursOf.has(code));
  const save = useCommand('budgets.setAbsence', { onRefused: () => undefined });
  return (
    <section aria-label={panel.planned} className={classes['section']}>
      <Text fw={600} size="sm" title={panel.plannedHint}>
        {panel.planned}
      </Text>
      <table className={`${classes['table'] ?? ''} ${classes['absence'] ?? ''}`}>
        <thead>
          <tr>
            <th scope="col">{panel.month}</th>
            {kinds.map(({ code, label }) => (
              <th key={code} scope="col" title={label}>
                {label}
              </th>
            ))}
            <th scope="col">{panel.holidays}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{budgetsText.months[month - 1]}</th>
              {kinds.map(({ code, label }) => (
                <td key={code}>
                  <HoursInput
                    label={panel.absenceOf(label, budgetsText.monthName(month))}
                    centihours={hoursOf.get(code)?.[month - 1] ?? 0}
                    isDisabled={row.isOutside[month - 1] === true}
                    save={(centihours) =>
                      save.mutateAsync({
                        year,
                        employee: row.employee,
                        values: [{ code, month, centihours }],
                      })
                    }
                  />
                </td>
              ))}
              <td className={classes['derived']}>{formatHours(holidayCentihours[month - 1] || null)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{panel.total}</th>
            {kinds.map(({ code }) => (
              <td key={code}>{formatHours(yearTotal(hoursOf.get(code) ?? []) || null)}</td>
            ))}
            <td>{formatHours(yearTotal(holidayCentihours) || null)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface HoursInputProps {
  label: string;
  centihours: number;
  isDisabled: boolean;
  save: (centihours: number | null) => Promise<unknown>;
}

function HoursInput({ label, centihours, isDisabled, save }: HoursInputProps) {
  const { error, ...field } = useSavedText({
    text: formatHours(centihours || null),
    parse: parseHours,
    save,
  });
  return (
    <input
      className={classes['hours']}
      aria-label={label}
      aria-invalid={error !== null}
      title={error ?? undefined}
      maxLength={10}
      disabled={isDisabled}
      onFocus={(event) => event.currentTarget.select()}
      {...field}
    />
  );
}
