import { Anchor } from '@mantine/core';
import type { AuditReadingAnswer } from '#shared/audit-files/answers.ts';
import { auditFileText } from '#shared/audit-files/nl.ts';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import { formatEuros } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import classes from '#renderer/audit-files/audit-files.module.css';

const { file: fileText, method: methodText } = auditFileScreenText;

/** What the file says about itself. */
export function FileFacts({ file }: { file: AuditReadingAnswer['file'] }) {
  const idents = [file.companyIdent, file.taxIdent].filter((part) => part !== '').join(' · ');
  const facts: [string, string][] = [
    [fileText.company, file.companyName],
    [fileText.idents, idents],
    [fileText.period, fileText.periodOf(file.fiscalYear, file.startsOn, file.endsOn)],
    [fileText.lines, fileText.linesOf(file.lines, file.transactions)],
    [fileText.totals, fileText.totalsOf(file.debitCents, file.creditCents)],
    [fileText.software, file.software],
    [fileText.form, fileText.formOf(file.version, file.encoding)],
  ];
  return (
    <section className={classes['block']} aria-label={fileText.title}>
      <h2 className={classes['heading']}>{fileText.title}</h2>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The method by name, and the other ways to count, so that a person can compare. */
export function MethodFacts({ reading }: { reading: AuditReadingAnswer }) {
  const { figures, method, rgsTable } = reading;
  const { name, what } = auditFileText.methods[method];
  const { lines } = methodText;
  const difference =
    figures.resultByCodeCents === null ? null : figures.resultByCodeCents - figures.resultByTypeCents;
  const facts: [string, number | null][] = [
    [lines.otherIncome, figures.otherIncomeCents],
    [lines.byCode, figures.resultByCodeCents],
    [lines.byType, figures.resultByTypeCents],
    [lines.difference, difference],
    [lines.openResult, figures.openResultCents],
    [lines.byGroup, figures.balanceByGroupCents],
    [lines.byDebit, figures.balanceByDebitCents],
    [lines.unmapped, figures.unmappedCents],
    [lines.sum, figures.sumCents],
  ];
  return (
    <section className={classes['block']} aria-label={methodText.title}>
      <h2 className={classes['heading']}>
        {methodText.title}: {name}
      </h2>
      <p className={classes['soft']}>{what}</p>
      <p className={classes['soft']}>
        {methodText.table(rgsTable)}{' '}
        <Anchor href={hrefOf('/beheer/rgs')} underline="always">
          {methodText.loadTable}
        </Anchor>
      </p>
      <dl className={classes['sums']}>
        {facts
          .filter(([, cents]) => cents !== null)
          .map(([label, cents]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{formatEuros(cents, 2)}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
