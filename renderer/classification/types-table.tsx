import { changeType } from '#shared/classification/edit-definition.ts';
import type { Definition, TypeRange } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import type { Problem } from '#shared/classification/problem.ts';
import { ProblemLines } from './criterion-table.tsx';
import { NumberCell } from './number-cell.tsx';
import { TypeMark } from './type-mark.tsx';
import classes from './classification.module.css';

const text = nlScreen.definitions;

interface TypesTableProps {
  types: readonly TypeRange[];
  problems: readonly Problem[];
  onEdit?: (edit: (definition: Definition) => Definition) => void;
}

/** From how many points a client has which type. */
export function TypesTable({ types, problems, onEdit }: TypesTableProps) {
  const own = problems.filter(({ field }) => field === 'types');
  return (
    <section className={classes['card']} aria-label={text.types}>
      <p className={classes['cardTitle']}>{text.types}</p>
      <table className={classes['editTable']} aria-label={text.types}>
        <thead>
          <tr>
            <th scope="col">{text.type}</th>
            <th scope="col" className={classes['number']}>
              {text.from}
            </th>
            <th scope="col" className={classes['number']}>
              {text.toInclusive}
            </th>
          </tr>
        </thead>
        <tbody>
          {types.map((range, row) => (
            <tr key={range.type}>
              <th scope="row">
                <TypeMark type={range.type} />
              </th>
              {(['from', 'to'] as const).map((side) => (
                <td key={side} className={classes['number']}>
                  {onEdit ? (
                    <NumberCell
                      column={side}
                      label={`${text.type} ${range.type}, ${side === 'from' ? text.from : text.toInclusive}`}
                      kind="points"
                      value={range[side]}
                      isInvalid={own.some((problem) => problem.row === row)}
                      onChange={(value) =>
                        value !== null &&
                        onEdit((definition) => changeType(definition, row, { [side]: value }))
                      }
                    />
                  ) : (
                    range[side]
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ProblemLines problems={own} />
    </section>
  );
}
