import { ActionIcon, Button, Center, Loader, SegmentedControl, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { agendaText as text } from '#shared/maintenance/agenda-nl.ts';
import {
  agendaItems,
  agendaTable,
  otherMonth,
  weeksOfMonth,
  type AgendaItem,
} from '#shared/maintenance/agenda-items.ts';
import { monthName } from '#shared/text/format.ts';
import { navigate } from '#renderer/app/route.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ExportMenu } from '#renderer/exports/export-menu.tsx';
import { AgendaFilters } from '#renderer/maintenance/agenda/agenda-filters.tsx';
import { DatesPanel, type OpenDates } from '#renderer/maintenance/agenda/dates-panel.tsx';
import { useAgendaView, type AgendaView } from '#renderer/maintenance/agenda/use-agenda-view.ts';
import { idOf } from '#renderer/maintenance/board/board.tsx';
import { MaintenancePage } from '#renderer/maintenance/maintenance-page.tsx';
import classes from '#renderer/maintenance/agenda/agenda.module.css';

/** FullCalendar is large: it comes when somebody opens the agenda. */
const Calendar = lazy(async () => ({
  default: (await import('#renderer/maintenance/agenda/calendar.tsx')).Calendar,
}));

/** What is to be done in a month: steps, statutory and internal dates, reviews; as weeks or as a list. */
export function AgendaScreen() {
  const status = useQueryCall('office.getStatus', {}).data;
  return (
    <MaintenancePage hasYear={false}>{status?.office && <Agenda today={status.today} />}</MaintenancePage>
  );
}

function Agenda({ today }: { today: string }) {
  const { view, change } = useAgendaView(today);
  const { month, employee, group, kinds } = view;
  const whose = { ...(employee === null ? {} : { employee }), ...(group === null ? {} : { group }) };
  const { data, error } = useQueryCall(
    'maintenance.getAgenda',
    { ...weeksOfMonth(month), ...whose, kinds },
    { isFresh: true, keepPrevious: true },
  );
  const items = useMemo(() => (data ? agendaItems(data) : []), [data]);
  const [open, setOpen] = useState<OpenDates | null>(null);
  usePrintAction();
  const onOpen = (id: string) => {
    const item = items.find((each) => each.id === id);
    if (item?.step) navigate('/jaarplan', { jaar: String(item.step.year), stap: idOf(item.step) });
    else if (item?.dates) setOpen({ ...datesOf(item.dates), ...whose });
  };
  const title = monthTitle(month);
  return (
    <div className={classes['page']}>
      <Bar {...{ view, change, today, title }}>
        <ExportMenu read={() => agendaTable(title, items)} />
      </Bar>
      <AgendaFilters view={view} change={change} />
      <div className={classes['split']}>
        {error && (
          <Text p="lg" role="alert">
            {error.message}
          </Text>
        )}
        <Suspense fallback={<Wait />}>
          {data ? (
            <Calendar view={view.view} month={month} today={today} items={items} onOpen={onOpen} />
          ) : (
            !error && <Wait />
          )}
        </Suspense>
        {open && (
          <DatesPanel
            key={`${open.fromOn} ${open.kinds.join()} ${open.rule ?? ''}`}
            open={open}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
      <Status items={items} month={month} />
    </div>
  );
}

function datesOf({ on, kind, rule }: NonNullable<AgendaItem['dates']>): OpenDates {
  return { fromOn: on, untilOn: on, kinds: [kind], rule };
}

/** `2026-11` → `november 2026`. */
function monthTitle(month: string): string {
  return `${monthName(Number(month.slice(5)))} ${month.slice(0, 4)}`;
}

interface BarProps {
  view: AgendaView;
  change: (to: Partial<AgendaView>) => void;
  today: string;
  title: string;
  children: React.ReactNode;
}

function Bar({ view, change, today, title, children }: BarProps) {
  const { month } = view;
  return (
    <div className={classes['bar']}>
      <ActionIcon
        variant="subtle"
        aria-label={text.previous}
        onClick={() => change({ month: otherMonth(month, -1) })}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={text.next}
        onClick={() => change({ month: otherMonth(month, 1) })}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      <h2 className={classes['month']} aria-live="polite">
        {title}
      </h2>
      {month !== today.slice(0, 7) && (
        <Button size="compact-sm" variant="default" onClick={() => change({ month: today.slice(0, 7) })}>
          {text.today}
        </Button>
      )}
      <div className={classes['tools']}>
        <SegmentedControl
          size="xs"
          aria-label={text.views.label}
          value={view.view}
          data={[
            { value: 'month', label: text.views.month },
            { value: 'list', label: text.views.list },
          ]}
          onChange={(value) => change({ view: value === 'list' ? 'list' : 'month' })}
        />
        {children}
      </div>
    </div>
  );
}

function Wait() {
  return (
    <Center flex={1}>
      <Loader />
    </Center>
  );
}

/** What is in the month itself, not in the weeks around it. */
function Status({ items, month }: { items: readonly AgendaItem[]; month: string }) {
  const own = items.filter(
    ({ fromOn, untilOn }) => fromOn.slice(0, 7) <= month && untilOn.slice(0, 7) >= month,
  );
  const dates = own.flatMap((item) => item.dates ?? []);
  const total = dates.reduce((sum, { clients }) => sum + clients, 0);
  return (
    <output className={classes['status']}>
      {text.status(own.length - dates.length, dates.length, total)}
    </output>
  );
}
