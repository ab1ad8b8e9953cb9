import { useComputedColorScheme } from '@mantine/core';
import type { ChartData, ChartOptions } from 'chart.js';
import { useMemo } from 'react';
import { Line } from 'react-chartjs-2';
import type { BeconCurve } from '#shared/deadlines/becon.ts';
import { deadlinesScreenText } from '#shared/deadlines/screen-nl.ts';
import { formatMonth, formatPercentage } from '#shared/text/format.ts';
import { setUpDemandChart } from '#renderer/capacity/chart-setup.ts';
import { colorOf } from '#renderer/deadlines/chart-look.ts';

setUpDemandChart();

const text = deadlinesScreenText.becon;

/** Filed ÷ on the list per month, with the least that must be filed as a broken line. */
export function BeconCanvas({ curve }: { curve: BeconCurve }) {
  const scheme = useComputedColorScheme();
  const { data, options } = useMemo(
    () => ({ scheme, data: toData(curve), options: toOptions(curve) }),
    [curve, scheme],
  );
  return <Line data={data} options={options} aria-hidden />;
}

function toData({ points }: BeconCurve): ChartData<'line', (number | null)[], string> {
  const share = (basisPoints: number | null) => (basisPoints === null ? null : basisPoints / 100);
  return {
    labels: points.map(({ on }) => formatMonth(on)),
    datasets: [
      {
        label: text.filed,
        data: points.map(({ filedBasisPoints }) => share(filedBasisPoints)),
        borderColor: colorOf('--peil-accent'),
        backgroundColor: colorOf('--peil-accent'),
        borderWidth: 3,
        pointRadius: 5,
      },
      {
        label: text.minimum,
        data: points.map(({ minimumBasisPoints }) => share(minimumBasisPoints)),
        borderColor: colorOf('--peil-text'),
        backgroundColor: colorOf('--peil-text'),
        borderWidth: 2,
        borderDash: [6, 4],
        pointRadius: 3,
        pointStyle: 'rectRot',
      },
    ],
  };
}

function toOptions({ points }: BeconCurve): ChartOptions<'line'> {
  const [label, line] = [colorOf('--peil-text'), colorOf('--peil-line')];
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: { grid: { display: false }, border: { color: line }, ticks: { color: label, maxRotation: 0 } },
      y: {
        beginAtZero: true,
        max: 100,
        grid: { color: line },
        border: { display: false },
        ticks: { color: label, stepSize: 25, callback: (value) => `${String(value)} %` },
      },
    },
    plugins: {
      datalabels: { display: false },
      tooltip: {
        animation: false,
        callbacks: {
          label: ({ datasetIndex, dataIndex, dataset }) => {
            const point = points[dataIndex];
            const share = datasetIndex === 0 ? point?.filedBasisPoints : point?.minimumBasisPoints;
            return `${dataset.label ?? ''}: ${formatPercentage(share)}`;
          },
        },
      },
    },
  };
}
