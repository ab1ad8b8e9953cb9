import { Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { OfficeYear } from '#shared/closing/model.ts';
import { closingText } from '#shared/closing/nl.ts';
import { formatCount, formatHours } from '#shared/text/format.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { CloseYearPanel } from '#renderer/closing/close-year-panel.tsx';
import { ReopenYearPanel } from '#renderer/closing/reopen-year-panel.tsx';
import classes from '#renderer/closing/closing.module.css';

const text = closingText.screen;

/** The planning years of the office: close one, read it back, compare it, or reopen it with a reason. */
export function YearsScreen() {
  const years = useQueryCall('closing.list', {}, { isFresh: true }).data?.years;
  const [chosen, setChosen] = useState<number | null>(null);
  const year = years?.find((one) => one.year === chosen);
  const onClose = () => setChosen(null);
  return (
    <div className={classes['page']}>
      <div className={classes['split']}>
        <div className={classes['main']}>
          <Group align="flex-start" justify="space-between" wrap="nowrap">
            <p className={classes['intro']}>{text.intro}</p>
            {years && years.length > 1 && (
              <Button component="a" variant="default" flex="none" href={hrefOf('/jaarplan/vergelijken')}>
                {text.compareAny}
              </Button>
            )}
          </Group>
          {years?.length === 0 && <NoYears />}
          {years && years.length > 0 && <YearsTable years={years} onChoose={setChosen} />}
        </div>
        {year?.closing && <ReopenYearPanel key={year.year} year={year.year} onClose={onClose} />}
        {year && year.obstacle === null && (
          <CloseYearPanel key={year.year} year={year.year} onClose={onClose} />
        )}
      </div>
    </div>
  );
}

function NoYears() {
  return (
    <Stack align="flex-start" gap="xs">
      <Title order={2} size="lg">
        {text.empty}
      </Title>
      <Text>{text.emptyBody}</Text>
      <Button component="a" variant="default" href={hrefOf('/planning')}>
        {text.emptyAction}
      </Button>
    </Stack>
  );
}

function YearsTable({ years, onChoose }: { years: readonly OfficeYear[]; onChoose: (year: number) => void }) {
  return (
    <table className={classes['table']} aria-label={text.title}>
      <thead>
        <tr>
          <th scope="col">{text.year}</th>
          <th scope="col">{text.state}</th>
          <th scope="col" className={classes['number']}>
            {text.plans}
          </th>
          <th scope="col" className={classes['number']}>
            {text.hours}
          </th>
          <th scope="col" className={classes['number']}>
            {text.budgets}
          </th>
          <th scope="col">{text.closed}</th>
          <th scope="col">
            <VisuallyHidden>{text.actions}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <YearRow key={year.year} year={year} onChoose={() => onChoose(year.year)} />
        ))}
      </tbody>
    </table>
  );
}

function stateOf({ closing, earlier, obstacle }: OfficeYear): string {
  if (closing) return text.states.closed;
  if (obstacle === 'future') return text.states.future;
  return earlier.length > 0 ? text.states.reopened : text.states.open;
}

function YearRow({ year, onChoose }: { year: OfficeYear; onChoose: () => void }) {
  const { closing, earlier, obstacle } = year;
  const mayClose = useMay('closing.close');
  const mayReopen = useMay('closing.reopen');
  return (
    <tr>
      <th scope="row">{year.year}</th>
      <td>
        <span className={classes['state']}>
          {closing ? <IconLock size={16} aria-hidden /> : <IconLockOpen2 size={16} aria-hidden />}
          {stateOf(year)}
        </span>
      </td>
      <td className={classes['number']}>{formatCount(year.plans)}</td>
      <td className={classes['number']}>{formatHours(year.plannedCentihours)}</td>
      <td className={classes['number']}>{formatCount(year.budgets)}</td>
      <td>
        {closing && (
          <>
            {text.by(closing.closedAt, closing.closedBy)}
            <Text size="xs" c="dimmed">
              {text.definition(closing.definitionVersion, closing.definitionName)}
              {closing.remark !== null && ` · ${closing.remark}`}
            </Text>
          </>
        )}
        {earlier.length > 0 && (
          <ul className={classes['earlier']}>
            {earlier.map(({ id, closedAt, closedBy, reopened }) => (
              <li key={id}>
                <a href={hrefOf(`/jaarplan/jaren/${year.year}`, { stand: String(id) })}>
                  {text.by(closedAt, closedBy)}
                </a>
                {reopened && `. ${text.reopenedBy(reopened.at, reopened.by, reopened.reason)}`}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td className={classes['actions']}>
        <Group gap="xs" justify="flex-end" wrap="nowrap">
          {closing && (
            <Button
              component="a"
              variant="default"
              aria-label={text.showYear(year.year)}
              href={hrefOf(`/jaarplan/jaren/${year.year}`)}
            >
              {text.show}
            </Button>
          )}
          {closing && (
            <Button
              component="a"
              variant="subtle"
              aria-label={text.compareYear(year.year)}
              href={hrefOf('/jaarplan/vergelijken', { van: String(year.year) })}
            >
              {text.compare}
            </Button>
          )}
          {closing && mayReopen && (
            <Button variant="subtle" aria-label={text.reopenYear(year.year)} onClick={onChoose}>
              {text.reopen}
            </Button>
          )}
          {obstacle === null && mayClose && (
            <Button variant="default" aria-label={text.closeYear(year.year)} onClick={onChoose}>
              {text.close}
            </Button>
          )}
        </Group>
      </td>
    </tr>
  );
}
