import { nlScreen } from '#shared/classification/nl-screen.ts';
import classes from './classification.module.css';

/** Says that points or a class are our proposal until a partner confirms them. */
export function ProposalMark() {
  const { proposal, proposalHint } = nlScreen.explanation;
  return (
    <span className={classes['proposal']} title={proposalHint}>
      {proposal}
    </span>
  );
}
