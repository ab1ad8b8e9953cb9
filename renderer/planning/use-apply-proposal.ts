import { useState } from 'react';
import type { Proposal } from '#shared/planning/propose-model.ts';
import { proposeText } from '#shared/planning/propose-nl.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';

/** A proposal that was taken over, and the change by which it can be taken back. */
export interface AppliedProposal {
  plans: Proposal['plans'];
  changeSetId: number | null;
}

/** Takes a proposal over, remembers which change that was, and takes it back. */
export function useApplyProposal(year: number) {
  const [applied, setApplied] = useState<AppliedProposal | null>(null);
  const apply = useCommand('planning.propose', {
    onSuccess: ({ plans }) => {
      setApplied({ plans, changeSetId: null });
      void invoke('history.getSteps', {}).then(({ undo }) =>
        setApplied({ plans, changeSetId: isThis(undo?.label, year) ? (undo?.id ?? null) : null }),
      );
    },
  });
  const undo = useCommand('history.undo', {
    onSuccess: () => {
      setApplied(null);
      showDone(proposeText.screen.undone);
    },
  });
  return {
    apply,
    applied,
    undo: {
      isPending: undo.isPending,
      run: () => applied?.changeSetId && undo.mutate({ changeSetId: applied.changeSetId }),
    },
  };
}

/** Whether the newest change is a proposal of this year: somebody else may have been quicker. */
function isThis(label: string | undefined, year: number): boolean {
  return label?.startsWith(proposeText.title(year)) === true;
}
