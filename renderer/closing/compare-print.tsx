import { useEffect, useLayoutEffect } from 'react';
import { compareText } from '#shared/closing/compare-nl.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ComparisonSheet } from '#renderer/closing/comparison-sheet.tsx';
import { useComparedYears } from '#renderer/closing/use-compared-years.ts';
import classes from '#renderer/closing/compare.module.css';

const text = compareText.screen;

/** The comparison without the window around it, for PDF and printer; its title says when it is complete. */
export function ComparePrint() {
  const compared = useComparedYears();
  return compared ? <Sheet years={compared.years} /> : null;
}

function Sheet({ years }: { years: NonNullable<ReturnType<typeof useComparedYears>>['years'] }) {
  const { data } = useQueryCall('closing.compare', years);
  const status = useQueryCall('office.getStatus', {}).data;
  const office = status?.office;
  // Paper is white, also when the person works in the dark.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  useEffect(() => {
    if (data && status) document.title = `gereed ${text.title}`;
  }, [data, status]);
  return (
    <div className={classes['print']}>
      <h1 className={classes['printTitle']}>
        {text.printTitle(years.from, years.to)}
        {office && <small>{text.printedOn(office.name, status.today)}</small>}
      </h1>
      {data && <ComparisonSheet comparison={data} />}
    </div>
  );
}
