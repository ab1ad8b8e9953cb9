import { Alert, Button } from '@mantine/core';
import { IconDownload, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { UpdateOffer, UpdateState } from '#shared/updates/calls.ts';
import { updateText } from '#shared/updates/nl.ts';
import { useProgress } from '#renderer/app/use-progress.ts';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { HelpPage } from '#renderer/help/help-page.tsx';
import classes from '#renderer/help/help.module.css';

const text = updateText;

/** A new version from a file: chosen, checked, backed up before, started. */
export function UpdateScreen() {
  const { data } = useQueryCall('updates.get', {}, { isFresh: true });
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const choose = useCommand('updates.choose', {
    onSuccess: () => setRefusal(null),
    onRefused: setRefusal,
  });
  const progress = useProgress();
  return (
    <HelpPage>
      <p className={classes['intro']}>{text.intro}</p>
      {data && (
        <>
          <Notices state={data} />
          {refusal && (
            <Alert color="red" role="alert" w="100%" maw={760}>
              {refusal.message}
            </Alert>
          )}
          {data.offer && <Offer offer={data.offer} onRefused={setRefusal} />}
          <section className={classes['card']}>
            <dl className={classes['facts']}>
              <dt>{text.now}</dt>
              <dd>{text.nowVersion(data.version)}</dd>
            </dl>
            <Button
              variant={data.offer ? 'default' : 'filled'}
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              disabled={data.isViewingCopy}
              loading={choose.isPending}
              onClick={() => choose.mutate({})}
            >
              {data.offer ? text.chooseOther : text.choose}
            </Button>{' '}
            {choose.isPending && progress?.call === 'updates.choose' && (
              <output className={classes['soft']}>{progress.label}</output>
            )}
          </section>
        </>
      )}
    </HelpPage>
  );
}

function Notices({ state }: { state: UpdateState }) {
  const notices = [
    ...(state.isViewingCopy ? [text.viewingCopy] : []),
    ...(state.target === null && !state.isViewingCopy ? [text.notInstalled] : []),
    ...(state.hasReleaseKey ? [] : [text.noKey]),
  ];
  return notices.map((notice) => (
    <Alert key={notice} color="gray" w="100%" maw={760}>
      {notice}
    </Alert>
  ));
}

interface OfferProps {
  offer: UpdateOffer;
  onRefused: (refusal: CallRefused) => void;
}

function Offer({ offer, onRefused }: OfferProps) {
  const office = useQueryCall('office.getStatus', {}).data?.office;
  const install = useCommand('updates.install', { onRefused });
  const outcome = install.data;
  return (
    <section className={classes['card']} aria-labelledby="update">
      <h2 id="update">{text.offer.title(offer.version)}</h2>
      <p>{text.offer.checked}</p>
      <dl className={classes['facts']}>
        <dt>{text.offer.file}</dt>
        <dd>{offer.file}</dd>
        <dt>{text.offer.size}</dt>
        <dd>{text.offer.megabytes(offer.size)}</dd>
      </dl>
      <p>{office ? text.offer.withOffice : text.offer.withoutOffice}</p>
      {outcome ? (
        <Alert color="accent">
          {outcome.outcome === 'started' ? text.started : text.shown(outcome.file)}
        </Alert>
      ) : (
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={install.isPending}
          onClick={() => install.mutate({ version: offer.version })}
        >
          {text.offer.install}
        </Button>
      )}
    </section>
  );
}
