import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect } from 'react';
import type { PlanLetter } from '#shared/planning/card-model.ts';
import { planningText } from '#shared/planning/nl.ts';
import { formatDay, formatLongDay, monthName } from '#shared/text/format.ts';
import { hrefOf, useRoute } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { numberIn } from '#renderer/clients/client-path.ts';
import classes from '#renderer/planning/letter.module.css';
import { planPath } from '#renderer/planning/plan-path.ts';

const { letter: text, card } = planningText;

/** The planning letter without the window around it, for PDF and printer; its title says when it is complete. */
export function LetterPrint({ parameters }: ScreenProps) {
  const route = useRoute();
  const year = Number(route.parameters.get('jaar'));
  const client = numberIn(parameters['number']);
  const { data, error } = useQueryCall('planning.getLetter', { client, year });
  // Paper is white, also when the person works in the dark.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', 'light'));
  useEffect(() => {
    if (data) document.title = `gereed ${text.title(data.year)} ${data.client}`;
  }, [data]);
  return (
    <div className={classes['desk']}>
      <header className={classes['tools']}>
        <Button component="a" href={hrefOf(planPath(client), { jaar: String(year) })} variant="default">
          {card.toCard}
        </Button>
        <Button onClick={() => window.print()}>{card.printNow}</Button>
      </header>
      {error && <p role="alert">{error.message}</p>}
      {data && <Letter letter={data} />}
    </div>
  );
}

function Letter({ letter }: { letter: PlanLetter }) {
  const { moments, year } = letter;
  return (
    <main className={classes['letter']}>
      <header>
        <strong className={classes['office']}>{letter.officeName}</strong>
        <address>
          {[letter.name, ...letter.address].map((line) => (
            <div key={line}>{line}</div>
          ))}
        </address>
        <dl>
          <Fact label={text.date} value={formatLongDay(letter.on)} />
          <Fact label={text.reference} value={letter.client} />
          {letter.contact !== null && <Fact label={text.contact} value={letter.contact} />}
        </dl>
      </header>
      <h1>{text.title(year)}</h1>
      <p>{text.intro(letter.officeName, year)}</p>
      {letter.engagement !== null && (
        <>
          <h2>{text.accounts(year - 1)}</h2>
          <dl>
            <Fact label={text.engagement} value={letter.engagement} />
            {letter.readyToCompileOn !== null && (
              <Fact label={text.ready} value={formatLongDay(letter.readyToCompileOn)} />
            )}
            {letter.accountsCompleteOn !== null && (
              <Fact label={text.complete} value={formatLongDay(letter.accountsCompleteOn)} />
            )}
          </dl>
        </>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{text.columns.service}</th>
            <th scope="col">{text.columns.month}</th>
            <th scope="col">{text.columns.expected}</th>
            <th scope="col">{text.columns.statutory}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map(({ service, name, month, expectedOn, statutoryOn }, index) => (
            // A service may come twice in a month: thirteen periods in twelve months.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={`${service} ${index}`} data-first={moments[index - 1]?.service !== service}>
              <td>{moments[index - 1]?.service === service ? '' : name}</td>
              <td>{monthName(month)}</td>
              <td>{formatDay(expectedOn)}</td>
              <td>{formatDay(statutoryOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text.closing}</p>
      <p className={classes['greeting']}>
        {text.greeting}
        <br />
        {letter.officeName}
        {letter.contact !== null && (
          <>
            <br />
            {letter.contact}
          </>
        )}
      </p>
    </main>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
