import { Button, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Dossier, ErasureMode, ErasurePreview } from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { retentionText } from '#shared/privacy/retention-nl.ts';
import { formatCount, formatDay } from '#shared/text/format.ts';
import { navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/privacy/privacy.module.css';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const text = privacyText.erasure;

/** What erasing takes and leaves, and the decision itself. */
export function ErasePanel({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const { data } = useQueryCall('privacy.previewErasure', dossier.subject);
  return (
    <SidePanel title={text.title} closeLabel={retentionText.close} onClose={onClose}>
      {data && data.refusal !== null && <p className={classes['warning']}>{data.refusal}</p>}
      {data && data.refusal === null && (
        <>
          <Preview preview={data} />
          <EraseForm dossier={dossier} preview={data} />
        </>
      )}
    </SidePanel>
  );
}

function Preview({ preview }: { preview: ErasurePreview }) {
  return (
    <>
      <h3>{text.goes}</h3>
      <ul className={classes['list']}>
        {preview.goes.map(({ what, count }) => (
          <li key={what}>{`${what}: ${formatCount(count)}`}</li>
        ))}
      </ul>
      <h3>{text.stays}</h3>
      <ul className={classes['list']}>
        {preview.stays.map(({ what, count, why, untilOn }) => (
          <li key={`${what} ${why}`}>
            <strong>{count > 0 ? `${what}: ${formatCount(count)}` : what}</strong>{' '}
            {untilOn === null ? why : `${why ?? ''} (${formatDay(untilOn)})`}
          </li>
        ))}
        <li>{privacyText.why.log}</li>
      </ul>
      <BackupList backups={preview.backups} />
    </>
  );
}

/** The backups that still hold what goes, and until when. */
export function BackupList({ backups }: { backups: ErasurePreview['backups'] }) {
  return (
    <>
      <h3>{text.backups}</h3>
      {backups.length === 0 ? (
        <p className={classes['soft']}>{text.noBackups}</p>
      ) : (
        <ul className={classes['list']}>
          {backups.map((backup) => (
            <li key={`${backup.sequence} ${backup.place}`}>{text.backupLine(backup)}</li>
          ))}
        </ul>
      )}
      <p className={classes['soft']}>{text.backupNote}</p>
    </>
  );
}

function EraseForm({ dossier, preview }: { dossier: Dossier; preview: ErasurePreview }) {
  const account = useQueryCall('office.getStatus', {}).data?.office?.account.name ?? '';
  const requests = useQueryCall('privacy.listRequests', {}).data?.requests ?? [];
  const [mode, setMode] = useState<ErasureMode | undefined>(preview.modes[0]);
  const [reason, setReason] = useState('');
  const [decidedBy, setDecidedBy] = useState<string | null>(null);
  const [requestId, setRequestId] = useState<string | null>(null);
  const [confirm, setConfirm] = useState('');
  const erase = useCommand('privacy.erase', {
    onSuccess: () => {
      showDone(text.done);
      navigate('/beheer/privacy');
    },
  });
  const decider = decidedBy ?? account;
  const isReady =
    mode !== undefined && reason.trim() !== '' && decider.trim() !== '' && confirm === dossier.name;
  return (
    <Stack gap="sm" mt="md">
      <Radio.Group
        label={text.mode}
        value={mode ?? null}
        onChange={(value) => setMode(preview.modes.find((each) => each === value))}
      >
        <Stack gap={6} mt={4}>
          {preview.modes.map((each) => (
            <Radio key={each} value={each} label={text.modes[each]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={text.reason}
        required
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={text.decidedBy}
        required
        maxLength={200}
        value={decider}
        onChange={(event) => setDecidedBy(event.currentTarget.value)}
      />
      <Select
        label={text.forRequest}
        placeholder={text.noRequest}
        clearable
        data={requests.map(({ id, kind, person }) => ({
          value: String(id),
          label: `${privacyText.requests.kinds[kind]}, ${person}`,
        }))}
        value={requestId}
        onChange={setRequestId}
      />
      <TextInput
        label={text.confirm(dossier.name)}
        value={confirm}
        maxLength={200}
        onChange={(event) => setConfirm(event.currentTarget.value)}
      />
      <p className={classes['danger']}>{text.warning}</p>
      <Button
        disabled={!isReady}
        loading={erase.isPending}
        onClick={() => {
          if (mode === undefined) return;
          erase.mutate({
            subject: dossier.subject,
            mode,
            reason: reason.trim(),
            decidedBy: decider.trim(),
            requestId: requestId === null ? null : Number(requestId),
            confirm,
          });
        }}
      >
        {text.button}
      </Button>
    </Stack>
  );
}
