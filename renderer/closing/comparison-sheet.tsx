import type { ComparedYear, YearComparison } from '#shared/closing/compare-model.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import { formatHours } from '#shared/text/format.ts';
import { AmountsBlock, HoursBlock } from '#renderer/closing/figure-blocks.tsx';
import type { OpenBehind } from '#renderer/closing/open-number.tsx';
import { RiskBlock, RolesBlock, RoomBlock } from '#renderer/closing/people-blocks.tsx';
import { Remarks } from '#renderer/closing/remarks.tsx';
import { TypesBlock } from '#renderer/closing/types-block.tsx';
import classes from '#renderer/closing/compare.module.css';

const text = compareText.screen;

interface ComparisonSheetProps {
  comparison: YearComparison;
  /** Left out on paper: numbers open nothing there. */
  onOpen?: OpenBehind;
}

/** Two years side by side, block by block. */
export function ComparisonSheet({ comparison, onOpen }: ComparisonSheetProps) {
  const { from, to, remarks } = comparison;
  const block = { comparison, onOpen };
  return (
    <div className={classes['sheet']}>
      <div className={classes['wide']}>
        <div className={classes['heads']}>
          <Head year={from} />
          <Head year={to} />
        </div>
        <Remarks remarks={remarks} />
      </div>
      <TypesBlock {...block} />
      <RolesBlock {...block} />
      <AmountsBlock {...block} />
      <RiskBlock {...block} />
      <HoursBlock {...block} of="employee" />
      <HoursBlock {...block} of="service" />
      <RoomBlock {...block} />
    </div>
  );
}

function Head({ year }: { year: ComparedYear }) {
  return (
    <div className={classes['head']}>
      <strong>{year.year}</strong> {year.closed ? text.closed(year.closed.at) : text.live}
      <br />
      {text.definition(year.definitionVersion, year.definitionName)} · {compareText.clients(year.clients)} ·{' '}
      {formatHours(year.plannedCentihours)} {text.hours.toLowerCase()}
    </div>
  );
}
