import { useComputedColorScheme } from '@mantine/core';
import type { ActiveElement, ChartData, ChartOptions, Chart as ChartJs } from 'chart.js';
import { useMemo, type RefObject } from 'react';
import { Chart } from 'react-chartjs-2';
import type { DemandChart } from '#shared/capacity/demand-chart.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText } from '#shared/capacity/screen-nl.ts';
import { formatHours, formatNumber } from '#shared/text/format.ts';
import { setUpDemandChart } from '#renderer/capacity/chart-setup.ts';

setUpDemandChart();

const text = capacityScreenText.chart;

export type DemandCanvasRef = RefObject<ChartJs<'bar' | 'line', number[], string> | null>;

interface DemandCanvasProps {
  chart: DemandChart;
  names: readonly string[];
  onOpen: (series: number, month: number) => void;
  canvas: DemandCanvasRef;
}

/** Colours of the layers, from the largest on; each has a swatch with its name beside the chart. */
export const seriesVariables = [
  '--peil-type-c',
  '--peil-type-d',
  '--peil-type-b',
  '--peil-type-a',
  '--peil-incomplete-line',
  '--peil-line-strong',
] as const;

/** Stacked demand per month with the line of what there is. */
export function DemandCanvas({ chart, names, onOpen, canvas }: DemandCanvasProps) {
  const scheme = useComputedColorScheme();
  const { data, options } = useMemo(
    () => ({ scheme, data: toData(chart, names), options: toOptions(chart, onOpen) }),
    [chart, names, onOpen, scheme],
  );
  return <Chart ref={canvas} type="bar" data={data} options={options} aria-hidden />;
}

function color(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function toData(chart: DemandChart, names: readonly string[]): ChartData<'bar' | 'line', number[], string> {
  const hours = (months: readonly number[]) => months.map((centihours) => centihours / 100);
  return {
    labels: [...capacityText.shortMonths],
    datasets: [
      {
        type: 'line',
        label: text.capacity,
        data: hours(chart.capacity.monthCentihours),
        borderColor: color('--peil-text'),
        backgroundColor: color('--peil-text'),
        borderWidth: 2.5,
        borderDash: [6, 4],
        pointRadius: 3,
        stepped: 'middle',
        order: 0,
      },
      ...chart.series.map(({ demand }, index) => ({
        type: 'bar' as const,
        label: names[index] ?? '',
        data: hours(demand.monthCentihours),
        backgroundColor: color(seriesVariables[index] ?? '--peil-accent'),
        borderColor: color('--peil-surface'),
        borderWidth: 1,
        stack: 'demand',
        order: 1,
        maxBarThickness: 64,
      })),
    ],
  };
}

function toOptions(
  chart: DemandChart,
  onOpen: (series: number, month: number) => void,
): ChartOptions<'bar' | 'line'> {
  const [soft, line] = [color('--peil-text'), color('--peil-line')];
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    onClick: (_event, elements: ActiveElement[]) => {
      const bar = elements.find(({ datasetIndex }) => datasetIndex > 0);
      if (bar) onOpen(bar.datasetIndex - 1, bar.index + 1);
    },
    interaction: { mode: 'nearest', intersect: true },
    scales: {
      x: { stacked: true, grid: { display: false }, border: { color: line }, ticks: { color: soft } },
      y: {
        stacked: true,
        beginAtZero: true,
        grid: { color: line },
        border: { display: false },
        ticks: { color: soft, callback: (value) => formatNumber(Number(value)) },
      },
    },
    plugins: {
      // Another chart of the program draws labels on every chart once it was shown.
      datalabels: { display: false },
      tooltip: {
        animation: false,
        callbacks: {
          label: ({ datasetIndex, dataIndex, dataset }) => {
            const sums = datasetIndex === 0 ? chart.capacity : chart.series[datasetIndex - 1]?.demand;
            return `${dataset.label ?? ''}: ${formatHours(sums?.monthCentihours[dataIndex] ?? 0)}`;
          },
        },
      },
    },
  };
}
