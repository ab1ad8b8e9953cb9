import { ClientValue } from '#renderer/clients/card/client-value.tsx';
import type { CardProps } from '#renderer/clients/card/card-props.ts';
import { Section } from '#renderer/clients/card/section.tsx';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';
import type { ClientFieldKey } from '#shared/clients/fields.ts';
import classes from '#renderer/clients/card/card.module.css';

const { sections } = cardScreenText;

const blocks: readonly { title: string; fields: readonly ClientFieldKey[] }[] = [
  { title: sections.identity, fields: ['number', 'name', 'kind', 'legalForm'] },
  { title: sections.relation, fields: ['status', 'clientSince', 'clientUntil', 'leaveReason'] },
  { title: sections.address, fields: ['street', 'houseNumber', 'postcode', 'city', 'country'] },
  { title: sections.reach, fields: ['phone', 'email'] },
  { title: sections.numbers, fields: ['kvkNumber', 'rsin', 'vatId'] },
  { title: sections.remarks, fields: ['remark'] },
];

/** Master data: who the client is and how to reach it. */
export function DataTab(props: CardProps) {
  return (
    <div className={classes['sections']}>
      {blocks.map(({ title, fields }) => (
        <Section title={title} key={title}>
          {fields.map((field) => (
            <ClientValue field={field} key={field} {...props} />
          ))}
        </Section>
      ))}
    </div>
  );
}
