import { ActionIcon, Center, Loader, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChartBar, IconCopy, IconTable } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { chartByFunction, chartByService, type DemandChart } from '#shared/capacity/demand-chart.ts';
import type { CapacityYear, CellScope } from '#shared/capacity/model.ts';
import { capacityScreenText as screenText } from '#shared/capacity/screen-nl.ts';
import { formatHours } from '#shared/text/format.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/capacity/capacity.module.css';
import { copyDemandPicture } from '#renderer/capacity/demand-picture.ts';
import { DemandCanvas, seriesVariables, type DemandCanvasRef } from '#renderer/capacity/demand-canvas.tsx';
import { DemandTable } from '#renderer/capacity/demand-table.tsx';
import { nameOfScope, type Labels } from '#renderer/capacity/group-name.ts';

const text = screenText.chart;

interface DemandViewProps {
  whole: CapacityYear;
  draftId: number | null;
  labels: Labels;
  onOpen: (scope: CellScope, month: number, name: string) => void;
}

/** What is asked of everyone per month against what there is, with the finding as its title. */
export function DemandView({ whole, draftId, labels, onOpen }: DemandViewProps) {
  const [by, setBy] = useState<'service' | 'function'>('service');
  const [isTable, setIsTable] = useState(false);
  const canvas: DemandCanvasRef = useRef(null);
  const { year } = whole;
  const services = useQueryCall(
    'capacity.getServices',
    { year, ...(draftId === null ? {} : { draftId }) },
    { enabled: by === 'service', isFresh: true },
  ).data?.services;
  const chart = useMemo(() => {
    if (by === 'function') return chartByFunction(whole);
    return services && chartByService(whole, services);
  }, [by, whole, services]);
  const names = useMemo(
    () =>
      chart?.series.map(({ scope, name }) => name ?? (scope ? nameOfScope(scope, labels) : text.other)) ?? [],
    [chart, labels],
  );
  const open = useCallback(
    (series: number, month: number) => {
      const scope = chart?.series[series]?.scope;
      if (scope) onOpen(scope, month, names[series] ?? '');
    },
    [chart, names, onOpen],
  );
  if (!chart) {
    return (
      <Center h="100%">
        <Loader />
      </Center>
    );
  }
  const withoutBudget = whole.rows.filter(({ hasBudget }) => !hasBudget).length;
  return (
    <section className={classes['chart']} aria-label={text.name}>
      <div className={classes['chartHead']}>
        <div>
          <h2>{findingOf(chart)}</h2>
          <p>
            {text.name}. {withoutBudget > 0 && text.missing(withoutBudget)}
          </p>
        </div>
        <div className={classes['tools']}>
          <SegmentedControl
            size="xs"
            aria-label={text.by}
            value={by}
            data={[
              { value: 'service', label: text.kinds.service },
              { value: 'function', label: text.kinds.function },
            ]}
            onChange={(value) => setBy(value === 'function' ? 'function' : 'service')}
          />
          <Tooltip label={isTable ? text.asChart : text.asTable}>
            <ActionIcon
              aria-label={isTable ? text.asChart : text.asTable}
              onClick={() => setIsTable(!isTable)}
            >
              {isTable ? <IconChartBar size={18} /> : <IconTable size={18} />}
            </ActionIcon>
          </Tooltip>
          {!isTable && (
            <Tooltip label={text.copy}>
              <ActionIcon
                aria-label={text.copy}
                onClick={() =>
                  void copyDemandPicture(canvas.current?.canvas, {
                    title: findingOf(chart),
                    name: `${text.name}, ${year}`,
                    names,
                  })
                }
              >
                <IconCopy size={18} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      </div>
      {isTable ? (
        <DemandTable chart={chart} names={names} onOpen={open} />
      ) : (
        <Drawn chart={chart} names={names} onOpen={open} canvas={canvas} />
      )}
    </section>
  );
}

interface DrawnProps {
  chart: DemandChart;
  names: readonly string[];
  onOpen: (series: number, month: number) => void;
  canvas: DemandCanvasRef;
}

function Drawn({ chart, names, onOpen, canvas }: DrawnProps) {
  return (
    <>
      <ul className={classes['legend']}>
        <li>
          <span className={classes['lineSeries']} aria-hidden />
          {text.capacity}
        </li>
        {names.map((name, index) => (
          <li key={name}>
            <span
              className={classes['series']}
              style={{ background: `var(${seriesVariables[index] ?? '--peil-accent'})` }}
              aria-hidden
            />
            {name}
          </li>
        ))}
      </ul>
      <div className={classes['canvas']}>
        <DemandCanvas chart={chart} names={names} onOpen={onOpen} canvas={canvas} />
        <ul className={classes['segments']} aria-label={text.segments}>
          {chart.series.flatMap(({ scope, demand }, series) =>
            scope === null
              ? []
              : demand.monthCentihours.map((hours, month) =>
                  hours === 0 ? null : (
                    // oxlint-disable-next-line react/no-array-index-key -- twelve months
                    <li key={`${names[series] ?? ''} ${month}`}>
                      <button
                        type="button"
                        className={classes['segment']}
                        onClick={() => onOpen(series, month + 1)}
                      >
                        {text.segment(names[series] ?? '', month + 1, formatHours(hours))}
                      </button>
                    </li>
                  ),
                ),
          )}
        </ul>
      </div>
    </>
  );
}

/** What the chart says, in a sentence. */
function findingOf({ shortMonths, tightest, demand }: DemandChart): string {
  if (shortMonths.length > 0) return text.short(shortMonths);
  if (tightest === null) return text.nothing;
  return demand.yearCentihours === 0
    ? text.enough(tightest.month, null)
    : text.enough(tightest.month, tightest.basisPoints);
}
