import { Button } from '@mantine/core';
import { useState } from 'react';
import { privacyText } from '#shared/privacy/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { DossierSheet } from '#renderer/privacy/dossier-sheet.tsx';
import { ErasePanel } from '#renderer/privacy/erase-panel.tsx';
import { dossierPrintPath, subjectOf } from '#renderer/privacy/paths.ts';
import classes from '#renderer/privacy/privacy.module.css';
import { RequestDialog } from '#renderer/privacy/request-dialog.tsx';
import { useDossier } from '#renderer/privacy/use-dossier.ts';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import { showDone } from '#renderer/ui/notices.ts';

const text = privacyText.dossier;

/** What is held about one person, and what can be done with it. */
export function DossierScreen({ parameters }: ScreenProps) {
  const subject = subjectOf(parameters);
  const { data, error } = useDossier(subject);
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const [open, setOpen] = useState<'erase' | 'request' | null>(null);
  const save = useCommand('privacy.saveDossier', { onSuccess: ({ file }) => showDone(text.saved(file)) });
  return (
    <SettingsPage>
      <div className={classes['split']}>
        <div className={classes['main']}>
          <div className={classes['page']}>
            <div className={classes['head']}>
              <h2>{data ? text.of(data.name) : text.title}</h2>
              {data && subject && (
                <>
                  <Button component="a" variant="default" href={hrefOf(data.path)}>
                    {text.correct}
                  </Button>
                  <Button variant="default" onClick={() => setOpen('request')}>
                    {text.request}
                  </Button>
                  <Button component="a" variant="default" href={hrefOf(dossierPrintPath(subject))}>
                    {text.print}
                  </Button>
                  <Button variant="default" loading={save.isPending} onClick={() => save.mutate(subject)}>
                    {text.json}
                  </Button>
                  <Button variant="default" onClick={() => setOpen('erase')}>
                    {text.erase}
                  </Button>
                </>
              )}
            </div>
            {data && (
              <p
                className={classes['soft']}
              >{`${privacyText.subjects[data.subject.kind]} · ${data.detail}`}</p>
            )}
            {error && <p role="alert">{error.message}</p>}
            {!data && !error && <output>{text.building}</output>}
            {data && <DossierSheet dossier={data} />}
          </div>
        </div>
        {open === 'erase' && data && <ErasePanel dossier={data} onClose={() => setOpen(null)} />}
      </div>
      {open === 'request' && data && (
        <RequestDialog
          request={null}
          today={today}
          about={{ subject: data.subject, person: data.name }}
          onClose={() => setOpen(null)}
        />
      )}
    </SettingsPage>
  );
}
