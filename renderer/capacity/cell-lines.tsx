import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { CapacityCell } from '#shared/capacity/calls.ts';
import type { CellLine } from '#shared/capacity/model.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/capacity/capacity.module.css';
import { CellLineItem } from '#renderer/capacity/cell-line-item.tsx';
import { useSaveLine } from '#renderer/capacity/use-save-line.ts';
import locked from '#renderer/closing/closing.module.css';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';

interface CellLinesProps {
  cell: CapacityCell;
  year: number;
  draftId: number | null;
  /** Whether lines say whose they are and in which month: not when the cell says it already. */
  hasEmployee: boolean;
  hasMonth: boolean;
}

const firstShown = 60;

/** The planned lines behind a number, largest first; hours, month and employee are changed here. */
export function CellLines({ cell, year, draftId, hasEmployee, hasMonth }: CellLinesProps) {
  const [count, setCount] = useState(firstShown);
  const isClosed = useClosedYear(year);
  const save = useSaveLine(year, draftId);
  const people = useQueryCall('capacity.getYear', { year }).data?.rows ?? [];
  const employees = people.map(({ employee, name }) => ({
    value: employee,
    label: `${employee} ${name}`.trim(),
  }));
  const item = (line: CellLine) => (
    <CellLineItem
      key={`${line.lineId ?? ''} ${line.client} ${line.service} ${line.role}`}
      line={line}
      year={year}
      employees={employees}
      hasEmployee={hasEmployee}
      hasMonth={hasMonth}
      save={save}
    />
  );
  return (
    <section>
      <h3 className={classes['sub']}>{text.cell.lines}</h3>
      <Text size="sm" c="dimmed">
        {cell.lineCount === 0 ? text.cell.none : text.cell.count(cell.lineCount, cell.plannedCentihours)}
      </Text>
      <fieldset className={locked['locked']} disabled={isClosed}>
        <ul className={classes['lines']}>{cell.lines.slice(0, count).map(item)}</ul>
      </fieldset>
      {count < cell.lines.length && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setCount(count + 200)}>
          {text.cell.more}
        </Button>
      )}
      {count >= cell.lines.length && cell.lines.length < cell.lineCount && (
        <Text size="sm" mt="xs">
          {text.cell.shown(cell.lines.length, cell.lineCount)}
        </Text>
      )}
      {cell.movedAway.length > 0 && (
        <>
          <h3 className={classes['sub']}>{text.cell.movedAway}</h3>
          <ul className={classes['lines']}>{cell.movedAway.map(item)}</ul>
        </>
      )}
    </section>
  );
}
