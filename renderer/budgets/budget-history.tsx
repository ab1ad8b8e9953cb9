import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { budgetsText } from '#shared/budgets/nl.ts';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';
import type { FindLabel } from '#shared/clients/show-value.ts';
import type { HistoryLine } from '#shared/history/calls.ts';
import { describeRecord, describeValues } from '#shared/history/describe.ts';
import { formatInstant } from '#shared/text/format.ts';
import { useLabels } from '#renderer/audit/line-values.tsx';
import classes from '#renderer/budgets/budgets.module.css';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

const { panel } = budgetsText;
const { actions, nothing } = cardScreenText.history;

/** What was changed about the contracts and budgets of an employee; asked for when one opens it. */
export function BudgetHistory({ employee }: { employee: string }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-label={panel.history} className={classes['section']}>
      <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {panel.history}
      </Button>
      {isOpen && <Lines employee={employee} />}
    </section>
  );
}

function Lines({ employee }: { employee: string }) {
  const { data } = useQueryCall('budgets.listHistory', { employee }, { isFresh: true });
  const findLabel = useLabels();
  if (!data) return null;
  if (data.lines.length === 0) return <p className={classes['soft']}>{panel.noHistory}</p>;
  return bundle(data.lines).map(([first, ...others]) => (
    <div key={first.changeSetId} className={classes['historyLine']} data-undone={first.isUndone}>
      <Text size="xs" c="dimmed">
        {formatInstant(first.changedAt)} · {first.account}
        {first.isUndone && ` · ${panel.undone}`}
      </Text>
      <div>{first.label}</div>
      {[first, ...others].map((line, index) => (
        <Values key={index} line={line} findLabel={findLabel} />
      ))}
    </div>
  ));
}

/** The lines of one change together, newest change first. */
function bundle(lines: readonly HistoryLine[]): [HistoryLine, ...HistoryLine[]][] {
  const bundles = new Map<number, [HistoryLine, ...HistoryLine[]]>();
  for (const line of lines) {
    const bundled = bundles.get(line.changeSetId);
    if (bundled) bundled.push(line);
    else bundles.set(line.changeSetId, [line]);
  }
  return [...bundles.values()];
}

function Values({ line, findLabel }: { line: HistoryLine; findLabel: FindLabel }) {
  if (line.action !== 'changed')
    return (
      <div className={classes['soft']}>
        {describeRecord(line)} {actions[line.action]}
      </div>
    );
  return describeValues(line, findLabel)
    .filter(({ before, after }) => before !== after)
    .map(({ label, before, after }) => (
      <div key={label} className={classes['soft']}>
        {label}: {before || nothing} → {after || nothing}
      </div>
    ));
}
