import { Button } from '@mantine/core';
import { useState } from 'react';
import { navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { MergePreviewView } from '#renderer/clients/card/merge-preview.tsx';
import { clientPath } from '#renderer/clients/client-path.ts';
import { RecordPicker } from '#renderer/clients/record-picker.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import type { ClientFieldKey } from '#shared/clients/fields.ts';
import type { MergeChoice, MergePreview } from '#shared/clients/merge-model.ts';
import { mergeText } from '#shared/clients/merge-nl.ts';
import classes from '#renderer/clients/card/card.module.css';

interface MergePanelProps {
  keep: string;
  onClose: () => void;
}

/** Merges a double record: first the other one is found, then everything that would happen is shown, then it happens. */
export function MergePanel({ keep: opened, onClose }: MergePanelProps) {
  const [other, setOther] = useState<string | null>(null);
  const [isSwapped, setIsSwapped] = useState(false);
  const keep = isSwapped && other !== null ? other : opened;
  const drop = isSwapped ? opened : other;
  const preview = useQueryCall(
    'clients.previewMerge',
    { keep, drop: drop ?? '' },
    { enabled: drop !== null },
  );
  return (
    <section className={classes['section']} aria-label={mergeText.title}>
      <h2 className={classes['sectionTitle']}>{mergeText.title}</h2>
      <div className={classes['bar']} style={{ alignItems: 'flex-end' }}>
        <RecordPicker
          kind="clients"
          label={mergeText.other}
          onPick={setOther}
          except={[opened]}
          isFocusedFirst
        />
        <Button variant="default" disabled={other === null} onClick={() => setIsSwapped(!isSwapped)}>
          {mergeText.swap}
        </Button>
        <Button variant="default" onClick={onClose}>
          {mergeText.cancel}
        </Button>
      </div>
      {preview.error && drop !== null && <p role="alert">{preview.error.message}</p>}
      {preview.data && drop !== null && (
        <Proposal key={`${keep} ${drop} ${preview.data.revision}`} preview={preview.data} />
      )}
    </section>
  );
}

function Proposal({ preview }: { preview: MergePreview }) {
  const [take, setTake] = useState<ReadonlySet<ClientFieldKey>>(
    () => new Set(preview.fields.filter(({ isTaken }) => isTaken).map(({ field }) => field)),
  );
  const [takeYears, setTakeYears] = useState<MergeChoice['takeYears']>([]);
  const { keep, drop, revision } = preview;
  const merge = useCommand('clients.merge', {
    onSuccess: ({ number }) => {
      showDone(mergeText.done(number));
      navigate(clientPath(number));
    },
  });
  if (preview.refusal !== null) {
    return (
      <p className={classes['warning']} role="alert">
        {preview.refusal}
      </p>
    );
  }
  return (
    <>
      <MergePreviewView
        preview={preview}
        take={take}
        onTake={(field, isTaken) => {
          const next = new Set(take);
          if (isTaken) next.add(field);
          else next.delete(field);
          setTake(next);
        }}
        takeYears={takeYears}
        onTakeYears={setTakeYears}
      />
      <Button
        loading={merge.isPending}
        onClick={() =>
          merge.mutate({ keep: keep.number, drop: drop.number, take: [...take], takeYears, revision })
        }
      >
        {mergeText.confirm(drop.number)}
      </Button>
    </>
  );
}
