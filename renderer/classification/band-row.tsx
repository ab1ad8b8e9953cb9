import { ActionIcon } from '@mantine/core';
import { IconCheck, IconTrash } from '@tabler/icons-react';
import type { Band, Measure } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import type { Problem } from '#shared/classification/problem.ts';
import { formatNumber } from '#shared/text/format.ts';
import { moveInTable } from './move-in-table.ts';
import { NumberCell } from './number-cell.tsx';
import { ProposalMark } from './proposal-mark.tsx';
import classes from './classification.module.css';

const text = nlScreen.definitions;

interface BandRowProps {
  band: Band;
  row: number;
  measure: Measure;
  problems: readonly Problem[];
  /** Whether the table has a column for marks. */
  hasMarks: boolean;
  edit?: { band: (row: number, change: Partial<Band>) => void; remove: (row: number) => void };
}

export function BandRow(props: BandRowProps) {
  return props.edit ? <EditedRow {...props} edit={props.edit} /> : <ReadRow {...props} />;
}

function ReadRow({ band, measure, hasMarks }: BandRowProps) {
  return (
    <tr>
      <td>{band.code}</td>
      <td>{band.label}</td>
      {isRange(measure) && (
        <>
          <td className={classes['number']}>{showLimit(band.from, measure)}</td>
          <td className={classes['number']}>{showLimit(band.to, measure)}</td>
        </>
      )}
      <td className={classes['number']}>{band.points ?? text.unknownPoints}</td>
      {hasMarks && <td>{band.isProposal && <ProposalMark />}</td>}
    </tr>
  );
}

function EditedRow({
  band,
  row,
  measure,
  problems,
  edit,
}: BandRowProps & Required<Pick<BandRowProps, 'edit'>>) {
  const isWrong = (field: Problem['field']) => problems.some((problem) => problem.field === field);
  const isFlag = measure === 'flag';
  const name = (column: string) => text.cell(column, row + 1);
  return (
    <tr>
      <td>
        <input
          className={classes['cell']}
          data-column="code"
          onKeyDown={moveInTable}
          aria-label={name(text.code)}
          aria-invalid={isWrong('code')}
          value={band.code}
          maxLength={20}
          readOnly={isFlag}
          onChange={(event) => edit.band(row, { code: event.currentTarget.value })}
        />
      </td>
      <td>
        <input
          className={classes['cell']}
          data-column="label"
          onKeyDown={moveInTable}
          aria-label={name(text.label)}
          aria-invalid={isWrong('label')}
          value={band.label}
          maxLength={80}
          onChange={(event) => edit.band(row, { label: event.currentTarget.value })}
        />
      </td>
      {isRange(measure) && (
        <>
          <td>
            <NumberCell
              column="from"
              label={name(text.from)}
              kind={measure}
              value={band.from}
              placeholder={text.lowest}
              isInvalid={isWrong('from')}
              onChange={(from) => edit.band(row, { from })}
            />
          </td>
          <td>
            <NumberCell
              column="to"
              label={name(text.to)}
              kind={measure}
              value={band.to}
              placeholder={text.highest}
              isInvalid={isWrong('to')}
              onChange={(to) => edit.band(row, { to })}
            />
          </td>
        </>
      )}
      <td>
        <NumberCell
          column="points"
          label={name(text.points)}
          kind="points"
          value={band.points}
          placeholder={measure === 'code' ? text.unknownPoints : ''}
          isInvalid={isWrong('points')}
          onChange={(points) => edit.band(row, { points })}
        />
      </td>
      <td className={classes['bandActions']}>
        {band.isProposal && (
          <>
            <ProposalMark />
            <ActionIcon
              aria-label={text.confirmRow(band.code)}
              onClick={() => edit.band(row, { isProposal: false })}
            >
              <IconCheck size={16} stroke={1.6} />
            </ActionIcon>
          </>
        )}
        {!isFlag && (
          <ActionIcon aria-label={text.removeRow(row + 1)} onClick={() => edit.remove(row)}>
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

function isRange(measure: Measure): measure is 'amount' | 'percentage' | 'age' {
  return measure === 'amount' || measure === 'percentage' || measure === 'age';
}

function showLimit(limit: number | null, measure: Measure): string {
  if (limit === null) return '–';
  return measure === 'age' ? String(limit) : formatNumber(limit / 100, limit % 100 === 0 ? 0 : 2);
}
