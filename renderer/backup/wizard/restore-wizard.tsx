import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BackupPreview } from '#shared/backup/calls.ts';
import type { Backup } from '#shared/backup/model.ts';
import { wizardText } from '#shared/backup/wizard-nl.ts';
import { navigate, useRoute } from '#renderer/app/route.ts';
import { CompareStep } from '#renderer/backup/wizard/compare-step.tsx';
import { DoneStep, type RestoreOutcome } from '#renderer/backup/wizard/done-step.tsx';
import { MomentStep } from '#renderer/backup/wizard/moment-step.tsx';
import { PlaceStep } from '#renderer/backup/wizard/place-step.tsx';
import classes from '#renderer/backup/wizard/wizard.module.css';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';

/** Restoring in steps: a moment, what differs from now, where to, done. Nothing changes before the third step is confirmed. */
export function RestoreWizard() {
  const { data } = useQueryCall('backups.list', {});
  const { parameters } = useRoute();
  const [step, setStep] = useState(parameters.has('kopie') ? 1 : 0);
  const [sequence, setSequence] = useState<number | null>(Number(parameters.get('kopie')) || null);
  const [preview, setPreview] = useState<BackupPreview | null>(null);
  const [outcome, setOutcome] = useState<RestoreOutcome | null>(null);
  if (!data) return null;
  const backup = outcome?.backup ?? data.backups.find((each) => each.sequence === sequence);
  const shown = backup ? step : 0;
  const choose = (chosen: Backup) => {
    if (chosen.sequence !== sequence) setPreview(null);
    setSequence(chosen.sequence);
  };
  const restart = () => {
    setOutcome(null);
    setPreview(null);
    setSequence(null);
    setStep(0);
  };
  const canGoOn = shown === 0 ? backup !== undefined : preview !== null || backup?.isVerified === false;
  return (
    <div className={classes['page']}>
      <div className={classes['sheet']}>
        <Steps current={shown} />
        <div className={classes['body']}>
          {shown === 0 && (
            <MomentStep backups={data.backups} selected={backup?.sequence ?? null} onSelect={choose} />
          )}
          {shown === 1 && backup && <CompareStep backup={backup} preview={preview} onPreview={setPreview} />}
          {shown === 2 && backup && (
            <PlaceStep
              backup={backup}
              onDone={(done) => {
                setOutcome({ ...done, backup });
                setStep(3);
              }}
            />
          )}
          {shown === 3 && outcome && <DoneStep outcome={outcome} onRestart={restart} />}
        </div>
        {shown < 3 && (
          <div className={classes['foot']}>
            <Button variant="subtle" color="gray" onClick={() => navigate('/beheer/reservekopieen')}>
              {wizardText.cancel}
            </Button>
            <span className={classes['spread']} />
            {shown > 0 && (
              <Button variant="default" onClick={() => setStep(shown - 1)}>
                {wizardText.back}
              </Button>
            )}
            {shown < 2 && (
              <Button disabled={!canGoOn} onClick={() => setStep(shown + 1)}>
                {wizardText.next}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

function Steps({ current }: { current: number }) {
  return (
    <ol className={classes['steps']} aria-label={wizardText.stepsLabel}>
      {wizardText.steps.map((label, index) => (
        <li
          key={label}
          data-state={index < current ? 'done' : index === current ? 'current' : 'next'}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={classes['number']} aria-hidden>
            {index + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  );
}
