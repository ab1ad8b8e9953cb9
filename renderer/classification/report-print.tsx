import { useEffect, useLayoutEffect } from 'react';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ReportSheet } from './report-sheet.tsx';
import classes from './classification.module.css';

/** The report without the window around it, for PDF and printer; its title says when it is complete. */
export function ReportPrint() {
  const { data } = useQueryCall('classification.getReport', {});
  // Paper is white, also when the person works in the dark.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  useEffect(() => {
    if (data) document.title = `gereed ${nlScreen.reportPage.title}`;
  }, [data]);
  return <div className={classes['print']}>{data && <ReportSheet report={data} />}</div>;
}
