import type { DataRequest } from '#shared/requests/model.ts';
import { requestsText } from '#shared/requests/nl.ts';
import { formatDay } from '#shared/text/format.ts';

const { reminder, values } = requestsText;

/** A reminder of a request as the text of a mail: what was asked, since when, and how much of it is still open. */
export function reminderOf(
  { file, madeAt, name, employee, asked, open, returnedAt }: DataRequest,
  { office, sender }: { office: string; sender: string },
): { subject: string; text: string } {
  const [first = ''] = name.split(' ');
  const salutation = employee === null || first === '' ? reminder.everyone : reminder.person(first);
  const state =
    open === 0
      ? reminder.complete
      : returnedAt === null
        ? reminder.notReturned(values(open), values(asked))
        : reminder.partly(values(open), values(asked), formatDay(returnedAt.slice(0, 10)));
  const lines = [
    salutation,
    '',
    reminder.asked(formatDay(madeAt.slice(0, 10)), file),
    state,
    ...(open === 0 ? [] : ['', reminder.how]),
    '',
    reminder.greeting,
    sender,
    office,
  ];
  return { subject: reminder.subject(open), text: lines.join('\n') };
}
