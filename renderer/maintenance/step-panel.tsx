import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { MaintenanceStep } from '#shared/maintenance/model.ts';
import { maintenanceText, showPercentage } from '#shared/maintenance/nl.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { maySee } from '#renderer/accounts/use-may.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { CloseStep, ClosedStep } from '#renderer/maintenance/close-step.tsx';
import classes from '#renderer/maintenance/maintenance.module.css';
import { OwnerField } from '#renderer/maintenance/owner-field.tsx';
import { ProgressBar } from '#renderer/maintenance/progress-bar.tsx';
import { missingHref, screenHref } from '#renderer/maintenance/step-path.ts';
import { StepStatusMark } from '#renderer/maintenance/step-status.tsx';
import { leftOf } from '#renderer/maintenance/step-table.tsx';
import { WindowFields } from '#renderer/maintenance/window-fields.tsx';
import { RequestProgressNote } from '#renderer/requests/request-progress.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

const { panel: text, steps } = maintenanceScreenText;

interface StepPanelProps {
  step: MaintenanceStep;
  /** The day that counts as today. */
  today: string;
  onClose: () => void;
}

/** One step of a year: what to do, what is measured, its window and owner, and its end. */
export function StepPanel({ step, today, onClose }: StepPanelProps) {
  const isOpen = step.closing === null;
  return (
    <SidePanel
      title={step.title}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        step.screen !== null &&
        maySee(step.screen) && (
          <Anchor size="sm" href={screenHref(step.screen, step.planningYear)}>
            {steps.open} <IconExternalLink size={13} aria-hidden />
          </Anchor>
        )
      }
    >
      <Group gap="sm" mb="sm">
        <StepStatusMark status={step.status} />
        <Text size="sm" c="dimmed">
          {leftOf(step, today)}
          {step.planningYear !== step.year && ` · ${steps.planningYear(step.planningYear)}`}
        </Text>
      </Group>
      <Measures step={step} />
      {step.progress.results.some(({ key }) => key === 'completeness') && (
        <RequestProgressNote from={step.fromOn} />
      )}
      <Written heading={text.doneWhen} body={step.doneWhen} />
      <Written heading={text.instruction} body={step.instruction} />
      {isOpen && (
        <section className={classes['section']}>
          <WindowFields step={step} />
          <OwnerField step={step} />
        </section>
      )}
      {step.closing === null ? (
        <WhenMay call="maintenance.closeStep">
          <CloseStep step={step} />
        </WhenMay>
      ) : (
        <ClosedStep step={step} closing={step.closing} />
      )}
      {isOpen && (
        <WhenMay call="maintenance.dropStep">
          <DropStep step={step} onDropped={onClose} />
        </WhenMay>
      )}
    </SidePanel>
  );
}

function Measures({ step: { progress, closing, year, key } }: { step: MaintenanceStep }) {
  if (progress.results.length === 0) return closing === null ? <Text size="sm">{text.byHand}</Text> : null;
  return (
    <section>
      <h3 className={classes['sub']}>{closing === null ? text.measures : text.frozen(closing.on)}</h3>
      <ul className={classes['measures']}>
        {progress.results.map((result) => (
          <li key={result.key}>
            <span>{maintenanceText.measures[result.key]}</span>
            <ProgressBar label={maintenanceText.measures[result.key]} basisPoints={result.basisPoints} />
            <span className={classes['soft']}>
              {result.asked === 0 ? text.nothingAsked : text.ofAsked(result.filled, result.asked)}
              {result.threshold < 10_000 && `, ${text.threshold(showPercentage(result.threshold))}`}
            </span>
            {result.asked > result.filled && (
              <Anchor size="sm" href={missingHref(year, key, result.key)}>
                {text.showMissing(result.asked - result.filled)}
              </Anchor>
            )}
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {progress.isEnough ? text.enough : text.notEnough}
      </Text>
    </section>
  );
}

function Written({ heading, body }: { heading: string; body: string }) {
  if (body === '') return null;
  return (
    <section>
      <h3 className={classes['sub']}>{heading}</h3>
      <p className={classes['written']}>{body}</p>
    </section>
  );
}

function DropStep({ step, onDropped }: { step: MaintenanceStep; onDropped: () => void }) {
  const drop = useCommand('maintenance.dropStep', {
    onSuccess: () => {
      showDone(text.dropped(step.title));
      onDropped();
    },
  });
  return (
    <Button
      mt="md"
      size="compact-sm"
      variant="subtle"
      loading={drop.isPending}
      onClick={() => drop.mutate({ year: step.year, key: step.key })}
    >
      {text.drop}
    </Button>
  );
}
