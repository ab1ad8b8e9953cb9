import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBook2,
  IconDownload,
  IconFileZip,
  IconHelp,
  IconInfoCircle,
  IconKeyboard,
  IconStethoscope,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { helpText } from '#shared/support/help-nl.ts';
import { actions } from '#renderer/app/actions.ts';

interface Entry {
  /** The action that it runs; see `actions.ts`. */
  action: string;
  label: string;
  icon: ComponentType<{ size: number; 'aria-hidden': true }>;
}

const entries: readonly (Entry | 'line')[] = [
  { action: 'guide', label: helpText.guide, icon: IconBook2 },
  { action: 'keys', label: helpText.keys, icon: IconKeyboard },
  'line',
  { action: 'self-test', label: helpText.selfTest, icon: IconStethoscope },
  { action: 'update', label: helpText.updates, icon: IconDownload },
  { action: 'support', label: helpText.support, icon: IconFileZip },
  'line',
  { action: 'about', label: helpText.about, icon: IconInfoCircle },
];

/** Everything that helps, behind the question mark of the header. */
export function HelpMenu({ run }: { run: (action: string) => void }) {
  return (
    <Menu position="bottom-end" shadow="md" width={200}>
      <Menu.Target>
        <ActionIcon aria-label={helpText.menu} title={helpText.menuLabel}>
          <IconHelp size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry, index) =>
          entry === 'line' ? (
            // oxlint-disable-next-line react/no-array-index-key -- the list never changes
            <Menu.Divider key={index} />
          ) : (
            <Menu.Item
              key={entry.action}
              leftSection={<entry.icon size={16} aria-hidden />}
              rightSection={<Keys action={entry.action} />}
              onClick={() => run(entry.action)}
            >
              {entry.label}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Keys({ action }: { action: string }) {
  const keys = actions.find(({ name }) => name === action)?.keys;
  return keys === undefined ? null : <kbd>{keys}</kbd>;
}
