import { useMemo } from 'react';
import type { LogLine } from '#shared/audit/calls.ts';
import { auditText } from '#shared/audit/nl.ts';
import type { FindLabel } from '#shared/clients/show-value.ts';
import { describeRecord, describeValues } from '#shared/history/describe.ts';
import classes from '#renderer/audit/audit.module.css';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

/** The labels of codes as they are called now. */
export function useLabels(): FindLabel {
  const items = useQueryCall('codes.list', {}).data?.items;
  return useMemo(() => {
    const labels = new Map((items ?? []).map(({ list, code, label }) => [`${list} ${code}`, label]));
    return (list, code) => labels.get(`${list} ${code}`);
  }, [items]);
}

interface LineValuesProps {
  line: LogLine;
  findLabel: FindLabel;
}

/** What happened to one record: made, removed, or from what to what. */
export function LineValues({ line, findLabel }: LineValuesProps) {
  const name = describeRecord(line);
  if (line.action !== 'changed') {
    return (
      <div className={classes['line']}>
        {name} {auditText.table.actions[line.action]}
      </div>
    );
  }
  const values = describeValues(line, findLabel).filter(({ before, after }) => before !== after);
  return values.map(({ label, before, after }) => (
    <div key={label} className={classes['line']}>
      {labelOf(line, name, label)}:{' '}
      <span className={classes['old']}>{before || auditText.screen.nothing}</span> →{' '}
      {after || auditText.screen.nothing}
    </div>
  ));
}

/** A setting has one value and so needs no name for it. */
function labelOf(line: LogLine, name: string, label: string): string {
  if (line.record === 'setting') return name;
  return line.subject === null ? label : `${name}, ${label.toLowerCase()}`;
}
