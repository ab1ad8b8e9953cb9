import type { AmountRow, HoursRow, YearComparison } from '#shared/closing/compare-model.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import { formatCount, formatEuros, formatHours } from '#shared/text/format.ts';
import { OpenNumber, type OpenBehind } from '#renderer/closing/open-number.tsx';
import { Remarks } from '#renderer/closing/remarks.tsx';
import classes from '#renderer/closing/compare.module.css';

const { screen: text, amounts } = compareText;

interface BlockProps {
  comparison: YearComparison;
  onOpen: OpenBehind | undefined;
}

function numberClass(value: number): string {
  return `${classes['number']} ${value < 0 ? classes['negative'] : ''}`;
}

/** Fees, production and write-offs; only what both years know of a client counts in the difference. */
export function AmountsBlock({ comparison, onOpen }: BlockProps) {
  const { from, to, amounts: block } = comparison;
  return (
    <section className={classes['block']} aria-label={text.blocks.amounts}>
      <h2 className={classes['title']}>{text.blocks.amounts}</h2>
      <Remarks remarks={block.remarks} />
      {block.rows.length > 0 && (
        <table className={classes['table']} aria-label={text.blocks.amounts}>
          <thead>
            <tr>
              <th scope="col">{text.amount}</th>
              {[from.year, to.year].map((year) => (
                <th key={year} scope="col" className={classes['number']}>
                  {year}
                </th>
              ))}
              <th scope="col" className={classes['number']}>
                {text.comparable}
              </th>
              <th scope="col" className={classes['number']}>
                {text.known}
              </th>
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <AmountLine key={row.key} row={row} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function AmountLine({ row, onOpen }: { row: AmountRow; onOpen: OpenBehind | undefined }) {
  const difference = row.both.toCents - row.both.fromCents;
  const open = (side: 'from' | 'to' | 'both', shown: string) => (
    <OpenNumber behind={{ of: 'amount', key: row.key, side }} title={amounts[row.key]} onOpen={onOpen}>
      {shown}
    </OpenNumber>
  );
  return (
    <tr>
      <th scope="row">{amounts[row.key]}</th>
      <td className={classes['number']}>
        {row.fromCents !== null && open('from', formatEuros(row.fromCents))}
      </td>
      <td className={classes['number']}>{row.toCents !== null && open('to', formatEuros(row.toCents))}</td>
      <td className={numberClass(difference)}>{open('both', formatEuros(difference))}</td>
      <td className={classes['number']}>{formatCount(row.both.clients)}</td>
    </tr>
  );
}

interface HoursBlockProps extends BlockProps {
  of: 'employee' | 'service';
}

/** Planned hours per employee or service. */
export function HoursBlock({ comparison, of, onOpen }: HoursBlockProps) {
  const { from, to } = comparison;
  const block = comparison[`${of}s`];
  const total = (key: 'fromCentihours' | 'toCentihours') =>
    block.rows.reduce((sum, row) => sum + (row[key] ?? 0), 0);
  return (
    <section className={classes['block']} aria-label={text.blocks[`${of}s`]}>
      <h2 className={classes['title']}>{text.blocks[`${of}s`]}</h2>
      <Remarks remarks={block.remarks} />
      {block.rows.length > 0 && (
        <table className={classes['table']} aria-label={text.blocks[`${of}s`]}>
          <thead>
            <tr>
              <th scope="col">{text[of]}</th>
              <th scope="col" className={classes['number']}>
                {from.year}
              </th>
              <th scope="col" className={classes['number']}>
                {to.year}
              </th>
              <th scope="col" className={classes['number']}>
                {text.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <HoursLine key={row.code ?? ''} row={row} of={of} onOpen={onOpen} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.total}</th>
              <td className={classes['number']}>{formatHours(total('fromCentihours'))}</td>
              <td className={classes['number']}>{formatHours(total('toCentihours'))}</td>
              <td className={numberClass(total('toCentihours') - total('fromCentihours'))}>
                {formatHours(total('toCentihours') - total('fromCentihours'))}
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

function HoursLine({
  row,
  of,
  onOpen,
}: {
  row: HoursRow;
  of: 'employee' | 'service';
  onOpen: OpenBehind | undefined;
}) {
  const { code, name, fromCentihours, toCentihours } = row;
  const title = code === null ? text.nobody : `${code} ${name}`;
  const difference = (toCentihours ?? 0) - (fromCentihours ?? 0);
  const behind = of === 'employee' ? ({ of, code } as const) : ({ of, code: code ?? '' } as const);
  const open = (hours: number | null) =>
    hours !== null && (
      <OpenNumber behind={behind} title={title} onOpen={onOpen}>
        {formatHours(hours)}
      </OpenNumber>
    );
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className={classes['number']}>{open(fromCentihours)}</td>
      <td className={classes['number']}>{open(toCentihours)}</td>
      <td className={numberClass(difference)}>{open(difference)}</td>
    </tr>
  );
}
