import { Button, Center, Loader, Text, VisuallyHidden } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { computeLoadChart, type LoadChart } from '#shared/deadlines/load.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { formatCount, formatHours, monthName } from '#shared/text/format.ts';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { layerColors, nameOfLayer } from '#renderer/deadlines/chart-look.ts';
import { LoadCanvas, RoomCanvas } from '#renderer/deadlines/load-charts.tsx';
import { LoadTable, toLoadExport } from '#renderer/deadlines/load-table.tsx';
import { listBehind } from '#renderer/deadlines/list-behind.ts';
import { drawWithKeys } from '#renderer/classification/chart-picture.ts';
import { PictureMenu } from '#renderer/classification/picture-menu.tsx';
import classes from '#renderer/deadlines/deadlines.module.css';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';
import { useMaintenanceYear } from '#renderer/maintenance/use-maintenance-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';

const text = deadlinesScreenText.load;

/** How many deadlines fall in each month, with the free room of the office under it. */
export function LoadView({ today, tabs }: { today: string; tabs: ReactNode }) {
  const picked = useMaintenanceYear();
  const page = useRef<HTMLElement>(null);
  const [isTable, setIsTable] = useState(false);
  const { chart, error } = useLoad(picked?.year);
  const Icon = isTable ? IconChartBar : IconTable;
  const name = picked ? text.name(picked.year) : '';
  return (
    <div className={classes['page']}>
      <div className={classes['tabBar']}>{tabs}</div>
      <div className={classes['bar']}>
        {picked && <YearPicker {...picked} />}
        <div className={classes['tools']}>
          {chart && <ExportMenu read={() => toLoadExport(chart, name)} />}
          {chart && !isTable && (
            <PictureMenu
              name={name}
              on={today}
              draw={() => {
                const canvas = page.current?.querySelector('canvas');
                const keys = chart.series.map(({ key }) => ({
                  label: nameOfLayer(key),
                  color: layerColors[key],
                }));
                return canvas ? drawWithKeys(canvas, { title: findingOf(chart), name }, keys) : null;
              }}
            />
          )}
          <Button
            variant="default"
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => setIsTable(!isTable)}
          >
            {isTable ? text.asChart : text.asTable}
          </Button>
        </div>
      </div>
      {error && !chart && (
        <Text p="md" role="alert">
          {error.message}
        </Text>
      )}
      {!error && !chart && (
        <Center flex={1}>
          <Loader aria-label={name} />
        </Center>
      )}
      {chart && (
        <section ref={page} className={classes['charts']} aria-label={name}>
          <div className={classes['chartHead']}>
            <div>
              <h2>{findingOf(chart)}</h2>
              <p>{name}</p>
            </div>
          </div>
          {isTable ? <LoadTable chart={chart} /> : <Charts chart={chart} />}
        </section>
      )}
    </div>
  );
}

function useLoad(year: number | undefined): { chart: LoadChart | undefined; error: Error | null } {
  const isKnown = year !== undefined;
  const asked = year ?? 2000;
  const counted = useQueryCall(
    'deadlines.countByDay',
    { from: `${asked}-01-01`, until: `${asked}-12-31` },
    { enabled: isKnown, isFresh: true },
  );
  const planned = useQueryCall('capacity.getYear', { year: asked }, { enabled: isKnown, isFresh: true });
  const days = counted.data?.days;
  const capacity = planned.data;
  const chart = useMemo(() => {
    if (!days || !capacity || year === undefined) return undefined;
    const budgeted = capacity.rows.filter(({ hasBudget }) => hasBudget);
    const room = Array.from({ length: 12 }, (_each, index) =>
      budgeted.reduce(
        (sum, { lines }) => sum + (lines.find(({ key }) => key === 'free')?.monthCentihours[index] ?? 0),
        -(capacity.unassigned.monthCentihours[index] ?? 0),
      ),
    );
    return computeLoadChart(year, days, budgeted.length === 0 ? null : room);
  }, [days, capacity, year]);
  return { chart, error: counted.error ?? planned.error };
}

function findingOf({ year, busiest, tight, totals, room }: LoadChart): string {
  if (busiest === null) return text.nothing(year);
  if (tight.length > 0) return text.tight(tight);
  const hours = room?.[busiest - 1];
  return text.busiest(busiest, totals[busiest - 1] ?? 0, hours === undefined ? null : formatHours(hours));
}

function Charts({ chart }: { chart: LoadChart }) {
  const { year, series, room } = chart;
  const onOpen = useCallback(
    (layer: number, month: number) => {
      const key = series[layer]?.key;
      if (key) navigate(...listBehind(year, month, key));
    },
    [series, year],
  );
  return (
    <>
      <ul className={classes['legend']} aria-label={text.legend}>
        {series.map(({ key }) => (
          <li key={key}>
            <span
              className={classes['swatch']}
              style={{ background: `var(${layerColors[key]})` }}
              aria-hidden
            />
            {nameOfLayer(key)}
          </li>
        ))}
      </ul>
      <div className={classes['loadCanvas']}>
        <LoadCanvas chart={chart} onOpen={onOpen} />
        <ul className={classes['links']} aria-label={text.links}>
          {series.flatMap(({ key, counts }) =>
            counts.map((count, index) =>
              count === 0 ? null : (
                // oxlint-disable-next-line react/no-array-index-key -- twelve months
                <li key={`${key} ${index}`}>
                  <a href={hrefOf(...listBehind(year, index + 1, key))}>
                    {text.link(nameOfLayer(key), index + 1, count)}
                  </a>
                </li>
              ),
            ),
          )}
        </ul>
      </div>
      <h3 className={classes['smallTitle']}>{text.room}</h3>
      {room === null ? (
        <Text size="sm">{text.noBudget}</Text>
      ) : (
        <>
          <div className={classes['roomCanvas']}>
            <RoomCanvas room={room} />
          </div>
          <VisuallyHidden component="p">
            {room.map((hours, index) => `${monthName(index + 1)}: ${formatHours(hours)}`).join('; ')}
          </VisuallyHidden>
        </>
      )}
      <p className={classes['soft']}>
        {text.total}: {formatCount(chart.totals.reduce((sum, count) => sum + count, 0))}
      </p>
    </>
  );
}
