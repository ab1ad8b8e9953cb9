import { Text } from '@mantine/core';
import type { ExplanationLine, UnitRow } from '#shared/classification/call-models.ts';
import { measureOf } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatEuros, formatPercentage } from '#shared/text/format.ts';
import { ProposalMark } from './proposal-mark.tsx';
import classes from './classification.module.css';

const text = nlScreen.explanation;

interface ExplanationProps {
  unit: UnitRow;
  lines: readonly ExplanationLine[];
  /** The client itself when it is a member: says that the head's values count. */
  isMember?: boolean;
}

/** Per criterion the value, where it came from, its class and the points: the whole sum, nothing hidden. */
export function Explanation({ unit, lines, isMember = false }: ExplanationProps) {
  return (
    <section>
      <h2 className={classes['panelTitle']}>{text.title}</h2>
      {unit.hasNoHead && <Text className={classes['danger'] ?? ''}>{text.noHead}</Text>}
      {isMember && !unit.hasNoHead && (
        <Text size="sm">{text.member(`${unit.headNumber} ${unit.headName}`)}</Text>
      )}
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{text.criterion}</th>
            <th scope="col">{text.value}</th>
            <th scope="col" className={classes['number']}>
              {text.points}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {text.total}
            </th>
            <td className={classes['number']}>{unit.points ?? `${unit.minPoints}–${unit.maxPoints}`}</td>
          </tr>
        </tfoot>
      </table>
      {unit.missing.length > 0 && (
        <Text size="sm" mt="xs" c="dimmed">
          {text.incomplete(unit.missing.map((key) => nl.criteria[key]).join(', '))}
        </Text>
      )}
    </section>
  );
}

function Line({ line }: { line: ExplanationLine }) {
  const origin = line.origin === null ? null : text.origins[line.origin];
  const details = [
    line.bandLabel === null || line.bandLabel === formatValue(line) ? null : line.bandLabel,
    line.year === null ? null : text.year(line.year),
    origin,
  ].filter((detail) => detail !== null);
  return (
    <tr>
      <td>{line.label}</td>
      <td>
        <div className={line.origin === 'derived' ? classes['derived'] : undefined}>
          {line.value === null ? <span className={classes['soft']}>{text.missing}</span> : formatValue(line)}
        </div>
        <div className={classes['detail']}>
          {details.join(' · ')} {line.isProposal && <ProposalMark />}
        </div>
      </td>
      <td className={classes['number']}>
        {line.points === null ? text.unknown(line.highestPoints) : text.of(line.points, line.highestPoints)}
      </td>
    </tr>
  );
}

/** A value in the unit of its criterion; a code as its code, a flag as yes or no. */
export function formatValue({ key, value }: Pick<ExplanationLine, 'key' | 'value'>): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    if (measureOf[key] !== 'flag' || key === 'branch') return value;
    return value === 'J' ? text.yes : text.no;
  }
  switch (measureOf[key]) {
    case 'amount':
      return formatEuros(value);
    case 'percentage':
      return formatPercentage(value, 2);
    case 'age':
      return text.age(String(value));
    case 'code':
    case 'flag':
      return String(value);
  }
}
