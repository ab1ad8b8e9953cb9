import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PrivacyRequest } from '#shared/privacy/calls.ts';
import { urgencyOf } from '#shared/privacy/model.ts';
import { privacyText } from '#shared/privacy/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/privacy/privacy.module.css';
import { RequestDialog } from '#renderer/privacy/request-dialog.tsx';

const text = privacyText.requests;

/** What people asked about their own data, with a warning for what must be answered soon. */
export function RequestRegister() {
  const requests = useQueryCall('privacy.listRequests', {}).data?.requests;
  const today = useQueryCall('office.getStatus', {}).data?.today;
  const [edited, setEdited] = useState<PrivacyRequest | 'new' | null>(null);
  if (!requests || today === undefined) return null;
  const urgencies = requests.map(({ dueOn, answeredOn }) => urgencyOf(dueOn, answeredOn, today));
  const warning = text.warning(
    urgencies.filter((urgency) => urgency === 'late').length,
    urgencies.filter((urgency) => urgency === 'soon').length,
  );
  return (
    <section className={classes['section']} aria-label={text.title}>
      <div className={classes['head']}>
        <h2>{text.title}</h2>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {text.add}
        </Button>
      </div>
      {warning !== '' && <output className={classes['warning']}>{warning}.</output>}
      {requests.length === 0 ? (
        <p className={classes['soft']}>{text.none}</p>
      ) : (
        <RequestTable requests={requests} today={today} onEdit={setEdited} />
      )}
      {edited !== null && (
        <RequestDialog
          request={edited === 'new' ? null : edited}
          today={today}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

interface RequestTableProps {
  requests: readonly PrivacyRequest[];
  today: string;
  onEdit: (request: PrivacyRequest) => void;
}

function RequestTable({ requests, today, onEdit }: RequestTableProps) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          {Object.values(text.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => {
          const urgency = urgencyOf(request.dueOn, request.answeredOn, today);
          return (
            <tr key={request.id}>
              <td>{text.kinds[request.kind]}</td>
              <td>
                <button type="button" className={classes['link']} onClick={() => onEdit(request)}>
                  {request.person}
                </button>
              </td>
              <td>{formatDay(request.receivedOn)}</td>
              <td>{formatDay(request.dueOn)}</td>
              <td>{formatDay(request.answeredOn)}</td>
              <td className={classes[urgency]}>{text.urgency[urgency]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
