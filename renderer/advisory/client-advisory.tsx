import { Text } from '@mantine/core';
import { advisoryText } from '#shared/advisory/nl.ts';
import type { AdvisoryField } from '#shared/advisory/model.ts';
import { AdvisoryValue } from '#renderer/advisory/advisory-value.tsx';
import { useAdvisoryChoices } from '#renderer/advisory/use-advisory-choices.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/advisory/advisory.module.css';

const { card: text, fields } = advisoryText;
const shown: readonly [AdvisoryField, number][] = [
  ['status', 176],
  ['nextAction', 220],
  ['nextActionOn', 100],
  ['owner', 136],
  ['remark', 160],
];

/** The advisory services of one client, on the card. */
export function ClientAdvisory({ number, today }: { number: string; today: string }) {
  const { data } = useQueryCall('advisory.getCard', { client: number }, { isFresh: true });
  const choices = useAdvisoryChoices();
  if (!data || !choices) return null;
  return (
    <section aria-label={text.title} className={classes['card']}>
      <Text size="sm" c="dimmed">
        {data.isFormer ? text.former : text.hint}
      </Text>
      <table className={classes['cardTable']}>
        <thead>
          <tr>
            <th scope="col">{advisoryText.columns.service}</th>
            {shown.map(([field]) => (
              <th scope="col" key={field}>
                {fields[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map((item) => (
            <tr key={item.service}>
              <th scope="row">{item.label}</th>
              {shown.map(([field, width]) => (
                <td key={field}>
                  <AdvisoryValue
                    client={number}
                    item={item}
                    field={field}
                    choices={choices}
                    today={today}
                    width={width}
                    isReadOnly={data.isFormer || item.isRetired}
                    isInTable
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
