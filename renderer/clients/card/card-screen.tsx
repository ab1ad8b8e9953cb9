import { Button, CloseButton } from '@mantine/core';
import { useMay } from '#renderer/accounts/use-may.ts';
import { hrefOf, navigate, useRoute } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { ClientAdvisory } from '#renderer/advisory/client-advisory.tsx';
import { ClientClassification } from '#renderer/classification/client-classification.tsx';
import { ClientRiskTab } from '#renderer/risk/client-risk-tab.tsx';
import { CardHeader } from '#renderer/clients/card/card-header.tsx';
import { cardTabs, tabPaths, type CardTab } from '#renderer/clients/card/tabs.ts';
import type { CardProps } from '#renderer/clients/card/card-props.ts';
import { ContactsTab } from '#renderer/clients/card/contacts-tab.tsx';
import { DataTab } from '#renderer/clients/card/data-tab.tsx';
import { ClientDeadlinesTab } from '#renderer/deadlines/client/client-deadlines-tab.tsx';
import { GroupTab } from '#renderer/clients/card/group-tab.tsx';
import { HistoryTab } from '#renderer/clients/card/history-tab.tsx';
import { MergePanel } from '#renderer/clients/card/merge-panel.tsx';
import { RolesTab } from '#renderer/clients/card/roles-tab.tsx';
import { StrategyTab } from '#renderer/clients/card/strategy-tab.tsx';
import { useMovedNotice } from '#renderer/clients/card/use-moved-notice.ts';
import { clientPath, numberIn } from '#renderer/clients/client-path.ts';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';
import classes from '#renderer/clients/card/card.module.css';

/** Everything about one client, in tabs that the URL remembers. */
export function CardScreen({ parameters }: ScreenProps) {
  const number = numberIn(parameters['number']);
  const route = useRoute();
  const card = useQueryCall('clients.getCard', { number });
  const choices = useQueryCall('clients.getChoices', {});
  const status = useQueryCall('office.getStatus', {});
  const moved = useMovedNotice(card.data);
  const tab = cardTabs.find((each) => tabPaths[each] === route.parameters.get('deel')) ?? 'data';
  const mayMerge = useMay('clients.merge');
  const isMerging = mayMerge && route.parameters.get('samenvoegen') === 'ja';
  if (!card.data && card.error) return <Missing message={card.error.message} />;
  if (!card.data || !choices.data || !status.data?.office) return null;
  const props = { card: card.data, choices: choices.data, today: status.data.today };
  return (
    <div className={classes['page']} key={card.data.id}>
      <CardHeader card={card.data} tab={tab} isMerging={isMerging} />
      <div className={classes['body']}>
        {moved.notice !== null && (
          <output className={classes['warning']}>
            {moved.notice}
            <CloseButton size="sm" ml="auto" aria-label={cardScreenText.close} onClick={moved.dismiss} />
          </output>
        )}
        {isMerging ? (
          <MergePanel keep={number} onClose={() => navigate(clientPath(number), { deel: tabPaths[tab] })} />
        ) : (
          <Tab tab={tab} workingYear={status.data.office.workingYear} onMoved={moved.expectMove} {...props} />
        )}
      </div>
    </div>
  );
}

interface TabProps extends CardProps {
  tab: CardTab;
  workingYear: number;
  onMoved: (group: string | null) => void;
}

function Tab({ tab, workingYear, onMoved, ...props }: TabProps) {
  switch (tab) {
    case 'data':
      return <DataTab {...props} />;
    case 'group':
      return <GroupTab {...props} onMoved={onMoved} />;
    case 'contacts':
      return <ContactsTab {...props} />;
    case 'roles':
      return <RolesTab {...props} />;
    case 'strategy':
      return <StrategyTab {...props} workingYear={workingYear} />;
    case 'classification':
      return <ClientClassification number={props.card.number} />;
    case 'advisory':
      return <ClientAdvisory number={props.card.number} today={props.today} />;
    case 'deadlines':
      return <ClientDeadlinesTab number={props.card.number} choices={props.choices} today={props.today} />;
    case 'risk':
      return <ClientRiskTab number={props.card.number} />;
    case 'history':
      return <HistoryTab {...props} />;
  }
}

function Missing({ message }: { message: string }) {
  return (
    <div className={classes['body']}>
      <p role="alert">{message}</p>
      <Button component="a" href={hrefOf('/klanten')} variant="default">
        {cardScreenText.toList}
      </Button>
    </div>
  );
}
