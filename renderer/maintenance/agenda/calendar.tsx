import FullCalendar, { type EventDisplayInfo, type EventInput } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import list from '@fullcalendar/react/list';
import dutch from '@fullcalendar/react/locales/nl';
import classicTheme from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { listItems, type AgendaItem } from '#shared/maintenance/agenda-items.ts';
import { agendaText as text } from '#shared/maintenance/agenda-nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { kindIcons } from '#renderer/maintenance/agenda/kind-icons.ts';
import classes from '#renderer/maintenance/agenda/calendar.module.css';

interface CalendarProps {
  view: 'month' | 'list';
  /** `2026-11`. */
  month: string;
  today: string;
  items: readonly AgendaItem[];
  onOpen: (id: string) => void;
}

const plugins = [dayGrid, list, classicTheme];

/** A month of the office as FullCalendar draws it, as weeks or as a list. */
export function Calendar({ view, month, today, items, onOpen }: CalendarProps) {
  const shown = view === 'list' ? listItems(items, month) : items;
  const events: EventInput[] = shown.map((item) => ({
    id: item.id,
    title: item.title,
    start: item.fromOn,
    end: item.endsBefore,
    allDay: true,
    extendedProps: { item },
  }));
  return (
    <div className={classes['calendar']}>
      <FullCalendar
        key={`${view} ${month}`}
        plugins={plugins}
        locale={dutch}
        initialView={view === 'month' ? 'dayGridMonth' : 'listMonth'}
        initialDate={`${month}-01`}
        now={today}
        headerToolbar={false}
        height="auto"
        weekNumbers
        fixedWeekCount={false}
        dayMaxEvents={6}
        dayCellClass={classes['day']}
        listItemEventBeforeClass={classes['noDot']}
        moreLinkText={text.more}
        moreLinkHint={text.moreHint}
        closeHint={text.closePopover}
        noEventsText={text.nothing}
        inlineWeekNumberContent={({ num }) => text.week(num)}
        displayEventTime={false}
        eventInteractive
        events={events}
        eventClass={(info) => `${classes[view] ?? ''} ${classes[itemOf(info)?.kind ?? 'step'] ?? ''}`}
        eventContent={(info) => <EventLook item={itemOf(info)} isShort={view === 'month'} />}
        eventClick={({ event }) => onOpen(event.id)}
      />
    </div>
  );
}

/** In a month the number of clients stays in sight, however narrow a day is. */
function EventLook({ item, isShort }: { item: AgendaItem | undefined; isShort: boolean }) {
  if (!item) return null;
  const KindIcon = kindIcons[item.kind];
  const { dates } = item;
  return (
    <span className={classes['look']} title={`${text.marks[item.kind]}: ${item.title}`}>
      <KindIcon size={13} aria-label={`${text.marks[item.kind]}:`} className={classes['icon']} />
      <span className={classes['title']}>{isShort && dates ? dates.ruleName : item.title}</span>
      {isShort && dates && (
        <span className={classes['count']}>
          {formatCount(dates.clients)}
          <span className={classes['hidden']}> {text.clientsWord(dates.clients)}</span>
        </span>
      )}
    </span>
  );
}

/** The calendar keeps what it was given beside an event, without knowing of what type. */
function itemOf({ event }: EventDisplayInfo): AgendaItem | undefined {
  // Every event is made of an item above.
  return event.extendedProps['item'] as AgendaItem | undefined;
}
