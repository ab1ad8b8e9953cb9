import { useEffect, useLayoutEffect } from 'react';
import { selfTestText } from '#shared/self-test/nl.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/help/help.module.css';
import { SelfTestResult } from '#renderer/help/self-test-result.tsx';

/** The last self-test on paper. The self-test prints this page itself, also before there is a result. */
export function SelfTestPrint() {
  const { data: report } = useQueryCall('selfTest.getLast', {});
  // Paper is white, also when the person works in the dark.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  useEffect(() => {
    if (report !== undefined) document.title = `gereed ${selfTestText.printTitle}`;
  }, [report]);
  return (
    <div className={classes['print']}>
      <h1>{selfTestText.printTitle}</h1>
      {report === null && <p>{selfTestText.none}</p>}
      {report && <SelfTestResult report={report} />}
    </div>
  );
}
