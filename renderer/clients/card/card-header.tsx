import { Button } from '@mantine/core';
import { IconArrowMerge, IconCalendarTime } from '@tabler/icons-react';
import { useMay } from '#renderer/accounts/use-may.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { cardTabs, tabPaths, type CardTab } from '#renderer/clients/card/tabs.ts';
import { ClientTypeMark, TypeFact } from '#renderer/clients/card/type-fact.tsx';
import { clientPath, groupPath } from '#renderer/clients/client-path.ts';
import { planPath } from '#renderer/planning/plan-path.ts';
import { cardScreenText } from '#shared/clients/card-screen-nl.ts';
import type { ClientCard } from '#shared/clients/card-model.ts';
import { clientFields } from '#shared/clients/fields.ts';
import { groupText } from '#shared/groups/nl.ts';
import classes from '#renderer/clients/card/card.module.css';

const text = cardScreenText;

interface CardHeaderProps {
  card: ClientCard;
  tab: CardTab;
  isMerging: boolean;
}

/** Who this is, where it belongs, and the parts of the card. */
export function CardHeader({ card, tab, isMerging }: CardHeaderProps) {
  const { group } = card;
  const mayMerge = useMay('clients.merge');
  const counts: Partial<Record<CardTab, number>> = {
    contacts: card.contacts.length,
    roles: card.roles.length,
    ...(group ? { group: group.counts.companies + group.counts.persons + group.counts.former } : {}),
  };
  return (
    <header className={classes['head']}>
      <div className={classes['identity']}>
        <ClientTypeMark number={card.number} />
        <h2 className={classes['name']}>{card.name}</h2>
        <span className={classes['number']}>{card.number}</span>
        <span className={classes['chip']} data-kind={card.status}>
          {clientFields.status.kind.choices[card.status]}
        </span>
        <div className={classes['actions']}>
          <Button
            component="a"
            variant="default"
            leftSection={<IconCalendarTime size={16} aria-hidden />}
            href={hrefOf(planPath(card.number))}
          >
            {text.planning}
          </Button>
          {mayMerge && (
            <Button
              component="a"
              variant="default"
              leftSection={<IconArrowMerge size={16} aria-hidden />}
              href={hrefOf(clientPath(card.number), {
                deel: tabPaths[tab],
                samenvoegen: isMerging ? null : 'ja',
              })}
            >
              {text.merge}
            </Button>
          )}
        </div>
      </div>
      <div className={classes['facts']}>
        <span>{clientFields.kind.kind.choices[card.kind]}</span>
        <TypeFact number={card.number} />
        {group && (
          <span>
            <a href={hrefOf(groupPath(group.number))}>{text.inGroup(group.name, group.number)}</a>
            {group.isHead ? ` · ${text.head}` : group.head === null ? ` · ${groupText.noHead}` : ''}
          </span>
        )}
        {card.parent && (
          <span>
            {groupText.parent}{' '}
            <a href={hrefOf(clientPath(card.parent.number))}>
              {card.parent.number} {card.parent.name}
            </a>
          </span>
        )}
      </div>
      <nav className={classes['tabs']} aria-label={text.tabsLabel}>
        {cardTabs.map((each) => (
          <a
            key={each}
            className={classes['tab']}
            href={hrefOf(clientPath(card.number), { deel: tabPaths[each] })}
            {...(each === tab ? { 'aria-current': 'page' as const } : {})}
          >
            {text.tabs[each]}
            {counts[each] ? ` (${counts[each]})` : ''}
          </a>
        ))}
      </nav>
    </header>
  );
}
