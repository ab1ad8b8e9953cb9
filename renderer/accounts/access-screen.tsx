import { Button, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { AccountPanel } from '#renderer/accounts/account-panel.tsx';
import { AccountTable } from '#renderer/accounts/account-table.tsx';
import { LockCard } from '#renderer/accounts/lock-card.tsx';
import { NewAccountPanel } from '#renderer/accounts/new-account-panel.tsx';
import { RecoveryCard } from '#renderer/accounts/recovery-card.tsx';
import { RolesView } from '#renderer/accounts/roles-view.tsx';
import { SignInsView } from '#renderer/accounts/sign-ins-view.tsx';
import classes from '#renderer/accounts/access.module.css';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';

const text = accessText.access;
const path = '/beheer/toegang';

/** The parts of the screen by the name in the address. */
const parts = { accounts: null, history: 'aanmeldingen', roles: 'rollen' } as const;
type Part = keyof typeof parts;
// Object.keys loses the names of a constant.
const partKeys = Object.keys(parts) as Part[];

/** Who may open the office, who did, and what each role may do. */
export function AccessScreen() {
  const { parameters } = useRoute();
  const status = useQueryCall('office.getStatus', {}).data;
  const part = partKeys.find((key) => parts[key] === parameters.get('deel')) ?? 'accounts';
  const [isAdding, setIsAdding] = useState(false);
  if (!status?.office) return <SettingsPage>{null}</SettingsPage>;
  if (status.office.account.id === null) {
    return (
      <SettingsPage>
        <Text p="lg">{text.unprotected}</Text>
      </SettingsPage>
    );
  }
  const choose = (id: string | null) => {
    setIsAdding(false);
    replaceParameters({ account: id });
  };
  return (
    <SettingsPage
      actions={
        part === 'accounts' && (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            {text.new}
          </Button>
        )
      }
    >
      <div className={classes['page']}>
        <div className={classes['tabs']}>
          <TabLinks
            label={text.tabsLabel}
            tabs={partKeys.map((key) => ({
              label: text.tabs[key],
              href: hrefOf(path, { deel: parts[key] }),
              isCurrent: key === part,
            }))}
          />
        </div>
        {part === 'accounts' && (
          <AccountsPart
            chosenId={parameters.get('account')}
            isAdding={isAdding}
            isDemo={status.office.isDemo}
            onChoose={choose}
          />
        )}
        {part === 'history' && <SignInsView today={status.today} />}
        {part === 'roles' && <RolesView />}
      </div>
    </SettingsPage>
  );
}

interface AccountsPartProps {
  chosenId: string | null;
  isAdding: boolean;
  isDemo: boolean;
  onChoose: (id: string | null) => void;
}

function AccountsPart({ chosenId, isAdding, isDemo, onChoose }: AccountsPartProps) {
  const { data } = useQueryCall('accounts.list', {}, { isFresh: true });
  const [showsEnded, setShowsEnded] = useState(false);
  if (!data) return null;
  const chosen = data.accounts.find(({ id }) => id === chosenId);
  const partners = data.accounts.filter(({ role, endedAt }) => role === 'partner' && endedAt === null);
  return (
    <div className={classes['split']}>
      <div className={classes['main']}>
        <AccountTable
          accounts={data.accounts}
          chosenId={chosenId}
          showsEnded={showsEnded}
          onShowEnded={setShowsEnded}
          onChoose={onChoose}
        />
        <div className={classes['cards']}>
          <LockCard />
          {!isDemo && <RecoveryCard confirmedAt={data.recoveryConfirmedAt} />}
        </div>
      </div>
      {isAdding && <NewAccountPanel onClose={() => onChoose(null)} onAdded={onChoose} />}
      {!isAdding && chosen && (
        <AccountPanel
          key={chosen.id}
          account={chosen}
          isLastPartner={chosen.role === 'partner' && partners.length === 1}
          onClose={() => onChoose(null)}
        />
      )}
    </div>
  );
}
