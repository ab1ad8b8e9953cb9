import { Button, Text } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { discussedStatuses, type AdvisoryCounts } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { clientsBehind } from '#renderer/advisory/clients-behind.ts';
import { CountsChart } from '#renderer/advisory/counts-chart.tsx';
import { drawPicture } from '#renderer/advisory/counts-picture.ts';
import { PictureMenu } from '#renderer/classification/picture-menu.tsx';
import { inOrder, lookOf } from '#renderer/advisory/status-look.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';
import classes from '#renderer/advisory/advisory.module.css';

const { chart: text } = advisoryText;

/** How many clients stand where with each service, as bars or as a table. */
export function CountsView({ start, today }: { start: ReactNode; today: string }) {
  const page = useRef<HTMLElement>(null);
  const [isTable, setTable] = useState(false);
  const { data, error } = useQueryCall('advisory.getCounts', {}, { isFresh: true });
  const Icon = isTable ? IconChartBar : IconTable;
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        {start}
        <div className={classes['tools']}>
          {data && <ExportMenu read={() => toExport(data)} />}
          {data && !isTable && (
            <PictureMenu
              name={advisoryText.title}
              on={today}
              draw={() => {
                const canvas = page.current?.querySelector('canvas');
                return canvas
                  ? drawPicture(canvas, data, { title: titleOf(data), name: text.name(data.clients) })
                  : null;
              }}
            />
          )}
          <Button
            variant="default"
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? text.asChart : text.asTable}
          </Button>
        </div>
      </div>
      {error && (
        <Text p="lg" role="alert">
          {error.message}
        </Text>
      )}
      {data && (
        <section ref={page} className={classes['chartPage']} aria-label={text.name(data.clients)}>
          <h2 className={classes['chartTitle']}>{titleOf(data)}</h2>
          <p className={classes['soft']}>{text.name(data.clients)}</p>
          {isTable ? <CountsTable counts={data} /> : <Chart counts={data} />}
        </section>
      )}
    </div>
  );
}

function Chart({ counts }: { counts: AdvisoryCounts }) {
  return (
    <>
      <ul className={classes['legend']} aria-hidden>
        {inOrder(counts.statuses).map(({ code, label }) => (
          <li key={code}>
            <span
              className={classes['swatch']}
              data-outlined={lookOf(code).fill === null}
              style={{ background: lookOf(code).fill === null ? 'transparent' : `var(${lookOf(code).fill})` }}
            />
            {label}
          </li>
        ))}
      </ul>
      <CountsChart counts={counts} />
    </>
  );
}

function CountsTable({ counts }: { counts: AdvisoryCounts }) {
  const statuses = inOrder(counts.statuses);
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{text.service}</th>
          {statuses.map(({ code, label }) => (
            <th scope="col" key={code} className={classes['figure']} title={label}>
              {code}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.services.map((service) => (
          <tr key={service.code}>
            <th scope="row">{service.label}</th>
            {statuses.map(({ code, label }) => {
              const count = service.counts[code] ?? 0;
              return (
                <td key={code} className={classes['figure']}>
                  {count > 0 && (
                    <a
                      href={hrefOf(...clientsBehind(service.code, code))}
                      aria-label={text.link(service.label, label, count)}
                    >
                      {formatCount(count)}
                    </a>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.total}</th>
          {statuses.map(({ code }) => (
            <td key={code} className={classes['figure']}>
              {formatCount(countOf(counts, [code]))}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

function countOf({ services }: AdvisoryCounts, statuses: readonly string[]): number {
  return services.reduce(
    (sum, { counts }) => sum + statuses.reduce((own, status) => own + (counts[status] ?? 0), 0),
    0,
  );
}

/** The finding, as a sentence. */
function titleOf(counts: AdvisoryCounts): string {
  return text.title(countOf(counts, discussedStatuses), countOf(counts, ['Actief']));
}

function toExport(counts: AdvisoryCounts) {
  const statuses = inOrder(counts.statuses);
  return {
    title: `${advisoryText.title} ${advisoryText.tabs.chart.toLowerCase()}`,
    columns: [
      { header: text.service, kind: 'text' as const },
      ...statuses.map(({ label }) => ({ header: label, kind: 'number' as const })),
    ],
    rows: counts.services.map((service) => [
      service.label,
      ...statuses.map(({ code }) => service.counts[code] ?? 0),
    ]),
  };
}
