import type { ActiveElement, ChartData, ChartOptions, Chart as ChartJs } from 'chart.js';
import type { ForwardedRef } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { Bar } from 'react-chartjs-2';
import type { ChartAnswer } from '#shared/classification/call-models.ts';
import { formatCount } from '#shared/text/format.ts';
import { readChartColors, type ChartColors } from './chart-colors.ts';
import { setUpCharts } from './chart-setup.ts';

setUpCharts();

export type BarChartRef = ChartJs<'bar', number[], string>;

interface BarChartProps {
  chart: ChartAnswer;
  /** Place of the bar that the keyboard is on. */
  active: number | null;
  onOpen: (index: number) => void;
  ref?: ForwardedRef<BarChartRef | undefined>;
}

/** Lying bars with their count beside them; the unknown as an outline. */
export function BarChart({ chart, active, onOpen, ref }: BarChartProps) {
  const scheme = useComputedColorScheme();
  const { data, options } = useMemo(() => {
    // The colours follow the scheme, which is an attribute of the document.
    const colors = readChartColors(chart.key);
    return { scheme, data: toData(chart, colors, active), options: toOptions(chart, colors, onOpen) };
  }, [chart, active, onOpen, scheme]);
  return <Bar {...(ref ? { ref } : {})} data={data} options={options} aria-hidden />;
}

function toData(
  chart: ChartAnswer,
  colors: ChartColors,
  active: number | null,
): ChartData<'bar', number[], string> {
  return {
    labels: chart.bars.map(({ label }) => shorten(label)),
    datasets: [
      {
        data: chart.bars.map(({ count }) => count),
        backgroundColor: chart.bars.map(colors.fill),
        hoverBackgroundColor: chart.bars.map(colors.fill),
        borderColor: chart.bars.map(({ isUnknown }, index) =>
          index === active ? colors.text : isUnknown ? colors.incomplete : 'transparent',
        ),
        hoverBorderColor: colors.text,
        borderWidth: chart.bars.map(({ isUnknown }, index) => (index === active ? 2 : isUnknown ? 1.5 : 0)),
        hoverBorderWidth: 2,
        borderSkipped: false,
        borderRadius: 2,
        categoryPercentage: 0.82,
        barPercentage: 0.9,
        maxBarThickness: 26,
      },
    ],
  };
}

function toOptions(
  chart: ChartAnswer,
  colors: ChartColors,
  onOpen: (index: number) => void,
): ChartOptions<'bar'> {
  const most = Math.max(1, ...chart.bars.map(({ count }) => count));
  return {
    indexAxis: 'y',
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    layout: { padding: { right: 36 } },
    onClick: (_event, elements: ActiveElement[]) => {
      const [first] = elements;
      if (first) onOpen(first.index);
    },
    onHover: (event, elements) => {
      const { target } = event.native ?? {};
      if (target instanceof HTMLElement) target.style.cursor = elements.length > 0 ? 'pointer' : '';
    },
    interaction: { mode: 'nearest', axis: 'y', intersect: false },
    scales: {
      x: { display: false, beginAtZero: true, max: most },
      y: {
        grid: { display: false },
        border: { color: colors.line },
        ticks: { color: colors.text, autoSkip: false, font: { size: 13 } },
      },
    },
    plugins: {
      datalabels: {
        anchor: 'end',
        align: 'end',
        offset: 4,
        color: colors.text,
        font: { size: 13, weight: 600 },
        formatter: (value: number) => formatCount(value),
      },
    },
  };
}

/** Long names of branches are cut off; the table and the link have them whole. */
function shorten(label: string): string {
  return label.length > 26 ? `${label.slice(0, 25).trimEnd()}…` : label;
}
