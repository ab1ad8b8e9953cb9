import { Button, Center, Group, Loader, SegmentedControl, Text } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanGrid } from '#shared/planning/grid-model.ts';
import { planningText } from '#shared/planning/nl.ts';
import type { WorkbookPreview } from '#shared/planning/workbook-model.ts';
import { formatCount, formatHours } from '#shared/text/format.ts';
import { useMay, useMaySee } from '#renderer/accounts/use-may.ts';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ClosedYearBanner } from '#renderer/closing/closed-year-banner.tsx';
import { useClosedYear } from '#renderer/closing/use-closed-year.ts';
import { HoursGridView } from '#renderer/planning/hours-grid.tsx';
import { PlanGridView } from '#renderer/planning/plan-grid.tsx';
import classes from '#renderer/planning/planning.module.css';
import { planScreen } from '#renderer/planning/use-plan-views.ts';
import { usePlanningYear, type PlanningYear } from '#renderer/planning/use-planning-year.ts';
import { WorkbookMenu } from '#renderer/planning/workbook-menu.tsx';
import { WorkbookPreviewView } from '#renderer/planning/workbook-preview.tsx';
import { YearPicker } from '#renderer/planning/year-picker.tsx';

const { screen } = planningText;

/** What is done for every client in the planning year, and how many hours that takes. */
export function PlanningScreen() {
  const planningYear = usePlanningYear();
  return planningYear ? <PlanningOfYear planningYear={planningYear} /> : null;
}

function PlanningOfYear({ planningYear }: { planningYear: PlanningYear }) {
  const { year, today } = planningYear;
  const { parameters } = useRoute();
  const isClosed = useClosedYear(year);
  const mayWorkbook = useMay('planning.exportWorkbook');
  const mayPropose = useMay('planning.propose');
  const isHours = parameters.get('beeld') === 'uren';
  const planning = useQueryCall('planning.getGrid', { year }, { isFresh: true });
  const choices = useQueryCall('planning.getChoices', {}, { isFresh: true }).data;
  const views = useQueryCall('views.list', { screen: planScreen }).data;
  const error = planning.error;
  const grid = planning.data;
  const isEmpty = grid?.rows.length === 0;
  const [preview, setPreview] = useState<WorkbookPreview | null>(null);
  if (preview?.year === year)
    return <WorkbookPreviewView preview={preview} today={today} onClose={() => setPreview(null)} />;
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <YearPicker {...planningYear} />
        <SegmentedControl
          size="xs"
          aria-label={screen.view}
          value={isHours ? 'uren' : 'plannen'}
          data={[
            { value: 'plannen', label: screen.plans },
            { value: 'uren', label: screen.hours },
          ]}
          onChange={(beeld) =>
            replaceParameters({ ...Object.fromEntries(parameters), beeld: beeld === 'uren' ? beeld : null })
          }
        />
        {grid && <Counts grid={grid} />}
        <div className={classes['tools']}>
          {!isClosed && (
            <>
              {mayWorkbook && <WorkbookMenu year={year} onPreview={setPreview} />}
              {mayPropose && (
                <Button
                  component="a"
                  href={hrefOf('/planning/voorstel', { jaar: String(year) })}
                  size="compact-sm"
                  leftSection={<IconWand size={14} aria-hidden />}
                >
                  {screen.propose}
                </Button>
              )}
            </>
          )}
        </div>
      </div>
      <ClosedYearBanner year={year} />
      <div className={classes['body']}>
        {error && (
          <Group role="alert" p="sm">
            <Text size="sm" c="red">
              {error.message}
            </Text>
            <Button variant="default" onClick={() => void planning.refetch()}>
              {screen.retry}
            </Button>
          </Group>
        )}
        {isEmpty && <NoClients />}
        {(!grid || !choices || !views) && !error && (
          <Center h="100%">
            <Loader aria-label={planningText.title(year)} />
          </Center>
        )}
        {grid && choices && views && !isEmpty && !isHours && (
          <PlanGridView
            key={`${year} ${parameters.get('nummers') ?? ''} ${parameters.get('weergave') ?? ''}`}
            planning={grid}
            choices={choices}
            parameters={parameters}
            today={today}
            own={views.views}
            last={views.last}
          />
        )}
        {grid && choices && !isEmpty && isHours && (
          <HoursGridView key={year} year={year} choices={choices} today={today} />
        )}
      </div>
    </div>
  );
}

/** How far the planning of the year is. */
function Counts({ grid: { rows } }: { grid: PlanGrid }) {
  const count = (status: string | null) => rows.filter((row) => row.status === status).length;
  const hours = rows.reduce((sum, { totalCentihours }) => sum + (totalCentihours ?? 0), 0);
  return (
    <div className={classes['counts']}>
      {count(null) > 0 && <span>{screen.counts.none(formatCount(count(null)))}</span>}
      <span>{screen.counts.proposed(formatCount(count('A')))}</span>
      <span>{screen.counts.confirmed(formatCount(count('B')))}</span>
      {count('V') > 0 && <span>{screen.counts.dropped(formatCount(count('V')))}</span>}
      <strong>{screen.counts.hours(formatHours(hours))}</strong>
    </div>
  );
}

function NoClients() {
  const mayImport = useMaySee('/importeren');
  return (
    <div className={classes['empty']}>
      <Text fw={600}>{screen.empty.title}</Text>
      <Text c="dimmed">{screen.empty.text}</Text>
      {mayImport && (
        <Button component="a" href={hrefOf('/importeren')} variant="default" size="compact-sm">
          {screen.empty.import}
        </Button>
      )}
    </div>
  );
}
