import { ActionIcon } from '@mantine/core';
import { IconTable, IconChartBar } from '@tabler/icons-react';
import { useCallback, useRef, useState, type RefObject } from 'react';
import type { ChartAnswer, MomentAnswer } from '#shared/classification/call-models.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import { BarChart, type BarChartRef } from './bar-chart.tsx';
import { drawClassificationPicture } from './chart-picture.ts';
import { ChartTable } from './chart-table.tsx';
import { PictureMenu } from './picture-menu.tsx';
import { useMoment } from './moment.ts';
import classes from './classification.module.css';

const text = nlScreen.chart;

type PictureRef = RefObject<BarChartRef | undefined>;

interface ChartCardProps {
  chart: ChartAnswer;
  moment: MomentAnswer;
}

/** One of the six charts: its finding, the bars or the table, and what can be done with it. */
export function ChartCard({ chart, moment }: ChartCardProps) {
  const [isTable, setIsTable] = useState(false);
  const picture = useRef<BarChartRef | undefined>(undefined);
  return (
    <section className={classes['card']} aria-label={chart.name}>
      <div className={classes['cardHead']}>
        <div>
          <h2 className={classes['cardTitle']}>{chart.title}</h2>
          <p className={classes['cardName']}>{chart.name}</p>
        </div>
        <div className={classes['cardActions']}>
          <ActionIcon
            aria-label={`${chart.name}: ${isTable ? text.asChart : text.asTable}`}
            onClick={() => setIsTable(!isTable)}
          >
            {isTable ? <IconChartBar size={18} stroke={1.6} /> : <IconTable size={18} stroke={1.6} />}
          </ActionIcon>
          {!isTable && (
            <PictureMenu
              name={chart.name}
              on={moment.on}
              draw={() => {
                const canvas = picture.current?.canvas;
                return canvas ? drawClassificationPicture(canvas, chart, moment.on) : null;
              }}
            />
          )}
        </div>
      </div>
      {isTable ? <ChartTable chart={chart} /> : <Bars chart={chart} picture={picture} />}
      <p className={classes['cardFoot']}>{nl.charts.incomplete(chart.incomplete)}</p>
    </section>
  );
}

/** The drawn bars, with a link per bar for the keyboard and for screen readers. */
function Bars({ chart, picture }: { chart: ChartAnswer; picture: PictureRef }) {
  const [active, setActive] = useState<number | null>(null);
  const { parameters } = useMoment();
  const linkOf = (code: string) => ({ ...parameters, grafiek: chart.key, klasse: code });
  const address = JSON.stringify(parameters);
  const onOpen = useCallback(
    (index: number) => {
      const bar = chart.bars[index];
      if (bar)
        navigate('/classificatie/klanten', { ...JSON.parse(address), grafiek: chart.key, klasse: bar.code });
    },
    [chart, address],
  );
  return (
    <div className={classes['canvas']}>
      <BarChart ref={picture} chart={chart} active={active} onOpen={onOpen} />
      <ul className={classes['bars']} aria-label={text.list(chart.name)}>
        {chart.bars.map(({ code, label, count }, index) => (
          <li key={code}>
            <a
              className={classes['barLink']}
              href={hrefOf('/classificatie/klanten', linkOf(code))}
              onFocus={() => setActive(index)}
              onBlur={() => setActive(null)}
            >
              {text.barLabel(label, formatCount(count))}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
