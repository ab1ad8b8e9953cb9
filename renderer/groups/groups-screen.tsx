import { Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath, groupPath } from '#renderer/clients/client-path.ts';
import { groupText } from '#shared/groups/nl.ts';
import { formatCount } from '#shared/text/format.ts';
import classes from '#renderer/clients/card/card.module.css';

const { columns } = groupText;
const most = 500;

/** All client groups, to search in; those without a head are marked. */
export function GroupsScreen() {
  const { parameters } = useRoute();
  const search = parameters.get('zoek') ?? '';
  const onlyHeadless = parameters.get('zonderHoofd') === 'ja';
  const { data, error } = useQueryCall(
    'groups.list',
    { search: search.trim().slice(0, 100), onlyHeadless, limit: most },
    { keepPrevious: true },
  );
  const set = (change: Record<string, string | null>) =>
    replaceParameters({ ...Object.fromEntries(parameters), ...change });
  return (
    <div className={classes['body']}>
      <div className={classes['bar']}>
        <TextInput
          aria-label={groupText.search}
          placeholder={groupText.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          w={320}
          value={search}
          maxLength={100}
          onChange={(event) => set({ zoek: event.currentTarget.value })}
        />
        <Switch
          label={groupText.onlyHeadless}
          checked={onlyHeadless}
          onChange={(event) => set({ zonderHoofd: event.currentTarget.checked ? 'ja' : null })}
        />
        {data && <span className={classes['soft']}>{groupText.showing(data.groups.length, data.total)}</span>}
      </div>
      {error && <p role="alert">{error.message}</p>}
      {data && data.groups.length === 0 && (
        <p className={classes['soft']}>
          {search === '' && !onlyHeadless ? groupText.empty : groupText.nothingFound}
        </p>
      )}
      {data && data.groups.length > 0 && (
        <div className={classes['sheet']}>
          <table className={classes['table']} aria-label={groupText.listTitle}>
            <thead>
              <tr>
                <th scope="col">{columns.number}</th>
                <th scope="col">{columns.name}</th>
                <th scope="col">{columns.head}</th>
                <th scope="col" className={classes['figure']}>
                  {columns.companies}
                </th>
                <th scope="col" className={classes['figure']}>
                  {columns.persons}
                </th>
                <th scope="col" className={classes['figure']}>
                  {columns.former}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.groups.map((group) => (
                <tr key={group.number}>
                  <td>{group.number}</td>
                  <td>
                    <a className={classes['link']} href={hrefOf(groupPath(group.number))}>
                      {groupText.nameOf(group)}
                    </a>
                  </td>
                  <td>
                    {group.head ? (
                      <a className={classes['link']} href={hrefOf(clientPath(group.head.number))}>
                        {group.head.number} {group.head.name}
                      </a>
                    ) : (
                      <span className={classes['chip']} data-kind="warning">
                        {groupText.noHead}
                      </span>
                    )}
                  </td>
                  <td className={classes['figure']}>{formatCount(group.companies)}</td>
                  <td className={classes['figure']}>{formatCount(group.persons)}</td>
                  <td className={classes['figure']}>{group.former > 0 ? formatCount(group.former) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
