import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import type { AdvisoryChange } from '#shared/advisory/model.ts';
import { advisoryText } from '#shared/advisory/nl.ts';
import { formatDay, formatInstant } from '#shared/text/format.ts';
import { AdvisoryValue } from '#renderer/advisory/advisory-value.tsx';
import { useAdvisoryChoices } from '#renderer/advisory/use-advisory-choices.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import classes from '#renderer/advisory/advisory.module.css';

interface AdvisoryPanelProps {
  client: string;
  service: string;
  today: string;
  onClose: () => void;
}

const { panel: text, fields } = advisoryText;

/** What is agreed about one service of a client, and how it came about. */
export function AdvisoryPanel({ client, service, today, onClose }: AdvisoryPanelProps) {
  const { data } = useQueryCall('advisory.getCard', { client }, { isFresh: true });
  const choices = useAdvisoryChoices();
  const item = data?.items.find((each) => each.service === service);
  const shared = { client, choices, today, isReadOnly: data?.isFormer === true };
  return (
    <SidePanel
      title={item?.label ?? advisoryText.title}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        <Button component="a" variant="default" href={hrefOf(clientPath(client), { deel: 'adviesdiensten' })}>
          {text.open}
        </Button>
      }
    >
      {!item || !choices ? (
        <Loader size="sm" />
      ) : (
        <Stack gap="md" key={`${client} ${service}`}>
          <Text size="sm">
            {client} {data?.name}
          </Text>
          <AdvisoryValue {...shared} choices={choices} item={item} field="status" />
          <AdvisoryValue {...shared} choices={choices} item={item} field="nextAction" />
          <AdvisoryValue {...shared} choices={choices} item={item} field="nextActionOn" />
          <AdvisoryValue {...shared} choices={choices} item={item} field="owner" />
          <AdvisoryValue {...shared} choices={choices} item={item} field="remark" />
          <CellHistory client={client} service={service} />
        </Stack>
      )}
    </SidePanel>
  );
}

function CellHistory({ client, service }: { client: string; service: string }) {
  const { data } = useQueryCall('advisory.getHistory', { client, service }, { isFresh: true });
  if (!data) return null;
  return (
    <section aria-label={text.history}>
      <Title order={3} size="sm" mb={4}>
        {text.history}
      </Title>
      {data.changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {text.noHistory}
        </Text>
      ) : (
        <ul className={classes['history']}>
          {data.changes.map((change, index) => (
            // Two changes may be made at the same instant; the list only grows at its head.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${change.changedAt} ${data.changes.length - index}`} data-undone={change.isUndone}>
              <span className={classes['when']}>
                {formatInstant(change.changedAt)} {change.account}
                {change.isUndone ? ` · ${text.undone}` : ''}
              </span>
              {change.values.map((value) => (
                <span key={value.field}>{describe(value)}</span>
              ))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describe({ field, before, after }: AdvisoryChange['values'][number]): string {
  const write = (value: string | null) =>
    value === null ? '' : field === 'nextActionOn' ? formatDay(value) : value;
  return text.change(fields[field], write(before), write(after));
}
