import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useCommand } from '#renderer/calls/use-command.ts';
import { YearCell } from '#renderer/figures/year-cell.tsx';
import type { ValueOrigin } from '#shared/clients/model.ts';
import {
  yearField,
  yearFieldsOf,
  type YearFieldKey,
  type YearTable as TableName,
  type YearValue,
} from '#shared/figures/model.ts';
import { figuresText } from '#shared/figures/nl.ts';
import classes from '#renderer/figures/figures.module.css';

interface YearRecord {
  year: number;
  origins: Partial<Record<YearFieldKey, ValueOrigin>>;
}

/** A row that follows from the others: never typed. */
export interface DerivedRow<R> {
  label: string;
  /** Comes after this field. */
  after: YearFieldKey;
  show: (record: R, previous: R | undefined) => ReactNode;
  formula: (year: number) => string;
}

interface YearTableProps<R extends YearRecord> {
  number: string;
  table: TableName;
  title: string;
  empty: string;
  /** In the order of the years. */
  records: readonly R[];
  valueOf: (record: R, field: YearFieldKey) => YearValue;
  derived: readonly DerivedRow<R>[];
  /** The year that is offered when there is none yet. */
  firstYear: number;
  /** Before the button for a year: other ways to fill the table. */
  actions?: ReactNode;
}

/** Years side by side, figures as rows, what follows from them in italics with its formula. */
export function YearTable<R extends YearRecord>(props: YearTableProps<R>) {
  const { number, table, title, records } = props;
  const [added, setAdded] = useState<readonly number[]>([]);
  const remove = useCommand('figures.removeYear');
  const stored = records.map(({ year }) => year);
  const years = [...new Set([...stored, ...added])].toSorted((a, b) => a - b);
  const nextYear = (years.at(-1) ?? props.firstYear - 1) + 1;
  const byYear = new Map(records.map((record) => [record.year, record]));
  return (
    <section className={classes['block']} aria-label={title}>
      <div className={classes['head']}>
        <h2 className={classes['title']}>{title}</h2>
        <span className={classes['unit']}>{figuresText.unit}</span>
        <div className={classes['actions']}>
          {props.actions}
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => setAdded([...added, nextYear])}
          >
            {figuresText.addYear(nextYear)}
          </Button>
        </div>
      </div>
      {years.length === 0 && <p className={classes['unit']}>{props.empty}</p>}
      {years.length > 0 && (
        <div className={classes['scroll']}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{figuresText.year}</th>
                {years.map((year) => (
                  <th scope="col" key={year}>
                    {year}
                    {stored.includes(year) && (
                      <ActionIcon
                        className={classes['remove'] ?? ''}
                        size="sm"
                        color="gray"
                        aria-label={figuresText.removeYear(year)}
                        title={figuresText.removeYear(year)}
                        onClick={() => remove.mutate({ number, year, table })}
                      >
                        <IconTrash size={14} />
                      </ActionIcon>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {yearFieldsOf(table).flatMap((field) => [
                <tr key={field}>
                  <th scope="row">{yearField(field).label}</th>
                  {years.map((year) => {
                    const record = byYear.get(year);
                    return (
                      <YearCell
                        key={year}
                        number={number}
                        year={year}
                        field={field}
                        value={record ? props.valueOf(record, field) : null}
                        origin={record?.origins[field]}
                      />
                    );
                  })}
                </tr>,
                ...props.derived
                  .filter(({ after }) => after === field)
                  .map((row) => <DerivedCells key={row.label} row={row} years={years} byYear={byYear} />),
              ])}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface DerivedCellsProps<R> {
  row: DerivedRow<R>;
  years: readonly number[];
  byYear: ReadonlyMap<number, R>;
}

function DerivedCells<R>({ row, years, byYear }: DerivedCellsProps<R>) {
  return (
    <tr className={classes['derived']}>
      <th scope="row">{row.label}</th>
      {years.map((year) => {
        const record = byYear.get(year);
        return (
          <Tooltip key={year} label={row.formula(year)}>
            <td>{record ? row.show(record, byYear.get(year - 1)) : null}</td>
          </Tooltip>
        );
      })}
    </tr>
  );
}
