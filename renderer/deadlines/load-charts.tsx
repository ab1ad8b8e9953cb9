import { useComputedColorScheme } from '@mantine/core';
import type { ActiveElement, ChartData, ChartOptions, Scale } from 'chart.js';
import { useMemo } from 'react';
import { Bar } from 'react-chartjs-2';
import type { LoadChart } from '#shared/deadlines/load.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { formatCount, formatHours, formatNumber, shortMonthNames } from '#shared/text/format.ts';
import { setUpDemandChart } from '#renderer/capacity/chart-setup.ts';
import { colorOf, layerColors, nameOfLayer } from '#renderer/deadlines/chart-look.ts';

setUpDemandChart();

const text = deadlinesScreenText.load;

/** Both charts begin as far from the left, so that their months stand under each other. */
const axisWidth = 60;
const fixWidth = (scale: Scale) => {
  scale.width = axisWidth;
};

interface LoadCanvasProps {
  chart: LoadChart;
  onOpen: (layer: number, month: number) => void;
}

/** Deadlines per month, stacked by kind. */
export function LoadCanvas({ chart, onOpen }: LoadCanvasProps) {
  const scheme = useComputedColorScheme();
  const { data, options } = useMemo(
    () => ({ scheme, data: toData(chart), options: toOptions(chart, onOpen) }),
    [chart, onOpen, scheme],
  );
  return <Bar data={data} options={options} aria-hidden />;
}

function toData({ series }: LoadChart): ChartData<'bar', number[], string> {
  return {
    labels: [...shortMonthNames],
    datasets: series.map(({ key, counts }) => ({
      label: nameOfLayer(key),
      data: counts,
      backgroundColor: colorOf(layerColors[key]),
      borderColor: colorOf('--peil-surface'),
      borderWidth: 1,
      maxBarThickness: 64,
    })),
  };
}

function toOptions(chart: LoadChart, onOpen: (layer: number, month: number) => void): ChartOptions<'bar'> {
  const [label, line] = [colorOf('--peil-text'), colorOf('--peil-line')];
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    onClick: (_event, elements: ActiveElement[]) => {
      const [first] = elements;
      if (first) onOpen(first.datasetIndex, first.index + 1);
    },
    onHover: (event, elements) => {
      const { target } = event.native ?? {};
      if (target instanceof HTMLElement) target.style.cursor = elements.length > 0 ? 'pointer' : '';
    },
    interaction: { mode: 'nearest', intersect: true },
    scales: {
      x: { stacked: true, grid: { display: false }, border: { color: line }, ticks: { color: label } },
      y: {
        stacked: true,
        beginAtZero: true,
        afterFit: fixWidth,
        grid: { color: line },
        border: { display: false },
        ticks: { color: label, precision: 0, callback: (value) => formatNumber(Number(value)) },
      },
    },
    plugins: {
      // Another chart of the program draws labels on every chart once it was shown.
      datalabels: { display: false },
      tooltip: {
        animation: false,
        callbacks: {
          label: ({ dataset, datasetIndex, dataIndex }) => {
            const layer = chart.series[datasetIndex];
            const count = formatCount(layer?.counts[dataIndex] ?? 0);
            const done = formatCount(layer?.done[dataIndex] ?? 0);
            return `${dataset.label ?? ''}: ${count} (${text.done.toLowerCase()} ${done})`;
          },
        },
      },
    },
  };
}

/** Free room per month under it; below zero the office is overbooked. */
export function RoomCanvas({ room }: { room: readonly number[] }) {
  const scheme = useComputedColorScheme();
  const { data, options } = useMemo(
    () => ({ scheme, data: toRoomData(room), options: toRoomOptions(room) }),
    [room, scheme],
  );
  return <Bar data={data} options={options} aria-hidden />;
}

function toRoomData(room: readonly number[]): ChartData<'bar', number[], string> {
  return {
    labels: [...shortMonthNames],
    datasets: [
      {
        label: text.room,
        data: room.map((centihours) => centihours / 100),
        backgroundColor: room.map((hours) => (hours < 0 ? 'transparent' : colorOf('--peil-type-c'))),
        borderColor: room.map((hours) => colorOf(hours < 0 ? '--peil-danger' : '--peil-type-c')),
        borderWidth: 2,
        borderSkipped: false,
        maxBarThickness: 64,
      },
    ],
  };
}

function toRoomOptions(room: readonly number[]): ChartOptions<'bar'> {
  const [label, line] = [colorOf('--peil-text'), colorOf('--peil-line')];
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    scales: {
      x: { grid: { display: false }, border: { color: line }, ticks: { color: label } },
      y: {
        beginAtZero: true,
        afterFit: fixWidth,
        grid: { color: line },
        border: { display: false },
        ticks: { color: label, maxTicksLimit: 5, callback: (value) => formatNumber(Number(value)) },
      },
    },
    plugins: {
      datalabels: { display: false },
      tooltip: {
        animation: false,
        callbacks: {
          label: ({ dataIndex }) => {
            const hours = room[dataIndex] ?? 0;
            return text.hours(formatHours(hours)) + (hours < 0 ? ` (${text.overbooked})` : '');
          },
        },
      },
    },
  };
}
