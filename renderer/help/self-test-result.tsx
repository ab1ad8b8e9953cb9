import { IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import { type SelfTestReport, type SelfTestState, worstState } from '#shared/self-test/model.ts';
import { selfTestText } from '#shared/self-test/nl.ts';
import { formatCount, formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/help/help.module.css';

const text = selfTestText;
const icons = {
  ok: IconCircleCheck,
  warning: IconAlertTriangle,
  failed: IconCircleX,
  skipped: IconCircleMinus,
} as const;

/** The result of a self-test, on the screen and on paper. */
export function SelfTestResult({ report }: { report: SelfTestReport }) {
  const verdict = worstState(report.rows);
  return (
    <>
      <div>
        <output className={`${classes['verdict']} ${classes[verdict]}`}>
          <StateIcon state={verdict} size={20} />
          {text.verdict[verdict]}
        </output>
        <span className={classes['soft']}>
          {text.ranAt(formatInstant(report.ranAt))} · Peil {report.version} · {report.runtime}
        </span>
      </div>
      <div className={classes['sheet']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{text.columns.what}</th>
              <th scope="col">{text.columns.state}</th>
              <th scope="col">{text.columns.text}</th>
              <th scope="col" className={classes['number']}>
                {text.columns.time}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{text.names[row.key]}</th>
                <td>
                  <span className={`${classes['state']} ${classes[row.state]}`}>
                    <StateIcon state={row.state} size={16} />
                    {text.states[row.state]}
                  </span>
                </td>
                <td>{row.text}</td>
                <td className={classes['number']}>{formatCount(row.milliseconds)} ms</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function StateIcon({ state, size }: { state: SelfTestState; size: number }) {
  const Icon = icons[state];
  return <Icon size={size} aria-hidden />;
}
