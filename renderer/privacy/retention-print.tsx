import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect } from 'react';
import {
  findRule,
  RetentionCode,
  type HoldingBackup,
  type RetentionLine,
  type RetentionRule,
} from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { retentionText } from '#shared/privacy/retention-nl.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { formatCount, formatDay } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { retentionPath } from '#renderer/privacy/paths.ts';
import classes from '#renderer/privacy/retention.module.css';

const { sheet: text, columns, codes, decisions, months, rules: ruleText } = retentionText;
const { erasure } = privacyText;

/** The yearly list on paper: per kind the rule with its source, who is past it and what was decided, and the backups that hold it. */
export function RetentionPrint() {
  const status = useQueryCall('office.getStatus', {}).data;
  const { data, error } = useQueryCall('privacy.listRetention', {});
  usePrintAction();
  // Paper is white, also when the person works in the dark.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  const today = status?.today;
  useEffect(() => {
    if (data && today) document.title = `gereed ${text.title(formatDay(today))}`;
  }, [data, today]);
  return (
    <main className={classes['sheet']}>
      <header className={classes['tools']}>
        <Button component="a" variant="default" href={hrefOf(retentionPath)}>
          {riskScreen.sheet.back}
        </Button>
        <Button onClick={() => window.print()}>{riskScreen.sheet.print}</Button>
      </header>
      {error && <p role="alert">{error.message}</p>}
      {data && today && (
        <>
          <h1>{text.title(formatDay(today))}</h1>
          <p className={classes['soft']}>
            {[
              status.office?.name,
              retentionText.summary(
                data.lines.length,
                data.lines.filter(({ decision }) => decision !== null).length,
              ),
            ].join(' · ')}
          </p>
          {RetentionCode.options.map((code) => (
            <Kind
              key={code}
              rule={findRule(data.rules, code, today)}
              lines={data.lines.filter((line) => line.code === code)}
            />
          ))}
          <Backups backups={data.backups} />
          <div className={classes['signed']}>
            <span>{text.signed}</span>
            <span>{text.signedOn}</span>
            <span>{text.signature}</span>
          </div>
        </>
      )}
    </main>
  );
}

function Kind({ rule, lines }: { rule: RetentionRule | undefined; lines: readonly RetentionLine[] }) {
  if (!rule || lines.length === 0) return null;
  return (
    <section>
      <h2>{codes[rule.code]}</h2>
      <div className={classes['soft']}>
        {text.rule(months(rule.months), ruleText.runsFrom[rule.code], rule.source)}
      </div>
      <table>
        <thead>
          <tr>
            {[
              columns.number,
              columns.name,
              columns.count,
              columns.until,
              columns.decision,
              columns.reason,
              columns.by,
            ].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td>{line.number}</td>
              <td>{line.name}</td>
              <td>{formatCount(line.count)}</td>
              <td className={classes['day']}>{formatDay(line.keptUntilOn)}</td>
              <td>
                {line.decision === null ? retentionText.undecided : decisions[line.decision]}
                {line.keepUntilOn !== null && (
                  <span className={classes['day']}> {text.until(formatDay(line.keepUntilOn))}</span>
                )}
              </td>
              <td>{line.reason}</td>
              <td>{line.decidedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Backups({ backups }: { backups: readonly HoldingBackup[] }) {
  return (
    <section>
      <h2>{text.backups}</h2>
      <div className={classes['soft']}>{backups.length === 0 ? erasure.noBackups : text.backupsHint}</div>
      <ul>
        {backups.map((backup) => (
          <li key={`${backup.sequence} ${backup.place}`}>{erasure.backupLine(backup)}</li>
        ))}
      </ul>
    </section>
  );
}
