import { ActionIcon, Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { OfficeStatus } from '#shared/office/calls.ts';
import { placeText } from '#shared/office/place-nl.ts';
import { findRiskyPlace } from '#shared/office/risky-place.ts';
import { rescueText } from '#shared/backup/rescue-nl.ts';
import { startText } from '#shared/office/start-nl.ts';
import { helpText } from '#shared/support/help-nl.ts';
import { guideText } from '#shared/guide/nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { guidePath } from '#renderer/guide/guide-path.ts';
import { startTopic, useStartGuide } from '#renderer/guide/use-start-guide.ts';
import { NewOfficeScreen } from '#renderer/accounts/new-office-screen.tsx';
import type { CallRefused } from '#renderer/calls/invoke.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { ProblemPanel } from '#renderer/start/problem-panel.tsx';
import { RestoreElsewhere } from '#renderer/start/restore-elsewhere.tsx';
import { showWhy } from '#renderer/start/show-why.ts';
import classes from '#renderer/start/start-screen.module.css';

function RiskyPlaceLine({ path }: { path: string }) {
  const place = findRiskyPlace(path);
  return place && <small>{placeText.short(place)}</small>;
}

/** Recent offices, a new office, open, demo; and why an office could not be opened. */
export function StartScreen({ status }: { status: OfficeStatus }) {
  const [refusal, setRefusal] = useState<CallRefused | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const [isRestoring, setIsRestoring] = useState(false);
  useStartGuide();
  const recent = useRef<HTMLUListElement>(null);
  // The office of yesterday is one Enter away.
  useEffect(() => recent.current?.querySelector('button')?.focus(), []);
  const options = {
    onRefused: (refused: CallRefused) => showWhy(refused, setRefusal),
    onSuccess: () => setRefusal(null),
  };
  const open = useCommand('office.openFile', options);
  const openRecent = useCommand('office.openRecent', options);
  const forget = useCommand('office.forgetRecent', options);
  const demo = useCommand('office.openDemo', options);
  if (isRestoring) return <RestoreElsewhere onBack={() => setIsRestoring(false)} />;
  if (isMaking) return <NewOfficeScreen onBack={() => setIsMaking(false)} />;
  return (
    <div className={classes.page}>
      <main className={classes.panel}>
        <div className={classes.intro}>
          <Title order={1} size="xl">
            {startText.title}
          </Title>
          <Text c="dimmed">{startText.intro}</Text>
        </div>
        {refusal && (
          <Alert className={classes.intro} color="red" title={startText.refused} role="alert">
            {refusal.message}
          </Alert>
        )}
        {status.problem && (
          <div className={classes.intro}>
            <ProblemPanel key={status.problem.path} problem={status.problem} />
          </div>
        )}
        <section aria-labelledby="recent">
          <Title order={2} size="lg" id="recent" mb="sm">
            {startText.recent}
          </Title>
          {status.recent.length === 0 && <Text c="dimmed">{startText.noRecent}</Text>}
          <ul className={classes.recent} ref={recent}>
            {status.recent.map((office) => (
              <li key={office.id}>
                <button
                  type="button"
                  className={classes.entry}
                  onClick={() => openRecent.mutate({ id: office.id })}
                >
                  <strong>{office.name}</strong>
                  <small title={office.path}>{office.path}</small>
                  <small>
                    {office.isPresent ? startText.opened(formatInstant(office.openedAt)) : startText.missing}
                  </small>
                  <RiskyPlaceLine path={office.path} />
                </button>
                <ActionIcon
                  aria-label={startText.forget(office.name)}
                  onClick={() => forget.mutate({ id: office.id })}
                >
                  <IconX size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
        </section>
        <Stack gap="xl">
          <Stack gap="xs">
            <Title order={2} size="lg">
              {startText.newOffice}
            </Title>
            <Text size="sm">{startText.newOfficeHint}</Text>
            <Button mt={4} onClick={() => setIsMaking(true)}>
              {startText.create}
            </Button>
          </Stack>
          <Button variant="default" onClick={() => open.mutate({})} loading={open.isPending}>
            {startText.open}
          </Button>
          <Stack gap="xs">
            <Button variant="default" onClick={() => setIsRestoring(true)}>
              {rescueText.start}
            </Button>
            <Text size="xs" c="dimmed">
              {rescueText.startHint}
            </Text>
          </Stack>
          <Stack gap="xs">
            <Button variant="default" onClick={() => demo.mutate({})} loading={demo.isPending}>
              {startText.demo}
            </Button>
            <Text size="xs" c="dimmed">
              {startText.demoHint}
            </Text>
          </Stack>
          <Button component="a" variant="subtle" href={hrefOf(guidePath(startTopic))}>
            {guideText.startHint}
          </Button>
          <Button component="a" variant="subtle" href={hrefOf('/hulp/zelftest')}>
            {helpText.startLink}
          </Button>
        </Stack>
      </main>
    </div>
  );
}
