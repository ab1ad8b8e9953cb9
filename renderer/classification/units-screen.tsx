import { CloseButton, SegmentedControl, Text } from '@mantine/core';
import { useMemo } from 'react';
import * as z from 'zod';
import type { UnitFilter, UnitRow } from '#shared/classification/call-models.ts';
import { ChartKey } from '#shared/classification/charts.ts';
import { Standing, standings } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { PeilGrid } from '#renderer/grid/peil-grid.tsx';
import { ClassificationPage } from './classification-page.tsx';
import { useMoment } from './moment.ts';
import { unitColumns } from './unit-columns.ts';
import { UnitPanel } from './unit-panel.tsx';
import classes from './classification.module.css';

const text = nlScreen.units;
const Choice = z.union([Standing, z.literal('inactief'), z.literal('alle')]).catch('alle');
const noUnits: UnitRow[] = [];

/** The client groups by type or behind a bar of a chart, with the explanation of the one that is chosen. */
export function UnitsScreen() {
  const { parameters } = useRoute();
  const { moment } = useMoment();
  const filter = useFilter(parameters);
  const { data, error } = useQueryCall(
    'classification.listUnits',
    { ...moment, filter },
    { keepPrevious: true },
  );
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  const chosen = data?.units.find(({ id }) => id === parameters.get('groep'));
  const onChoose = (id: string | null) => replaceParameters({ ...Object.fromEntries(parameters), groep: id });
  return (
    <ClassificationPage hasMoment>
      <div className={classes['split']}>
        <div className={classes['main']}>
          {error && (
            <Text p="lg" role="alert">
              {error.message}
            </Text>
          )}
          <PeilGrid
            label={text.list}
            noun={text.noun}
            columns={unitColumns}
            rows={data?.units ?? noUnits}
            rowId={({ id }) => id}
            today={today}
            onOpenRow={onChoose}
            onActiveRow={(id) => chosen && id !== null && onChoose(id)}
            toolbarStart={<Filters parameters={parameters} />}
          />
        </div>
        {chosen && <UnitPanel key={chosen.id} unit={chosen} moment={moment} onClose={() => onChoose(null)} />}
      </div>
    </ClassificationPage>
  );
}

/** The filter in the address: a type, or a bar of a chart. */
function useFilter(parameters: URLSearchParams): UnitFilter {
  const choice = Choice.parse(parameters.get('type'));
  const chart = ChartKey.safeParse(parameters.get('grafiek'));
  const code = parameters.get('klasse');
  return useMemo(() => {
    if (choice === 'inactief') return { inactive: true };
    return {
      ...(choice === 'alle' ? {} : { standing: choice }),
      ...(chart.success && code !== null ? { bar: { chart: chart.data, code } } : {}),
    };
  }, [choice, chart.success, chart.data, code]);
}

function Filters({ parameters }: { parameters: URLSearchParams }) {
  const bar = useBarLabel(parameters);
  const set = (changes: Record<string, string | null>) =>
    replaceParameters({ ...Object.fromEntries(parameters), groep: null, ...changes });
  return (
    <div className={classes['filters']}>
      <SegmentedControl
        aria-label={text.filter}
        value={Choice.parse(parameters.get('type'))}
        data={[
          { value: 'alle', label: text.all },
          ...standings.map((standing) => ({ value: standing, label: nl.standings[standing] })),
          { value: 'inactief', label: text.inactive },
        ]}
        onChange={(type) => set({ type: type === 'alle' ? null : type })}
      />
      {bar !== undefined && (
        <span className={classes['chip']}>
          {bar}
          <CloseButton
            size="xs"
            aria-label={text.clearBar}
            onClick={() => set({ grafiek: null, klasse: null })}
          />
        </span>
      )}
    </div>
  );
}

/** The bar of a chart in words: "Afboekingen, % van productie: 10 tot 15 %". */
function useBarLabel(parameters: URLSearchParams): string | undefined {
  const { moment } = useMoment();
  const key = parameters.get('grafiek');
  const { data } = useQueryCall('classification.getDashboard', moment, { enabled: key !== null });
  const chart = data?.charts.find((each) => each.key === key);
  const bar = chart?.bars.find(({ code }) => code === parameters.get('klasse'));
  return chart && bar ? text.bar(chart.name, bar.label) : undefined;
}
