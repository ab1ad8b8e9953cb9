import { Button, Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Worklist } from '#shared/completeness/model.ts';
import { completenessText as text } from '#shared/completeness/nl.ts';
import { shareKnown } from '#shared/completeness/summarize.ts';
import { formatPercentage } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ClientsView } from '#renderer/completeness/clients-view.tsx';
import classes from '#renderer/completeness/completeness.module.css';
import { FieldsPanel } from '#renderer/completeness/fields-panel.tsx';
import { OverviewView } from '#renderer/completeness/overview-view.tsx';
import { toWorklistRows, type WorklistRow } from '#renderer/completeness/worklist-rows.ts';
import { FilesView } from '#renderer/requests/files-view.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';

export const worklistPath = '/jaarplan/ontbrekend';

/** What is missing of the active clients: to fill in, to see by whom, and to ask colleagues for. */
export function CompletenessScreen() {
  const status = useQueryCall('office.getStatus', {}).data;
  const { data, error } = useQueryCall('completeness.list', {}, { isFresh: true });
  return (
    <>
      {error && !data && (
        <Text p="lg" role="alert">
          {error.message}
        </Text>
      )}
      {!error && !data && (
        <Center h="100%">
          <Loader aria-label={text.title} />
        </Center>
      )}
      {data && status && <Parts list={data} today={status.today} />}
    </>
  );
}

const parts = {
  klanten: text.tabs.clients,
  overzicht: text.tabs.overview,
  bestanden: text.tabs.files,
} as const;

function Parts({ list, today }: { list: Worklist; today: string }) {
  const { parameters } = useRoute();
  const asked = parameters.get('blad');
  const mayRequest = useMay('requests.list');
  const part = asked === 'overzicht' || (asked === 'bestanden' && mayRequest) ? asked : 'klanten';
  const [isChoosing, setChoosing] = useState(false);
  const rows = useRows(list);
  const totals = useMemo(() => totalsOf(rows), [rows]);
  if (list.ids.length === 0 && part !== 'bestanden') return <NoClients />;
  const role = parameters.get('rol');
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <TabLinks
          label={text.tabsLabel}
          tabs={Object.entries(parts)
            .filter(([key]) => key !== 'bestanden' || mayRequest)
            .map(([key, label]) => ({
              label,
              href: hrefOf(worklistPath, { blad: key === 'klanten' ? null : key, rol: role }),
              isCurrent: key === part,
            }))}
        />
        <span className={classes['state']}>
          <strong>{text.known(formatPercentage(shareKnown(totals.asked, totals.missing), 0))}</strong>
          {' · '}
          {text.missingOf(totals.missing, totals.asked)}
        </span>
        <div className={classes['tools']}>
          <WhenMay call="completeness.setFields">
            <Button variant="default" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
              {text.settings.open}
            </Button>
          </WhenMay>
        </div>
      </div>
      <div className={classes['split']}>
        {part === 'klanten' && <ClientsView list={list} rows={rows} today={today} />}
        {part === 'overzicht' && <OverviewView list={list} rows={rows} today={today} />}
        {part === 'bestanden' && <FilesView roles={list.roles} today={today} />}
        {isChoosing && <FieldsPanel onClose={() => setChoosing(false)} />}
      </div>
    </div>
  );
}

function totalsOf(rows: readonly WorklistRow[]): { asked: number; missing: number } {
  let asked = 0;
  let missing = 0;
  for (const row of rows) {
    asked += row.asked;
    missing += row.missing.length;
  }
  return { asked, missing };
}

/** The rows of the answer; those that did not change stay the same objects. */
function useRows(list: Worklist): readonly WorklistRow[] {
  const [kept, setKept] = useState(() => ({ list, rows: toWorklistRows(list, []) }));
  if (kept.list === list) return kept.rows;
  const rows = toWorklistRows(list, kept.rows);
  setKept({ list, rows });
  return rows;
}

function NoClients() {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.empty.title}
      </Title>
      <Text>{text.empty.body}</Text>
      <Button component="a" href={hrefOf('/importeren')}>
        {text.empty.action}
      </Button>
    </Stack>
  );
}
