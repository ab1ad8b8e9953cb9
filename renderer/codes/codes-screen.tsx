import { Badge, Button, Switch, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { CodeListName, type CodeItem } from '#shared/codes/model.ts';
import { codesText } from '#shared/codes/nl.ts';
import { EditableWhenMay, WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { AddCode } from '#renderer/codes/add-code.tsx';
import { CodeTable } from '#renderer/codes/code-table.tsx';
import classes from '#renderer/codes/codes.module.css';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';

const none: CodeItem[] = [];
const ListParameter = CodeListName.catch('branch');

/** The office's own code lists: one at a time, in the order in which they are offered. */
export function CodesScreen() {
  const { parameters } = useRoute();
  const list = ListParameter.parse(parameters.get('lijst'));
  const items = useQueryCall('codes.list', {}, { isFresh: true }).data?.items ?? none;
  const shown = items.filter((item) => item.list === list);
  return (
    <SettingsPage>
      <div className={classes['split']}>
        <nav className={classes['lists']} aria-label={codesText.pick}>
          {CodeListName.options.map((name) => (
            <ListLink
              key={name}
              name={name}
              isCurrent={name === list}
              proposals={items.filter((item) => item.list === name && isOpenProposal(item)).length}
            />
          ))}
        </nav>
        <CodeList key={list} list={list} items={shown} />
      </div>
    </SettingsPage>
  );
}

function isOpenProposal(item: CodeItem): boolean {
  return item.isProposal && item.retiredOn === null;
}

function ListLink({
  name,
  isCurrent,
  proposals,
}: {
  name: CodeListName;
  isCurrent: boolean;
  proposals: number;
}) {
  return (
    <a
      href={hrefOf('/beheer/codelijsten', { lijst: name })}
      aria-current={isCurrent ? 'page' : undefined}
      className={classes['listLink']}
    >
      {codesText.lists[name].title}
      {proposals > 0 && (
        <Badge
          flex="none"
          size="sm"
          tt="none"
          variant="outline"
          color="gray"
          title={codesText.proposalCount(proposals)}
        >
          {proposals}
        </Badge>
      )}
    </a>
  );
}

function CodeList({ list, items }: { list: CodeListName; items: readonly CodeItem[] }) {
  const { parameters } = useRoute();
  const showsRetired = parameters.get('vervallen') === 'ook';
  const confirm = useCommand('codes.confirm');
  const active = items.filter(({ retiredOn }) => retiredOn === null);
  const retired = items.length - active.length;
  const proposals = items.filter(isOpenProposal);
  return (
    <section className={classes['list']} aria-label={codesText.lists[list].title}>
      <header className={classes['head']}>
        <div>
          <Title order={2} size="lg">
            {codesText.lists[list].title}
          </Title>
          <Text size="sm" c="dimmed">
            {codesText.lists[list].what} {codesText.count(active.length, retired)}.
          </Text>
        </div>
        <div className={classes['tools']}>
          {retired > 0 && (
            <Switch
              label={codesText.actions.showRetired(retired)}
              checked={showsRetired}
              onChange={(event) =>
                replaceParameters({
                  ...Object.fromEntries(parameters),
                  vervallen: event.currentTarget.checked ? 'ook' : null,
                })
              }
            />
          )}
          {proposals.length > 0 && (
            <WhenMay call="codes.confirm">
              <Button
                variant="default"
                leftSection={<IconCheck size={16} aria-hidden />}
                title={codesText.proposalHint}
                onClick={() => confirm.mutate({ ids: proposals.map(({ id }) => id) })}
              >
                {codesText.actions.confirmAll(proposals.length)}
              </Button>
            </WhenMay>
          )}
        </div>
      </header>
      <EditableWhenMay call="codes.update">
        <CodeTable list={list} items={items} showsRetired={showsRetired} />
      </EditableWhenMay>
      <WhenMay call="codes.add">
        <AddCode list={list} />
      </WhenMay>
    </section>
  );
}
