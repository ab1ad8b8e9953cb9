import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ClientDeadlines } from '#shared/deadlines/client-calls.ts';
import { clientDeadlinesText as text } from '#shared/deadlines/client-nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { parseDay } from '#shared/text/parse.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { Section } from '#renderer/clients/card/section.tsx';
import classes from '#renderer/deadlines/client/client-deadlines.module.css';

interface SectionProps {
  client: ClientDeadlines;
  today: string;
}

/** The book years as they are, with those that differ from the usual ones. */
export function BookYearsSection({ client, today }: SectionProps) {
  const remove = useCommand('deadlines.removeBookYear');
  const own = new Map(client.bookYears.map((year) => [year.endsOn, year.id]));
  const shown = [
    ...client.bookYears.filter(({ endsOn }) => !client.allBookYears.some((year) => year.endsOn === endsOn)),
    ...client.allBookYears,
  ].toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1));
  return (
    <Section title={text.sections.bookYears}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{text.bookYear.startsOn}</th>
            <th scope="col">{text.bookYear.endsOn}</th>
            <th scope="col">{text.bookYear.months}</th>
            <th scope="col">{text.bookYear.kind}</th>
            <th scope="col" aria-label={text.remove} />
          </tr>
        </thead>
        <tbody>
          {shown.map((year) => {
            const id = own.get(year.endsOn);
            return (
              <tr key={year.endsOn}>
                <td className={classes['day']}>{formatDay(year.startsOn)}</td>
                <td className={classes['day']}>{formatDay(year.endsOn)}</td>
                <td>{'months' in year ? year.months : ''}</td>
                <td>
                  {year.isFirst ? text.bookYear.first : id === undefined ? '' : text.bookYear.different}
                </td>
                <td>
                  {id !== undefined && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={text.bookYear.remove(formatDay(year.endsOn))}
                      onClick={() => remove.mutate({ number: client.number, id })}
                    >
                      {text.remove}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <AddBookYear number={client.number} today={today} />
    </Section>
  );
}

function AddBookYear({ number, today }: { number: string; today: string }) {
  const [typed, setTyped] = useState({ startsOn: '', endsOn: '', isFirst: false });
  const [error, setError] = useState<string | null>(null);
  const save = useCommand('deadlines.saveBookYear', {
    onSuccess: () => setTyped({ startsOn: '', endsOn: '', isFirst: false }),
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const startsOn = parseDay(typed.startsOn, today);
    const endsOn = parseDay(typed.endsOn, today);
    if (!startsOn.ok || startsOn.value === null || !endsOn.ok || endsOn.value === null)
      return setError(text.dayNeeded);
    save.mutate({ number, startsOn: startsOn.value, endsOn: endsOn.value, isFirst: typed.isFirst });
  };
  return (
    <form onSubmit={onSubmit}>
      <p className={classes['soft']}>{text.bookYear.hint}</p>
      <div className={classes['form']}>
        <TextInput
          label={text.bookYear.startsOn}
          w={110}
          value={typed.startsOn}
          onChange={(event) => setTyped({ ...typed, startsOn: event.currentTarget.value })}
        />
        <TextInput
          label={text.bookYear.endsOn}
          w={110}
          value={typed.endsOn}
          onChange={(event) => setTyped({ ...typed, endsOn: event.currentTarget.value })}
        />
        <Checkbox
          label={text.bookYear.isFirst}
          mb={8}
          checked={typed.isFirst}
          onChange={(event) => setTyped({ ...typed, isFirst: event.currentTarget.checked })}
        />
        <Button type="submit" variant="default" loading={save.isPending}>
          {text.bookYear.add}
        </Button>
      </div>
      {error !== null && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
    </form>
  );
}
