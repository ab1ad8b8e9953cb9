import classes from '#renderer/imports/imports.module.css';
import type { ImportRow } from '#shared/imports/calls.ts';
import type { ImportKind } from '#shared/imports/model.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';
import { labelOfField, showFieldValue } from '#shared/imports/show-value.ts';

const text = importScreenText.rows;

/** Kinds of which a confirmed plan counts as typed. */
export function isPlanKind(kind: ImportKind): boolean {
  return kind === 'diensten' || kind === 'planning';
}

/** What a row would change: old → new, the values of a new record, or what is wrong. */
export function RowChange({ kind, row }: { kind: ImportKind; row: ImportRow }) {
  return (
    <>
      {row.problems.map((problem) => (
        <div
          key={`${problem.column} ${problem.code}`}
          className={problem.isNotice ? classes.notice : classes.problem}
        >
          {problem.column !== null && <strong>{problem.column}: </strong>}
          {problem.message}
        </div>
      ))}
      {kind === 'planning' && <LineName row={row} />}
      {row.differences.length > 0 && (
        <div className={classes.change}>
          {row.differences.map((difference) => (
            <span key={`${difference.field} ${difference.year}`}>
              {withYear(labelOfField(kind, difference.field), difference.year)}:{' '}
              <span className={classes.before}>
                {showFieldValue(kind, difference.field, difference.before)}
              </span>
              {' → '}
              {showFieldValue(kind, difference.field, difference.after)}
              {difference.isConflict && (
                <span className={classes.conflict}> ({isPlanKind(kind) ? text.confirmed : text.typed})</span>
              )}
            </span>
          ))}
        </div>
      )}
      {row.status === 'new' && kind !== 'planning' && <NewValues kind={kind} row={row} />}
    </>
  );
}

/** Which planned line it is, of what service, month and employee; a new one with its hours. */
function LineName({ row }: { row: ImportRow }) {
  const valueOf = (field: string) => row.values.find((each) => each.field === field)?.value;
  const month = `${labelOfField('planning', 'month').toLowerCase()} ${valueOf('month') ?? '?'}`;
  const parts = [
    valueOf('year'),
    month,
    valueOf('service'),
    valueOf('role'),
    valueOf('employee') ?? text.noEmployee,
  ];
  const hours = valueOf('hours');
  return (
    <div>
      <span className={classes.notice}>{parts.filter((part) => part !== undefined).join(' · ')}</span>
      {row.status === 'new' && hours !== undefined && (
        <> {text.hours(showFieldValue('planning', 'hours', hours))}</>
      )}
    </div>
  );
}

function NewValues({ kind, row }: { kind: ImportKind; row: ImportRow }) {
  const values = row.values.filter(({ field }) => field !== 'name');
  return (
    <div className={classes.oneLine} title={values.map((each) => inWords(kind, each)).join('\n')}>
      {values.map(({ field, year, value }) => (
        <span key={`${field} ${year}`}>
          <span className={classes.notice}>{withYear(labelOfField(kind, field), year)}</span>{' '}
          {showFieldValue(kind, field, value)}
        </span>
      ))}
    </div>
  );
}

function inWords(kind: ImportKind, { field, year, value }: ImportRow['values'][number]): string {
  return `${withYear(labelOfField(kind, field), year)}: ${showFieldValue(kind, field, value)}`;
}

function withYear(label: string, year: number | null): string {
  return year === null ? label : `${label} ${year}`;
}
