import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData, type SpotlightFilterFunction } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath, groupPath } from '#renderer/clients/client-path.ts';
import { clientFields } from '#shared/clients/fields.ts';
import type { Found } from '#shared/search/calls.ts';
import { fold } from '#shared/text/parse.ts';
import { shellText } from '#shared/shell/nl.ts';
import { maySee } from '#renderer/accounts/use-may.ts';
import { actions, mayRun } from '#renderer/app/actions.ts';
import { paletteState } from '#renderer/app/palette-store.ts';
import { navigate } from '#renderer/app/route.ts';
import { screens } from '#renderer/app/screens.ts';
import { useUndo } from '#renderer/app/use-undo.ts';

/** Ctrl+K: finds clients, groups, employees, screens and actions, and goes there. */
export function Palette() {
  const [query, setQuery] = useState('');
  const { undo, redo } = useUndo();
  const { setColorScheme } = useMantineColorScheme();
  const isAsking = query.trim() !== '';
  const { data: found } = useQueryCall(
    'search.find',
    { text: query.slice(0, 200), limit: 7 },
    { enabled: isAsking, keepPrevious: true },
  );
  useEffect(markFirst, [found]);
  const groups: SpotlightActionGroupData[] = [
    ...(found && isAsking ? foundGroups(found) : []),
    {
      group: shellText.groups.screens,
      actions: screens
        .filter((screen) => !screen.isHidden && !screen.isBare && maySee(screen.path))
        .map((screen) => ({ id: screen.path, label: screen.title, onClick: () => navigate(screen.path) })),
    },
    {
      group: shellText.groups.actions,
      actions: actions
        .filter((action) => !action.isHidden && mayRun(action))
        .map((action) => ({
          id: action.name,
          label: action.label,
          ...(action.keys ? { rightSection: <kbd>{action.keys}</kbd> } : {}),
          onClick: () => action.run({ screen: undefined, undo, redo, setColorScheme }),
        })),
    },
  ];
  return (
    <Spotlight
      store={paletteState}
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      filter={filterActions}
      limit={24}
      highlightQuery
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      maxHeight={420}
      nothingFound={shellText.searchNothing}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: shellText.searchPlaceholder,
        'aria-label': shellText.search,
      }}
    />
  );
}

/**
 * The list marks its first entry when the text changes. What is found comes after that and may take the mark away; without one Enter
 * does nothing. Spotlight keeps its mark in the document and offers no other way to set it.
 */
function markFirst(): void {
  const { listId } = paletteState.getState();
  const list = listId === '' ? null : document.querySelector(`#${CSS.escape(listId)}`);
  if (!list || list.querySelector('[data-selected]')) return;
  list.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  paletteState.updateState((state) => ({ ...state, selected: 0 }));
}

const recordGroups: readonly string[] = [
  shellText.groups.clients,
  shellText.groups.groups,
  shellText.groups.employees,
];

/** Records are found by the office file; screens and actions by a part of their name. */
const filterActions: SpotlightFilterFunction = (query, groups) => {
  const wanted = fold(query.trim());
  return groups.flatMap((group) => {
    if (!('actions' in group) || recordGroups.includes(group.group)) return [group];
    const actionsThatFit = group.actions.filter(({ label }) => fold(label ?? '').includes(wanted));
    return actionsThatFit.length === 0 ? [] : [{ ...group, actions: actionsThatFit }];
  });
};

function foundGroups({ clients, groups, employees }: Found): SpotlightActionGroupData[] {
  return [
    {
      group: shellText.groups.clients,
      actions: clients.map(({ number, name, city, status }) => ({
        id: `client ${number}`,
        label: `${number} ${name}`,
        description: [city ?? '', status === 'active' ? '' : clientFields.status.kind.choices[status]]
          .filter((part) => part !== '')
          .join(' · '),
        onClick: () => navigate(clientPath(number)),
      })),
    },
    {
      group: shellText.groups.groups,
      actions: groups.map(({ number, name }) => ({
        id: `group ${number}`,
        label: `${number} ${name}`,
        onClick: () => navigate(groupPath(number)),
      })),
    },
    {
      group: shellText.groups.employees,
      actions: employees.map(({ code, name }) => ({
        id: `employee ${code}`,
        label: `${code} ${name}`,
        onClick: () => navigate('/beheer/medewerkers', { medewerker: code }),
      })),
    },
  ].filter(({ actions: offered }) => offered.length > 0);
}
