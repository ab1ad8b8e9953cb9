import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconDownload, IconTable, IconChartBar } from '@tabler/icons-react';
import { useCallback, useRef, useState, type RefObject } from 'react';
import type { ChartAnswer, MomentAnswer } from '#shared/classification/call-models.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone, showRefusal } from '#renderer/ui/notices.ts';
import { BarChart, type BarChartRef } from './bar-chart.tsx';
import { drawClassificationPicture, toBase64, toPng } from './chart-picture.ts';
import { ChartTable } from './chart-table.tsx';
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
          {!isTable && <PictureMenu chart={chart} moment={moment} picture={picture} />}
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

function PictureMenu({ chart, moment, picture }: ChartCardProps & { picture: PictureRef }) {
  const save = useCommand('classification.saveChart', {
    onSuccess: ({ path }) => showDone(text.saved(path)),
  });
  const draw = () => {
    const canvas = picture.current?.canvas;
    return canvas
      ? toPng(drawClassificationPicture(canvas, chart, moment.on))
      : Promise.reject(new Error('no chart'));
  };
  const onCopy = async () => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': draw() })]);
      showDone(text.copied);
    } catch {
      showRefusal(new Error(text.notCopied));
    }
  };
  const onSave = async () => {
    save.mutate({ name: text.fileName(chart.name, moment.on), png: await toBase64(await draw()) });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={text.more(chart.name)}>
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={onCopy}>
          {text.copy}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={onSave}>
          {text.save}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
