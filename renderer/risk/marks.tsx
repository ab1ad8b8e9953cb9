import type { RiskState } from '#shared/risk/call-models.ts';
import type { RiskClass } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { riskText } from '#shared/risk/nl.ts';
import type { SignalAnswer } from '#shared/risk/signal-model.ts';
import classes from '#renderer/risk/risk.module.css';

/** The Wwft class as a word with a look of its own; never one of the types A–D. */
export function ClassMark({ riskClass }: { riskClass: RiskClass }) {
  return (
    <span className={classes['mark']} data-look={riskClass === 'high' ? 'highClass' : riskClass}>
      {riskText.classes[riskClass]}
    </span>
  );
}

export function StateMark({ state }: { state: RiskState }) {
  return (
    <span className={classes['mark']} data-look={state === 'none' ? 'overdue' : state}>
      {riskScreen.states[state]}
    </span>
  );
}

/** How much a signal weighs, or why there is none. */
export function SignalMark({ signal }: { signal: Pick<SignalAnswer, 'outcome' | 'severity'> }) {
  const { outcome, severity } = signal;
  const isSignal = outcome === 'signal';
  return (
    <span className={classes['mark']} data-look={isSignal ? severity : outcome}>
      {isSignal ? riskScreen.severities[severity] : riskScreen.outcomes[outcome]}
    </span>
  );
}
