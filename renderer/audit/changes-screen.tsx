import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { LogFilter, LogSet } from '#shared/audit/calls.ts';
import { auditText } from '#shared/audit/nl.ts';
import { exportsText } from '#shared/exports/nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { replaceParameters, useRoute } from '#renderer/app/route.ts';
import { SignInsView } from '#renderer/accounts/sign-ins-view.tsx';
import { useMay } from '#renderer/accounts/use-may.ts';
import { ChainStrip } from '#renderer/audit/chain-strip.tsx';
import { ChangeFilters } from '#renderer/audit/change-filters.tsx';
import { ChangeTable } from '#renderer/audit/change-table.tsx';
import { filterOf, parametersOf } from '#renderer/audit/filter-parameters.ts';
import { LinesPanel } from '#renderer/audit/lines-panel.tsx';
import { useLog } from '#renderer/audit/use-log.ts';
import classes from '#renderer/audit/audit.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import { showDone } from '#renderer/ui/notices.ts';

const text = auditText.screen;

/** The log: what was changed, by whom, from what to what; and who signed in. The filters stand in the address. */
export function ChangesScreen() {
  return useRoute().parameters.get('deel') === signInsPart ? <SignInsPart /> : <ChangesPart />;
}

const signInsPart = 'aanmeldingen';

function Parts({ value }: { value: 'changes' | 'signIns' }) {
  const maySeeSignIns = useMay('accounts.listSignIns');
  if (!maySeeSignIns) return null;
  return (
    <SegmentedControl
      aria-label={text.partsLabel}
      value={value}
      data={(['changes', 'signIns'] as const).map((part) => ({ value: part, label: text.parts[part] }))}
      onChange={(part) => replaceParameters({ deel: part === 'signIns' ? signInsPart : null })}
    />
  );
}

function SignInsPart() {
  const today = useQueryCall('office.getStatus', {}).data?.today;
  return (
    <SettingsPage>
      <div className={classes['page']}>
        <ChainStrip />
        {today && <SignInsView today={today} start={<Parts value="signIns" />} />}
      </div>
    </SettingsPage>
  );
}

function ChangesPart() {
  const filter = filterOf(useRoute().parameters);
  const [opened, setOpened] = useState<LogSet | null>(null);
  const log = useLog(filter);
  return (
    <SettingsPage actions={<SaveMenu filter={filter} />}>
      <div className={classes['page']}>
        <ChainStrip />
        <ChangeFilters
          start={<Parts value="changes" />}
          filter={filter}
          onChange={(changed) => replaceParameters(parametersOf(changed))}
        />
        <div className={classes['split']}>
          <div className={classes['main']}>
            {log.sets.length > 0 && <ChangeTable sets={log.sets} onOpen={setOpened} />}
            {log.sets.length === 0 && !log.isLoading && !log.canGoOn && (
              <p className={classes['empty']}>{log.isFiltered ? text.nothingFound : text.empty}</p>
            )}
            <div className={classes['foot']}>
              {log.sets.length > 0 && <output>{text.shown(log.sets.length)}</output>}
              {log.canGoOn && log.searchedBackTo !== null && filter.text !== '' && (
                <span>{text.searchedBackTo(formatInstant(log.searchedBackTo))}</span>
              )}
              {log.canGoOn && (
                <Button variant="default" loading={log.isLoading} onClick={log.goOn}>
                  {filter.text === '' ? text.more : text.searchOn}
                </Button>
              )}
            </div>
          </div>
          {opened && <LinesPanel key={opened.id} set={opened} onClose={() => setOpened(null)} />}
        </div>
      </div>
    </SettingsPage>
  );
}

function SaveMenu({ filter }: { filter: LogFilter }) {
  const save = useCommand('history.saveTable', {
    onSuccess: ({ rows, file, isComplete }) => showDone(text.saved(rows, file, isComplete)),
  });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          loading={save.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {exportsText.export}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Menu.Item key={format} onClick={() => save.mutate({ ...filter, format })}>
            {exportsText.kinds[format]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
