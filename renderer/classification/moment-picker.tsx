import { SegmentedControl, Select } from '@mantine/core';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { formatDay } from '#shared/text/format.ts';
import { navigate, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useMoment } from './moment.ts';

const text = nlScreen.moment;

/** Chooses between now and the kept reference dates, and for those between as scored then and under today's definition. */
export function MomentPicker() {
  const { path, parameters } = useRoute();
  const { moment } = useMoment();
  const scorings = useQueryCall('classification.listScorings', {}).data?.scorings ?? [];
  if (scorings.length === 0) return null;
  const go = (scoringId: string | null, isCurrent: boolean) => {
    const kept = Object.fromEntries(parameters);
    navigate(path, { ...kept, peildatum: scoringId, volgens: scoringId && isCurrent ? 'huidig' : null });
  };
  const isCurrent = moment.under === 'current';
  return (
    <>
      {moment.scoringId !== undefined && (
        <SegmentedControl
          aria-label={text.under}
          value={isCurrent ? 'current' : 'then'}
          data={[
            { value: 'then', label: text.asThen },
            { value: 'current', label: text.current },
          ]}
          onChange={(value) => go(String(moment.scoringId), value === 'current')}
        />
      )}
      <Select
        aria-label={text.label}
        w={240}
        allowDeselect={false}
        value={String(moment.scoringId ?? 'now')}
        data={[
          { value: 'now', label: text.now },
          ...scorings.map(({ id, referenceOn, reason }) => ({
            value: String(id),
            label: text.option(formatDay(referenceOn), reason),
          })),
        ]}
        onChange={(value) => go(value === 'now' ? null : value, isCurrent)}
      />
    </>
  );
}
