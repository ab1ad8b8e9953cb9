import { Switch } from '@mantine/core';
import type { AccountRow } from '#shared/accounts/model.ts';
import { accessText } from '#shared/accounts/screens-nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import classes from '#renderer/accounts/access.module.css';

const text = accessText.access;

interface AccountTableProps {
  accounts: readonly AccountRow[];
  chosenId: string | null;
  showsEnded: boolean;
  onShowEnded: (shows: boolean) => void;
  onChoose: (id: string) => void;
}

/** Who may open the office. An account that has ended stays: the history names it. */
export function AccountTable({ accounts, chosenId, showsEnded, onShowEnded, onChoose }: AccountTableProps) {
  const hasEnded = accounts.some(({ endedAt }) => endedAt !== null);
  const shown = accounts.filter(({ endedAt }) => endedAt === null || showsEnded);
  return (
    <>
      {hasEnded && (
        <Switch
          label={text.showEnded}
          checked={showsEnded}
          onChange={(event) => onShowEnded(event.currentTarget.checked)}
        />
      )}
      <div className={classes['sheet']}>
        <table className={classes['table']} aria-label={text.title}>
          <thead>
            <tr>
              <th scope="col">{text.columns.name}</th>
              <th scope="col">{text.columns.role}</th>
              <th scope="col">{text.columns.employee}</th>
              <th scope="col">{text.columns.lastSignIn}</th>
              <th scope="col">{text.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((account) => (
              <tr
                key={account.id}
                data-selected={account.id === chosenId}
                data-ended={account.endedAt !== null}
              >
                <td>
                  <button type="button" className={classes['open']} onClick={() => onChoose(account.id)}>
                    {account.name}
                  </button>{' '}
                  {account.isSelf && <span className={classes['soft']}>({text.you})</span>}
                </td>
                <td>{accessText.roles[account.role]}</td>
                <td>
                  <Employee account={account} />
                </td>
                <td>{account.lastSignInAt === null ? text.never : formatInstant(account.lastSignInAt)}</td>
                <td>{account.endedAt === null ? text.active : text.ended(formatInstant(account.endedAt))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Employee({ account }: { account: AccountRow }) {
  if (account.employeeCode !== null)
    return [account.employeeCode, account.employeeName].filter(Boolean).join(' ');
  // Without one this role sees nothing but names.
  const isNeeded = account.role === 'medewerker' && account.endedAt === null;
  return <span className={classes[isNeeded ? 'warning' : 'soft']}>{text.noEmployee}</span>;
}
