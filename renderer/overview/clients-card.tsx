import type { ClientStatus } from '#shared/clients/model.ts';
import { overviewText } from '#shared/overview/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { Card } from '#renderer/overview/card.tsx';
import classes from '#renderer/overview/overview.module.css';

/** Each status with the view of the client list that shows it. */
const order = [
  { status: 'active', view: 'actief' },
  { status: 'prospect', view: 'prospects' },
  { status: 'former', view: 'voormalig' },
] as const satisfies readonly { status: ClientStatus; view: string }[];

/** How many clients there are, by status. */
export function ClientsCard() {
  const { data } = useQueryCall('office.getOverview', {});
  return (
    <Card title={overviewText.statusTitle}>
      {data && (
        <div className={classes['statuses']}>
          {order.map(({ status, view }) => (
            <a key={status} className={classes['status']} href={hrefOf('/klanten', { weergave: view })}>
              <span className={classes['figure']}>{formatCount(data.statuses[status])}</span>
              <span className={classes['small']}>{overviewText.statuses[status]}</span>
            </a>
          ))}
        </div>
      )}
    </Card>
  );
}
