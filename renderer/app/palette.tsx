import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { shellText } from '#shared/shell/nl.ts';
import { actions } from '#renderer/app/actions.ts';
import { paletteState } from '#renderer/app/palette-store.ts';
import { navigate } from '#renderer/app/route.ts';
import { screens } from '#renderer/app/screens.ts';
import { useUndo } from '#renderer/app/use-undo.ts';

/** Ctrl+K: finds clients, groups, employees, screens and actions, and goes there. */
export function Palette() {
  const [query, setQuery] = useState('');
  const { undo, redo } = useUndo();
  const { setColorScheme } = useMantineColorScheme();
  const groups: SpotlightActionGroupData[] = [
    {
      group: shellText.groups.screens,
      actions: screens
        .filter((screen) => !screen.isHidden && !screen.isBare)
        .map((screen) => ({ id: screen.path, label: screen.title, onClick: () => navigate(screen.path) })),
    },
    {
      group: shellText.groups.actions,
      actions: actions
        .filter((action) => !action.isHidden)
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
      limit={12}
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
