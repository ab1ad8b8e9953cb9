import { Button } from '@mantine/core';
import { capacityScreenText as screenText } from '#shared/capacity/screen-nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/capacity/capacity.module.css';
import { showDone } from '#renderer/ui/notices.ts';

const text = screenText.draft;

interface DraftBarProps {
  draftId: number;
  /** Goes back to the present planning. */
  onClose: () => void;
  onDifferences: () => void;
}

/** Says that a draft is open, and applies it or throws it away: both can be undone. */
export function DraftBar({ draftId, onClose, onDifferences }: DraftBarProps) {
  const { data, error } = useQueryCall('capacity.getDraft', { draftId }, { isFresh: true });
  const apply = useCommand('capacity.applyDraft', {
    onSuccess: ({ changed }) => {
      showDone(text.applied(changed));
      onClose();
    },
  });
  const remove = useCommand('capacity.removeDraft', {
    onSuccess: () => {
      showDone(text.removed(data?.draft.name ?? ''));
      onClose();
    },
  });
  if (error) {
    return (
      <div className={classes['draftBar']} role="alert">
        <span>{error.message}</span>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {text.present}
        </Button>
      </div>
    );
  }
  if (!data) return null;
  const { draft } = data;
  return (
    <section className={classes['draftBar']} aria-label={text.option(draft.name)}>
      <span>
        {text.bar(draft.name, draft.lineCount)} {draft.lineCount === 0 && text.hint}
      </span>
      <div className={classes['tools']}>
        <Button size="compact-sm" variant="default" disabled={draft.lineCount === 0} onClick={onDifferences}>
          {text.differences}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate({ draftId })}
        >
          {text.remove}
        </Button>
        <Button
          size="compact-sm"
          disabled={draft.lineCount === 0}
          loading={apply.isPending}
          onClick={() => apply.mutate({ draftId })}
        >
          {text.apply}
        </Button>
      </div>
    </section>
  );
}
