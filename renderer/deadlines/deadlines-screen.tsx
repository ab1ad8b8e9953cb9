import { deadlinesScreenText as text } from '#shared/deadlines/screen-nl.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { BeconView } from '#renderer/deadlines/becon-view.tsx';
import { LoadView } from '#renderer/deadlines/load-view.tsx';
import { SizesView } from '#renderer/deadlines/sizes-view.tsx';
import { WorkView } from '#renderer/deadlines/work-view.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';

/** Where the deadlines stand. */
export const deadlinesPath = '/jaarplan/termijnen';

const parts = [
  { key: null, label: text.tabs.list },
  { key: 'drukte', label: text.tabs.load },
  { key: 'becon', label: text.tabs.becon },
  { key: 'grootte', label: text.tabs.sizes },
] as const;

/** What must be ready by law, and when: as a list, as the load of each month, and as the curve of the becon scheme; and who
 * comes near an audit. */
export function DeadlinesScreen() {
  const { parameters } = useRoute();
  const today = useQueryCall('office.getStatus', {}).data?.today;
  if (!today) return null;
  const part = parts.find(({ key }) => key === parameters.get('deel'))?.key ?? null;
  const tabs = (
    <TabLinks
      label={text.tabsLabel}
      tabs={parts.map(({ key, label }) => ({
        label,
        href: hrefOf(deadlinesPath, { deel: key }),
        isCurrent: key === part,
      }))}
    />
  );
  if (part === 'drukte') return <LoadView today={today} tabs={tabs} />;
  if (part === 'becon') return <BeconView today={today} tabs={tabs} />;
  if (part === 'grootte') return <SizesView today={today} tabs={tabs} />;
  return <WorkView today={today} tabs={tabs} />;
}
