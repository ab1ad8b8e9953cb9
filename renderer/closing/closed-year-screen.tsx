import { Button, Select, Text } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { SnapshotHead } from '#shared/closing/snapshot-model.ts';
import { closingText } from '#shared/closing/nl.ts';
import { snapshotText } from '#shared/closing/snapshot-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { DefinitionsTab } from '#renderer/closing/definitions-tab.tsx';
import { CapacityTab, ClientsTab, HoursTab, PlanTab, RiskTab } from '#renderer/closing/snapshot-tabs.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import classes from '#renderer/closing/closing.module.css';

const { tabs } = snapshotText;
type TabKey = keyof typeof tabs;
const tabKeys = Object.keys(tabs).filter(isTab);

function isTab(key: string): key is TabKey {
  return key in tabs;
}

/** A year as it was closed: read, exported and printed, never edited. */
export function ClosedYearScreen({ parameters }: ScreenProps) {
  const year = Number(parameters['year']);
  const route = useRoute();
  const asked = Number(route.parameters.get('stand'));
  const isYear = Number.isInteger(year) && year >= 1900 && year <= 2199;
  const { data, error } = useQueryCall(
    'closing.getYear',
    {
      year: isYear ? year : 1900,
      ...(Number.isInteger(asked) && asked > 0 ? { closingId: asked } : {}),
    },
    { isFresh: true },
  );
  if (error) return <Missing message={error.message} />;
  if (!data) return null;
  const tab = tabKeys.find((key) => key === route.parameters.get('deel')) ?? 'klanten';
  return (
    <div className={classes['page']}>
      <Head head={data} tab={tab} />
      <Tab key={data.closing.id} head={data} tab={tab} />
    </div>
  );
}

function Missing({ message }: { message: string }) {
  return (
    <div className={classes['main']}>
      <Text mb="md">{message}</Text>
      <Button component="a" variant="default" href={hrefOf('/jaarplan/jaren')}>
        {closingText.screen.title}
      </Button>
    </div>
  );
}

function Head({ head: { closing, closings }, tab }: { head: SnapshotHead; tab: TabKey }) {
  const { parameters } = useRoute();
  const stand = parameters.get('stand');
  const { year, reopened } = closing;
  return (
    <>
      <div className={classes['tabBar']}>
        <TabLinks
          label={snapshotText.tabsLabel}
          tabs={tabKeys.map((key) => ({
            label: tabs[key],
            href: hrefOf(`/jaarplan/jaren/${year}`, { deel: key, stand }),
            isCurrent: key === tab,
          }))}
        />
        <div className={classes['tools']}>
          {closings.length > 1 && (
            <Select
              size="xs"
              w={220}
              aria-label={snapshotText.which}
              allowDeselect={false}
              value={String(closing.id)}
              data={closings.map(({ id, closedAt }) => ({
                value: String(id),
                label: formatInstant(closedAt),
              }))}
              onChange={(chosen) => replaceParameters({ deel: tab, stand: chosen })}
            />
          )}
          <Button
            size="xs"
            variant="default"
            component="a"
            leftSection={<IconArrowsDiff size={16} aria-hidden />}
            href={hrefOf('/jaarplan/vergelijken', { van: String(year) })}
          >
            {closingText.screen.compare}
          </Button>
        </div>
      </div>
      <div className={classes['banner']}>
        {snapshotText.asOf(year, closing.closedAt, closing.closedBy)}
        {closing.remark !== null && ` · ${closing.remark}`}
        {reopened && ` · ${snapshotText.reopened(reopened.at, reopened.by, reopened.reason)}`}
      </div>
    </>
  );
}

function Tab({ head, tab }: { head: SnapshotHead; tab: TabKey }) {
  switch (tab) {
    case 'klanten':
      return <ClientsTab head={head} />;
    case 'planning':
      return <PlanTab head={head} />;
    case 'uren':
      return <HoursTab head={head} />;
    case 'capaciteit':
      return <CapacityTab head={head} />;
    case 'risico':
      return <RiskTab head={head} />;
    case 'definities':
      return <DefinitionsTab head={head} />;
  }
}
