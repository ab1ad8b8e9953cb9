import { Anchor, Stack, Text } from '@mantine/core';
import { signalText, yearTotal, type BudgetRow } from '#shared/budgets/budget-row.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { formatHours } from '#shared/text/format.ts';
import { EditableWhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import { AbsenceTable } from '#renderer/budgets/absence-table.tsx';
import { BudgetDetails } from '#renderer/budgets/budget-details.tsx';
import { BudgetHistory } from '#renderer/budgets/budget-history.tsx';
import classes from '#renderer/budgets/budgets.module.css';
import { ContractList } from '#renderer/budgets/contract-list.tsx';
import { useMay } from '#renderer/accounts/use-may.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import locked from '#renderer/closing/closing.module.css';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { OriginNote } from '#renderer/ui/origin-note.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

interface BudgetPanelProps {
  year: number;
  row: BudgetRow;
  today: string;
  onClose: () => void;
}

const { panel } = budgetsText;

/** One employee beside the grid: contracts, profile, absence, remark and history. */
export function BudgetPanel({ year, row, today, onClose }: BudgetPanelProps) {
  const isClosed = useClosedYear(year);
  const mayHistory = useMay('budgets.listHistory');
  const maySet = useMay('budgets.setDetails');
  const { data } = useQueryCall('budgets.getEmployee', { year, employee: row.employee }, { isFresh: true });
  return (
    <SidePanel
      title={row.name || row.employee}
      closeLabel={budgetsText.close}
      onClose={onClose}
      footer={
        <Anchor size="sm" href={hrefOf('/beheer/medewerkers', { medewerker: row.employee, uit: 'ook' })}>
          {panel.employee}
        </Anchor>
      }
    >
      <Stack gap="md">
        {row.signals.length > 0 && (
          <ul className={`${classes['signals'] ?? ''} ${classes['warning'] ?? ''}`}>
            {row.signals.map((signal) => (
              <li key={signal.kind}>{signalText(signal)}</li>
            ))}
          </ul>
        )}
        <Figures year={year} row={row} today={today} />
        {data && (
          <>
            <EditableWhenMay call="budgets.saveContract">
              <ContractList employee={row.employee} contracts={data.contracts} today={today} />
            </EditableWhenMay>
            <fieldset className={locked['locked']} disabled={isClosed || !maySet}>
              <BudgetDetails year={year} row={row} seasonProfileId={data.seasonProfileId} />
              <AbsenceTable
                year={year}
                row={row}
                absence={data.absence}
                holidayCentihours={data.holidayCentihours}
              />
            </fieldset>
            {mayHistory && <BudgetHistory employee={row.employee} />}
          </>
        )}
      </Stack>
    </SidePanel>
  );
}

function Figures({ year, row, today }: { year: number; row: BudgetRow; today: string }) {
  const available = yearTotal(row.availableCentihours);
  const hasContract = row.partTimeBasisPoints !== null;
  return (
    <section aria-label={`${panel.figures} ${year}`}>
      <dl className={classes['facts']}>
        <dt>{panel.contractYear}</dt>
        <dd>{hasContract ? formatHours(row.contractYearCentihours) : '?'}</dd>
        <dt>{panel.norm}</dt>
        <dd>{row.normCentihours === null ? '' : formatHours(row.normCentihours)}</dd>
        <dt>{panel.sum}</dt>
        <dd>{formatHours(available)}</dd>
        <dt title={panel.indirectHint}>{panel.indirect}</dt>
        <dd>{hasContract ? formatHours(row.contractYearCentihours - available) : '?'}</dd>
        <dt>{panel.absence}</dt>
        <dd>{formatHours(yearTotal(row.absenceCentihours))}</dd>
        <dt>{panel.control}</dt>
        <dd>{formatHours(yearTotal(row.controlCentihours))}</dd>
      </dl>
      {row.origin && (
        <Text size="xs" c="dimmed" component="div" mt={4}>
          <OriginNote origin={row.origin} today={today} />
        </Text>
      )}
    </section>
  );
}
