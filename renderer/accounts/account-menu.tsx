import { Menu } from '@mantine/core';
import {
  IconDeviceDesktop,
  IconKey,
  IconLock,
  IconUser,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { OpenOffice } from '#shared/office/calls.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import classes from '#renderer/accounts/account-menu.module.css';
import { ChangePassword } from '#renderer/accounts/change-password.tsx';
import { lockOffice, switchPerson } from '#renderer/accounts/lock.ts';
import { ThisComputer } from '#renderer/accounts/this-computer.tsx';
import { hrefOf } from '#renderer/app/route.ts';

const text = accessText.menu;

/** Who is signed in, and what that person can do about it. Nothing in an office without accounts. */
export function AccountMenu({ account, isDemo }: { account: OpenOffice['account']; isDemo: boolean }) {
  const [opened, setOpened] = useState<'password' | 'here' | null>(null);
  if (account.id === null) return null;
  return (
    <>
      <Menu
        position="bottom-end"
        shadow="md"
        width={296}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <button
            type="button"
            className={classes['button']}
            aria-label={text.label(account.name)}
            title={text.hint(account.name, accessText.roles[account.role])}
          >
            <IconUser size={16} aria-hidden />
            <span>{account.name}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconLock size={16} aria-hidden />}
            rightSection={<kbd>Ctrl+L</kbd>}
            onClick={() => void lockOffice()}
          >
            {text.lock}
          </Menu.Item>
          <Menu.Item leftSection={<IconUsers size={16} aria-hidden />} onClick={() => void switchPerson()}>
            {text.switch}
          </Menu.Item>
          {!isDemo && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconKey size={16} aria-hidden />}
                onClick={() => setOpened('password')}
              >
                {text.password}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconDeviceDesktop size={16} aria-hidden />}
                onClick={() => setOpened('here')}
              >
                {text.here}
              </Menu.Item>
            </>
          )}
          {account.role === 'partner' && (
            <>
              <Menu.Divider />
              <Menu.Item
                component="a"
                href={hrefOf('/beheer/toegang')}
                leftSection={<IconUsersGroup size={16} aria-hidden />}
              >
                {text.access}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {opened === 'password' && <ChangePassword name={account.name} onClose={() => setOpened(null)} />}
      {opened === 'here' && <ThisComputer onClose={() => setOpened(null)} />}
    </>
  );
}
