import { ActionIcon, Button, Center, Group, Loader, Select, Stack, Text, Title } from '@mantine/core';
import { IconChartLine, IconChevronLeft, IconChevronRight, IconTable } from '@tabler/icons-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { computeBeconCurve, type BeconCurve } from '#shared/deadlines/becon.ts';
import type { BeconList } from '#shared/deadlines/screen-model.ts';
import { deadlinesScreenText, titleOfCurve } from '#shared/deadlines/screen-nl.ts';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { BeconCanvas } from '#renderer/deadlines/becon-canvas.tsx';
import { BeconTable, toBeconExport } from '#renderer/deadlines/becon-table.tsx';
import { BeconToFile } from '#renderer/deadlines/becon-to-file.tsx';
import { drawWithKeys, type PictureKey } from '#renderer/classification/chart-picture.ts';
import { PictureMenu } from '#renderer/classification/picture-menu.tsx';
import classes from '#renderer/deadlines/deadlines.module.css';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';

const text = deadlinesScreenText.becon;

/** The lines of the chart, as a picture names them. */
const lineKeys: readonly PictureKey[] = [
  { label: text.filed, color: '--peil-accent', isLine: true },
  { label: text.minimum, color: '--peil-text', isLine: true },
];

/** How many returns on the becon list are filed, per month, against the least that the scheme asks. */
export function BeconView({ today, tabs }: { today: string; tabs: ReactNode }) {
  const { parameters } = useRoute();
  const asked = Number(parameters.get('belastingjaar') ?? Number.NaN);
  const isYear = Number.isInteger(asked) && asked >= 1900 && asked <= 2199;
  const { data, error } = useQueryCall('deadlines.getBecon', isYear ? { taxYear: asked } : {}, {
    isFresh: true,
    keepPrevious: true,
  });
  const [isTable, setIsTable] = useState(false);
  const curves = useMemo(
    () =>
      data
        ? (['income_tax', 'corporate_tax'] as const).map((tax) => computeBeconCurve(data, tax, today))
        : [],
    [data, today],
  );
  const setYear = (year: number) =>
    replaceParameters({ ...Object.fromEntries(parameters), belastingjaar: String(year) });
  const Icon = isTable ? IconChartLine : IconTable;
  const isEmpty = data?.returns.length === 0;
  return (
    <div className={classes['page']}>
      <div className={classes['tabBar']}>{tabs}</div>
      <div className={classes['bar']}>
        {data && <TaxYears list={data} onChoose={setYear} />}
        <div className={classes['tools']}>
          {data && !isEmpty && (
            <>
              <ExportMenu read={() => toBeconExport(curves, data.taxYear)} />
              <Button
                variant="default"
                leftSection={<Icon size={16} aria-hidden />}
                onClick={() => setIsTable(!isTable)}
              >
                {isTable ? deadlinesScreenText.load.asChart : deadlinesScreenText.load.asTable}
              </Button>
            </>
          )}
        </div>
      </div>
      {error && !data && (
        <Text p="md" role="alert">
          {error.message}
        </Text>
      )}
      {!error && !data && (
        <Center flex={1}>
          <Loader aria-label={deadlinesScreenText.tabs.becon} />
        </Center>
      )}
      {data && isEmpty && <EmptyList year={data.taxYear} />}
      {data && !isEmpty && (
        <div className={classes['becon']}>
          <div className={classes['curves']}>
            {curves.map((curve) => (
              <Curve key={curve.tax} curve={curve} minimums={data.minimums} isTable={isTable} today={today} />
            ))}
          </div>
          <BeconToFile
            taxYear={data.taxYear}
            today={today}
            returns={curves.flatMap(({ toFile }) => toFile)}
          />
        </div>
      )}
    </div>
  );
}

interface TaxYearsProps {
  list: BeconList;
  onChoose: (year: number) => void;
}

function TaxYears({ list: { taxYear, taxYears }, onChoose }: TaxYearsProps) {
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon variant="subtle" aria-label={text.before} onClick={() => onChoose(taxYear - 1)}>
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <Select
        aria-label={text.year}
        w={92}
        size="xs"
        allowDeselect={false}
        value={String(taxYear)}
        data={taxYears.map(String)}
        onChange={(value) => value !== null && onChoose(Number(value))}
      />
      <ActionIcon variant="subtle" aria-label={text.after} onClick={() => onChoose(taxYear + 1)}>
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function EmptyList({ year }: { year: number }) {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {text.empty.title(year)}
      </Title>
      <Text>{text.empty.body}</Text>
      <Button
        component="a"
        variant="default"
        href={hrefOf('/jaarplan/termijnen', {
          periode: 'jaar',
          dag: `${year + 1}-01-01`,
          soort: 'income_tax',
        })}
      >
        {text.empty.action}
      </Button>
    </Stack>
  );
}

interface CurveProps {
  curve: BeconCurve;
  minimums: BeconList['minimums'];
  isTable: boolean;
  today: string;
}

function Curve({ curve, minimums, isTable, today }: CurveProps) {
  const section = useRef<HTMLElement>(null);
  const name = text.name(curve.tax, curve.taxYear);
  const title = titleOfCurve(curve);
  const minimum = minimums.find(({ tax }) => tax === curve.tax);
  const shown =
    curve.points.length === 0 ? (
      <Text size="sm">{text.noLine}</Text>
    ) : isTable ? (
      <BeconTable curve={curve} />
    ) : (
      <>
        <ul className={classes['legend']}>
          <li>
            <span className={classes['lineSwatch']} aria-hidden />
            {text.filed}
          </li>
          <li>
            <span className={classes['dashSwatch']} aria-hidden />
            {text.minimum}
          </li>
        </ul>
        <div className={classes['curveCanvas']}>
          <BeconCanvas curve={curve} />
        </div>
      </>
    );
  return (
    <section ref={section} aria-label={name}>
      <div className={classes['chartHead']}>
        <div>
          <h2>{title}</h2>
          <p>{minimum ? text.source(minimum.source, minimum.checkedOn) : name}</p>
        </div>
        {!isTable && curve.points.length > 0 && (
          <PictureMenu
            name={name}
            on={today}
            draw={() => {
              const canvas = section.current?.querySelector('canvas');
              return canvas ? drawWithKeys(canvas, { title, name }, lineKeys) : null;
            }}
          />
        )}
      </div>
      {shown}
    </section>
  );
}
