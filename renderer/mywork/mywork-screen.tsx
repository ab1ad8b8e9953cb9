import { Button, Loader, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Work, WorkTerm } from '#shared/mywork/model.ts';
import { myworkText as text } from '#shared/mywork/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { CalendarButton } from '#renderer/calendar/calendar-button.tsx';
import { CalendarPanel } from '#renderer/calendar/calendar-panel.tsx';
import { queryClient } from '#renderer/calls/query-client.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { EmployeeSelect } from '#renderer/employees/employee-select.tsx';
import { GapList } from '#renderer/mywork/gap-list.tsx';
import { WorkList } from '#renderer/mywork/work-list.tsx';
import classes from '#renderer/mywork/mywork.module.css';

const terms: readonly WorkTerm[] = ['overdue', 'week', 'month'];

/** What lies on the desk of the person at this computer: own steps, deadlines of own clients, and what is missing of them. */
export function MyworkScreen() {
  const [isExporting, setExporting] = useState(false);
  const today = useQueryCall('office.getStatus', {}).data?.today;
  const desk = useQueryCall('mywork.getDesk', {}).data;
  const setDesk = useCommand('mywork.setDesk', {
    onSuccess: (saved) => queryClient.setQueryData(['mywork.getDesk', {}], saved),
  });
  const employees = useQueryCall('employees.list', {}).data?.employees;
  return (
    <div className={classes['page']}>
      {desk && (
        <div className={classes['bar']}>
          {desk.employee !== null && (
            <WhoSelect value={desk.employee} onChange={(employee) => setDesk.mutate({ employee })} />
          )}
          <div className={classes['tools']}>
            <Switch
              size="xs"
              label={text.quiet}
              title={text.quietHint}
              checked={desk.isQuiet}
              onChange={(event) => setDesk.mutate({ isQuiet: event.currentTarget.checked })}
            />
            <CalendarButton onClick={() => setExporting(true)} />
          </div>
        </div>
      )}
      <div className={classes['split']}>
        {desk && employees && desk.employee === null && (
          <Nobody hasEmployees={employees.length > 0} onChoose={(employee) => setDesk.mutate({ employee })} />
        )}
        {desk && today !== undefined && desk.employee !== null && (
          <Desk employee={desk.employee} today={today} />
        )}
        {isExporting && today !== undefined && (
          <CalendarPanel
            today={today}
            employee={desk?.employee ?? null}
            onClose={() => setExporting(false)}
          />
        )}
      </div>
    </div>
  );
}

type OnChoose = (code: string | null) => void;

function WhoSelect({ value, onChange }: { value: string | null; onChange: OnChoose }) {
  return (
    <EmployeeSelect
      label={text.who}
      isLabelHidden
      placeholder={text.choose}
      value={value}
      onChange={onChange}
    />
  );
}

function Nobody({ hasEmployees, onChoose }: { hasEmployees: boolean; onChoose: OnChoose }) {
  const { empty } = text;
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {empty.title}
      </Title>
      <Text>{hasEmployees ? empty.body : empty.noEmployees}</Text>
      {hasEmployees ? (
        <WhoSelect value={null} onChange={onChoose} />
      ) : (
        <Button component="a" href={hrefOf('/beheer/medewerkers')}>
          {empty.toEmployees}
        </Button>
      )}
    </Stack>
  );
}

function Desk({ employee, today }: { employee: string; today: string }) {
  const { data, error } = useQueryCall('mywork.get', { employee }, { isFresh: true });
  if (error)
    return (
      <Text p="md" role="alert">
        {error.message}
      </Text>
    );
  if (!data) return <Loader m="md" size="sm" />;
  return (
    <div className={classes['desk']}>
      <div className={classes['columns']}>
        <div className={classes['terms']}>
          {terms.map((term) => (
            <Term key={term} term={term} work={data} today={today} />
          ))}
        </div>
        <section className={classes['card']} aria-label={text.gaps}>
          <header className={classes['head']}>
            <Title order={2} size="lg">
              {text.gaps}
            </Title>
            {data.gaps.length > 0 && (
              <a href={hrefOf('/jaarplan/ontbrekend')}>{text.allGaps(data.gaps.length)}</a>
            )}
          </header>
          <GapList gaps={data.gaps} />
        </section>
      </div>
    </div>
  );
}

function Term({ term, work, today }: { term: WorkTerm; work: Work; today: string }) {
  const items = work[term];
  return (
    <section className={classes['card']} aria-label={text.terms[term]}>
      <header className={classes['head']}>
        <Title order={2} size="lg">
          {text.terms[term]}
        </Title>
        <span className={classes['count']}>{items.length}</span>
      </header>
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.nothing[term]}
        </Text>
      ) : (
        <WorkList items={items} today={today} />
      )}
    </section>
  );
}
