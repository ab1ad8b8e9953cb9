import { useComputedColorScheme } from '@mantine/core';
import type { ActiveElement, ChartData, ChartOptions } from 'chart.js';
import { useMemo, useState } from 'react';
import { Bar } from 'react-chartjs-2';
import type { AdvisoryCounts } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { clientsBehind } from '#renderer/advisory/clients-behind.ts';
import { inOrder, lookOf } from '#renderer/advisory/status-look.ts';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import { setUpCharts } from '#renderer/classification/chart-setup.ts';
import classes from '#renderer/advisory/advisory.module.css';

setUpCharts();

const { chart: text } = advisoryText;

/** A part of a bar by the places of its service and status. */
interface Part {
  service: number;
  status: number;
}

/** A bar per service, built up of its statuses; every part opens its clients, by mouse and by keyboard. */
export function CountsChart({ counts }: { counts: AdvisoryCounts }) {
  const scheme = useComputedColorScheme();
  const [active, setActive] = useState<Part | null>(null);
  const statuses = useMemo(() => inOrder(counts.statuses), [counts]);
  const { data, options } = useMemo(() => {
    const onOpen = ({ service, status }: Part) => {
      const code = counts.services[service]?.code;
      const chosen = statuses[status]?.code;
      if (code !== undefined && chosen !== undefined) navigate(...clientsBehind(code, chosen));
    };
    // The colours follow the scheme, which is an attribute of the document.
    return { scheme, data: toData(counts, statuses, active), options: toOptions(counts, statuses, onOpen) };
  }, [counts, statuses, active, scheme]);
  return (
    <div className={classes['canvas']} style={{ height: 60 + counts.services.length * 40 }}>
      <Bar data={data} options={options} aria-hidden />
      <ul className={classes['links']} aria-label={text.links}>
        {counts.services.flatMap((service, place) =>
          statuses.flatMap(({ code, label }, status) => {
            const count = service.counts[code] ?? 0;
            if (count === 0) return [];
            return [
              <li key={`${service.code} ${code}`}>
                <a
                  href={hrefOf(...clientsBehind(service.code, code))}
                  onFocus={() => setActive({ service: place, status })}
                  onBlur={() => setActive(null)}
                >
                  {text.link(service.label, label, count)}
                </a>
              </li>,
            ];
          }),
        )}
      </ul>
    </div>
  );
}

type Statuses = AdvisoryCounts['statuses'];

/** The value of a colour of theme.css: a canvas cannot read variables by itself. */
function colorOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function toData(
  { services }: AdvisoryCounts,
  statuses: Statuses,
  active: Part | null,
): ChartData<'bar', number[], string> {
  const [edge, outline, surface] = ['--peil-text', '--peil-incomplete-line', '--peil-surface'].map(colorOf);
  return {
    labels: services.map(({ label }) => label),
    datasets: statuses.map(({ code, label }, status) => {
      const { fill } = lookOf(code);
      const color = fill === null ? 'transparent' : colorOf(fill);
      const isActive = (service: number) => active?.service === service && active.status === status;
      return {
        label,
        data: services.map(({ counts }) => counts[code] ?? 0),
        backgroundColor: color,
        hoverBackgroundColor: color,
        borderColor: services.map((_service, place) =>
          isActive(place) ? (edge ?? '') : ((fill === null ? outline : surface) ?? ''),
        ),
        hoverBorderColor: edge ?? '',
        borderWidth: services.map((_service, place) => (isActive(place) ? 2 : 1)),
        borderSkipped: false,
        categoryPercentage: 0.85,
        barPercentage: 0.9,
        maxBarThickness: 30,
      };
    }),
  };
}

function toOptions(
  { clients }: AdvisoryCounts,
  statuses: Statuses,
  onOpen: (part: Part) => void,
): ChartOptions<'bar'> {
  const colors = statuses.map(({ code }) => colorOf(lookOf(code).text));
  return {
    indexAxis: 'y',
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    onClick: (_event, elements: ActiveElement[]) => {
      const [first] = elements;
      if (first) onOpen({ service: first.index, status: first.datasetIndex });
    },
    onHover: (event, elements) => {
      const { target } = event.native ?? {};
      if (target instanceof HTMLElement) target.style.cursor = elements.length > 0 ? 'pointer' : '';
    },
    interaction: { mode: 'nearest', axis: 'xy', intersect: true },
    scales: {
      x: { display: false, stacked: true, beginAtZero: true, max: Math.max(1, clients) },
      y: {
        stacked: true,
        grid: { display: false },
        border: { color: colorOf('--peil-line') },
        ticks: { color: colorOf('--peil-text'), autoSkip: false, font: { size: 13 } },
      },
    },
    plugins: {
      datalabels: {
        color: ({ datasetIndex }) => colors[datasetIndex] ?? colorOf('--peil-text'),
        font: { size: 12, weight: 600 },
        // A narrow part has no room for its number; the table has them all.
        formatter: (value: number) => (value / Math.max(1, clients) < 0.03 ? '' : formatCount(value)),
      },
    },
  };
}
