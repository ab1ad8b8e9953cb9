import type { LogLine } from '#shared/audit/calls.ts';
import { auditText } from '#shared/audit/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import classes from '#renderer/audit/audit.module.css';
import { clientPath } from '#renderer/clients/client-path.ts';

/** The client that a change is about, with the way to the card while it exists. */
export function LoggedClient({ client }: { client: NonNullable<LogLine['client']> }) {
  const name = `${client.number} ${client.name}`;
  if (!client.exists) {
    return (
      <span className={classes['soft']}>
        {name} ({auditText.screen.goneClient})
      </span>
    );
  }
  return (
    <a className={classes['client']} href={hrefOf(clientPath(client.number))}>
      {name}
    </a>
  );
}
