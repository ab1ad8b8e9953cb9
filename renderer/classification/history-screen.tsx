import { Button, Group, SegmentedControl, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { ScoringHead } from '#shared/classification/call-models.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { formatDay } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { showDone } from '#renderer/ui/notices.ts';
import { ClassificationPage } from './classification-page.tsx';
import { DistributionBar } from './distribution-bar.tsx';
import { MatrixView } from './matrix-view.tsx';
import classes from './classification.module.css';

const text = nlScreen.history;

/** The kept reference dates, and what changed since one of them. */
export function HistoryScreen() {
  const { parameters } = useRoute();
  const scorings = useQueryCall('classification.listScorings', {}).data?.scorings;
  const chosen = scorings?.find(({ id }) => String(id) === parameters.get('vergelijk'));
  return (
    <ClassificationPage
      actions={
        <WhenMay call="classification.recordScoring">
          <RecordButton />
        </WhenMay>
      }
    >
      <div className={classes['pad']}>
        <Text c="dimmed" mb="md">
          {text.intro}
        </Text>
        {scorings?.length === 0 && (
          <Stack gap={4}>
            <Text fw={600}>{text.empty}</Text>
            <Text>{text.emptyBody}</Text>
          </Stack>
        )}
        {scorings && scorings.length > 0 && <Scorings scorings={scorings} chosen={chosen?.id} />}
        {chosen && <Compare key={chosen.id} scoring={chosen} />}
      </div>
    </ClassificationPage>
  );
}

function RecordButton() {
  const [reason, setReason] = useState<string | null>(null);
  const record = useCommand('classification.recordScoring', {
    onSuccess: ({ referenceOn }) => {
      showDone(text.recorded(formatDay(referenceOn)));
      setReason(null);
    },
  });
  if (reason === null) return <Button onClick={() => setReason('')}>{text.record}</Button>;
  return (
    <form
      aria-label={text.recordTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') record.mutate({ reason });
      }}
    >
      <Group gap="sm">
        <TextInput
          aria-label={text.reason}
          placeholder={text.reason}
          w={260}
          maxLength={500}
          data-autofocus
          ref={(field) => field?.focus()}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={record.isPending} disabled={reason.trim() === ''}>
          {text.record}
        </Button>
        <Button variant="default" onClick={() => setReason(null)}>
          {nlScreen.overrides.cancel}
        </Button>
      </Group>
    </form>
  );
}

function Scorings({ scorings, chosen }: { scorings: readonly ScoringHead[]; chosen: number | undefined }) {
  return (
    <div className={classes['sheet']}>
      <table className={classes['table']} aria-label={text.title}>
        <thead>
          <tr>
            <th scope="col">{text.date}</th>
            <th scope="col">{text.kind}</th>
            <th scope="col">{text.reason}</th>
            <th scope="col">{text.definition}</th>
            <th scope="col">{text.by}</th>
            <th scope="col">{text.distribution}</th>
            <th scope="col">
              <VisuallyHidden>{text.compare}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {scorings.map((scoring) => (
            <tr key={scoring.id} aria-selected={scoring.id === chosen}>
              <td>{formatDay(scoring.referenceOn)}</td>
              <td>{text.kinds[scoring.kind]}</td>
              <td className={classes['wrap']}>{scoring.reason}</td>
              <td className={classes['wrap']}>
                {nlScreen.moment.version(scoring.definitionVersion, scoring.definitionName)}
              </td>
              <td>{scoring.scoredBy}</td>
              <td>
                <DistributionBar distribution={scoring.distribution} />
              </td>
              <td className={classes['rowActions']}>
                <Button
                  variant={scoring.id === chosen ? 'filled' : 'default'}
                  onClick={() => replaceParameters({ vergelijk: String(scoring.id) })}
                >
                  {text.compare}
                </Button>
                <Button
                  variant="subtle"
                  component="a"
                  href={hrefOf('/classificatie', { peildatum: String(scoring.id) })}
                >
                  {text.show}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Compare({ scoring }: { scoring: ScoringHead }) {
  const [mode, setMode] = useState<'now' | 'current'>('now');
  const comparison = { kind: 'scoring' as const, scoringId: scoring.id, with: mode };
  const { data } = useQueryCall('classification.compare', { comparison }, { keepPrevious: true });
  return (
    <section className={classes['block']} aria-label={text.compare}>
      <Group gap="md" mb="md">
        <h2 className={classes['cardTitle']}>
          {formatDay(scoring.referenceOn)} · {scoring.reason}
        </h2>
        <SegmentedControl
          aria-label={text.compare}
          value={mode}
          data={[
            { value: 'now', label: text.withNow },
            { value: 'current', label: text.withCurrent },
          ]}
          onChange={(value) => setMode(value === 'current' ? 'current' : 'now')}
        />
        <Text c="dimmed" size="sm">
          {mode === 'now' ? text.nowHint : text.currentHint}
        </Text>
      </Group>
      {data && <MatrixView key={mode} matrix={data} comparison={comparison} />}
    </section>
  );
}
