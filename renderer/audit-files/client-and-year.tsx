import { Anchor, Button, Select } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { AuditReadingAnswer } from '#shared/audit-files/answers.ts';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { RecordPicker } from '#renderer/clients/record-picker.tsx';
import classes from '#renderer/audit-files/audit-files.module.css';

const text = auditFileScreenText.client;

/** Whose figures they become, and of which year. */
export function ClientAndYear({ reading }: { reading: AuditReadingAnswer }) {
  const { parameters } = useRoute();
  const [isChanging, setChanging] = useState(false);
  const { client, proposals, years, year } = reading;
  const change = useCallback(
    (next: Record<string, string>) => replaceParameters({ ...Object.fromEntries(parameters), ...next }),
    [parameters],
  );
  const onPick = useCallback(
    (number: string | null) => {
      if (number !== null) change({ klant: number });
    },
    [change],
  );
  const by = proposals.find(({ number }) => number === client?.number)?.by;
  const others = proposals.filter(({ number }) => number !== client?.number);
  const isOpen = client === null || isChanging;
  const allYears = [...new Set([...years, ...(year === null ? [] : [year]), ...around(years)])];
  return (
    <section className={classes['block']} aria-label={text.title}>
      <div className={classes['clientRow']}>
        <div className={classes['client']}>
          {client && (
            <div>
              <Anchor href={hrefOf(clientPath(client.number))} fw={600}>
                {client.number} {client.name}
              </Anchor>
              {by !== undefined && <span className={classes['soft']}> {text.by[by]}</span>}
            </div>
          )}
          {!client && <p>{text.none}</p>}
          {isOpen && (
            <RecordPicker kind="clients" label={text.label} onPick={onPick} isFocusedFirst={isChanging} />
          )}
          {!isOpen && (
            <Button variant="subtle" size="compact-sm" w="fit-content" onClick={() => setChanging(true)}>
              {text.change}
            </Button>
          )}
          {others.length > 0 && isOpen && (
            <ul className={classes['proposals']} aria-label={text.proposals}>
              {others.map((proposal) => (
                <li key={proposal.number}>
                  <Button variant="default" size="compact-sm" onClick={() => onPick(proposal.number)}>
                    {proposal.number} {proposal.name}
                  </Button>{' '}
                  <span className={classes['soft']}>{text.by[proposal.by]}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <Select
          label={text.year}
          w={110}
          allowDeselect={false}
          value={year === null ? null : String(year)}
          data={allYears.toSorted((a, b) => b - a).map(String)}
          onChange={(value) => value !== null && change({ jaar: value })}
        />
      </div>
    </section>
  );
}

/** A year more and a year less: a broken book year may belong to either. */
function around(years: readonly number[]): number[] {
  return years.length === 0 ? [] : [Math.max(...years) + 1, Math.min(...years) - 1];
}
