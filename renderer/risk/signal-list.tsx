import { riskScreen } from '#shared/risk/nl-screen.ts';
import type { SignalAnswer } from '#shared/risk/signal-model.ts';
import { summarizeSignals } from '#shared/risk/signals.ts';
import { SignalMark } from '#renderer/risk/marks.tsx';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.client;

/** The signals that there are, then what cannot be told, then what is in order. */
export function SignalList({ signals }: { signals: readonly SignalAnswer[] }) {
  const { count, unknown } = summarizeSignals(signals);
  const of = (outcome: SignalAnswer['outcome']) => signals.filter((signal) => signal.outcome === outcome);
  const calm = signals.filter(({ outcome }) => outcome === 'none' || outcome === 'not_applicable');
  return (
    <>
      <p className={classes['soft']}>{text.found(count, unknown)}</p>
      {[...of('signal'), ...of('unknown')].map((signal) => (
        <SignalCard key={signal.code} signal={signal} />
      ))}
      {calm.length > 0 && (
        <details>
          <summary>{text.rest(calm.length)}</summary>
          <ul className={classes['plain']}>
            {calm.map(({ code, title, why }) => (
              <li key={code}>
                <strong>{title}</strong>: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** One signal: why, from which figures, what is missing, and what usually follows. */
export function SignalCard({ signal }: { signal: SignalAnswer }) {
  const { title, why, figures, usually, outcome, severity } = signal;
  return (
    <div className={classes['signal']} data-outcome={outcome} data-severity={severity}>
      <div className={classes['signalHead']}>
        <strong>{title}</strong>
        <SignalMark signal={signal} />
      </div>
      <p>{why}</p>
      {figures.length > 0 && (
        <table className={classes['figures']}>
          <tbody>
            {figures.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {outcome === 'signal' && (
        <p className={classes['soft']}>
          {text.usually} {usually}
        </p>
      )}
    </div>
  );
}
