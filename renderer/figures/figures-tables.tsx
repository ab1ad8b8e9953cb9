import { Button } from '@mantine/core';
import { IconAlertTriangle, IconFileImport } from '@tabler/icons-react';
import { TakenFiles } from '#renderer/audit-files/taken-files.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { YearTable, type DerivedRow } from '#renderer/figures/year-table.tsx';
import { computeRatios, computeUnbilled, computeWriteOffPermille } from '#shared/figures/compute-ratios.ts';
import type { FiguresAnswer, ProductionAnswer, YearFieldKey, YearValue } from '#shared/figures/model.ts';
import { figuresText } from '#shared/figures/nl.ts';
import { showYearValue } from '#shared/figures/show-value.ts';
import { formatPercentage } from '#shared/text/format.ts';
import classes from '#renderer/figures/figures.module.css';

const { rows, formulas, flags } = figuresText;

/** The yearly figures and the production of a client, with everything that follows from them. */
export function FiguresTables({ number, workingYear }: { number: string; workingYear: number }) {
  const { data, error } = useQueryCall('figures.getForClient', { number });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return null;
  return (
    <>
      <YearTable<FiguresAnswer>
        number={number}
        table="yearly_figure"
        title={figuresText.title}
        empty={figuresText.empty}
        records={data.figures}
        valueOf={valueOf}
        derived={ratioRows}
        firstYear={workingYear - 1}
        actions={
          <Button
            component="a"
            href={hrefOf('/importeren/auditfile', { klant: number })}
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
          >
            {auditFileScreenText.fromCard}
          </Button>
        }
      />
      <TakenFiles number={number} />
      <YearTable<ProductionAnswer>
        number={number}
        table="yearly_production"
        title={figuresText.production}
        empty={figuresText.emptyProduction}
        records={data.productions}
        valueOf={valueOf}
        derived={productionRows}
        firstYear={workingYear - 1}
      />
    </>
  );
}

/** A record holds the fields of its own table only; the other keys of it are no fields and are never asked for. */
function valueOf(record: FiguresAnswer | ProductionAnswer, field: YearFieldKey): YearValue {
  const { origins: _origins, ...values } = record;
  const byField: Partial<Record<YearFieldKey, YearValue>> = values as Partial<
    Record<YearFieldKey, YearValue>
  >;
  return byField[field] ?? null;
}

const percentage = (permille: number | null) => (permille === null ? '' : formatPercentage(permille * 10));
const euros = (cents: number | null) => showYearValue('equityCents', cents).replace(/^€\s/, '');

const ratioRows: readonly DerivedRow<FiguresAnswer>[] = [
  {
    label: rows.growth,
    after: 'turnoverCents',
    show: (record, previous) => percentage(computeRatios(record, previous).growthPermille),
    formula: formulas.growth,
  },
  {
    label: rows.solvency,
    after: 'equityCents',
    show: (record, previous) => {
      const { solvencyPermille, isEquityNegative } = computeRatios(record, previous);
      return (
        <Flagged flag={isEquityNegative ? flags.negativeEquity : null}>
          {percentage(solvencyPermille)}
        </Flagged>
      );
    },
    formula: formulas.solvency,
  },
  {
    label: rows.equityChange,
    after: 'equityCents',
    show: (record, previous) => euros(computeRatios(record, previous).equityChangeCents),
    formula: formulas.equityChange,
  },
  {
    label: rows.otherMovement,
    after: 'equityCents',
    show: (record, previous) => {
      const { otherEquityMovementCents, hasOtherEquityMovement } = computeRatios(record, previous);
      return (
        <Flagged flag={hasOtherEquityMovement ? flags.otherMovement : null}>
          {euros(otherEquityMovementCents)}
        </Flagged>
      );
    },
    formula: formulas.otherMovement,
  },
  {
    label: rows.margin,
    after: 'netResultCents',
    show: (record, previous) => percentage(computeRatios(record, previous).marginPermille),
    formula: formulas.margin,
  },
];

const productionRows: readonly DerivedRow<ProductionAnswer>[] = [
  {
    label: rows.writeOffShare,
    after: 'writeOffCents',
    show: (record) => percentage(computeWriteOffPermille(record)),
    formula: formulas.writeOffShare,
  },
  {
    label: rows.writeOffClass,
    after: 'writeOffCents',
    show: ({ writeOffClass }) => <span title={writeOffClass?.label}>{writeOffClass?.code}</span>,
    formula: () => formulas.writeOffClass,
  },
  {
    label: rows.feeClass,
    after: 'billedCents',
    show: ({ feeClass }) => <span title={feeClass?.label}>{feeClass?.code}</span>,
    formula: formulas.feeClass,
  },
  {
    label: rows.unbilled,
    after: 'billedCents',
    show: (record) => euros(computeUnbilled(record)),
    formula: formulas.unbilled,
  },
];

/** A derived figure that asks for attention: colour, icon and words. */
function Flagged({ flag, children }: { flag: string | null; children: React.ReactNode }) {
  if (flag === null) return children;
  return (
    <span className={classes['flag']}>
      <IconAlertTriangle size={14} aria-label={flag} />
      {children}
    </span>
  );
}
