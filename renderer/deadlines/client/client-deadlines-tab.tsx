import type { CardChoices } from '#shared/clients/card-model.ts';
import { clientDeadlinesText as text } from '#shared/deadlines/client-nl.ts';
import type { DeadlineRemark } from '#shared/deadlines/model.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import cardClasses from '#renderer/clients/card/card.module.css';
import { BookYearsSection } from '#renderer/deadlines/client/book-years-section.tsx';
import classes from '#renderer/deadlines/client/client-deadlines.module.css';
import { DeadlineTable } from '#renderer/deadlines/client/deadline-table.tsx';
import { FilingFields } from '#renderer/deadlines/client/filing-fields.tsx';
import { FormsSection } from '#renderer/deadlines/client/forms-section.tsx';
import { SizeSection } from '#renderer/deadlines/client/size-section.tsx';

interface ClientDeadlinesTabProps {
  number: string;
  choices: CardChoices;
  today: string;
}

/** The duties of one client on its card: what decides its days, and the days with their source and done marks. */
export function ClientDeadlinesTab({ number, choices, today }: ClientDeadlinesTabProps) {
  const { data } = useQueryCall('deadlines.getClient', { number }, { isFresh: true });
  if (!data) return null;
  return (
    <>
      <Remarks remarks={data.remarks} />
      <div className={cardClasses['sections']}>
        <FilingFields client={data} today={today} />
        <BookYearsSection client={data} today={today} />
        <FormsSection client={data} choices={choices} today={today} />
        <SizeSection client={data} />
      </div>
      <div className={classes['deadlines']}>
        <DeadlineTable client={data} today={today} />
      </div>
    </>
  );
}

function Remarks({ remarks }: { remarks: readonly DeadlineRemark[] }) {
  if (remarks.length === 0) return null;
  return (
    <ul className={classes['remarks']} aria-label={text.remarksLabel}>
      {remarks.map((remark) => (
        <li key={remark}>{deadlinesText.remarks[remark]}</li>
      ))}
    </ul>
  );
}
