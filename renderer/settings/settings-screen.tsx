import {
  Button,
  Kbd,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
  useMantineColorScheme,
} from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { OfficeStatus } from '#shared/office/calls.ts';
import type { Settings } from '#shared/settings/calls.ts';
import { settingsText } from '#shared/settings/nl.ts';
import { formatDay, formatInstant } from '#shared/text/format.ts';
import { parseNumber, type Parsed } from '#shared/text/parse.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { SettingsPage } from '#renderer/settings/settings-page.tsx';
import classes from '#renderer/settings/settings.module.css';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';

/** The office's own settings, and how the program looks on this computer. */
export function SettingsScreen() {
  const settings = useQueryCall('settings.get', {}).data;
  const status = useQueryCall('office.getStatus', {}).data;
  if (!settings || !status?.office) return <SettingsPage>{null}</SettingsPage>;
  return (
    <SettingsPage>
      <div className={classes['sections']}>
        <OfficeSection settings={settings} file={status.office.path} />
        <ViewSection />
        <BackupSection settings={settings} lastBackupAt={status.office.lastBackupAt} />
        <AboutSection status={status} />
      </div>
    </SettingsPage>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes['section']} aria-label={title}>
      <Title order={2} size="lg" mb="md">
        {title}
      </Title>
      <Stack gap="md">{children}</Stack>
    </section>
  );
}

const { office: officeText, screen: screenText, backup: backupText, about: aboutText } = settingsText;

/** A whole number within bounds; empty is refused. */
function parseWhole(min: number, max: number, message: string) {
  return (typed: string): Parsed<number> => {
    const parsed = parseNumber(typed, { min, max });
    return parsed.ok && parsed.value !== null ? parsed : { ok: false, message };
  };
}

const parseYear = parseWhole(2000, 2199, settingsText.yearRange);
const parseMonths = parseWhole(1, 60, settingsText.monthsRange);

function OfficeSection({ settings, file }: { settings: Settings; file: string }) {
  const rename = useCommand('office.rename', { onRefused: () => undefined });
  const mayRename = useMay('office.rename');
  const maySetYear = useMay('office.setWorkingYear');
  const maySetMonths = useMay('settings.setCurrentMonths');
  const setYear = useCommand('office.setWorkingYear', { onRefused: () => undefined });
  const setMonths = useCommand('settings.setCurrentMonths', { onRefused: () => undefined });
  const name = useSavedText({
    text: settings.officeName,
    parse: (typed) => (typed.trim() ? parsePlainText(typed) : { ok: false, message: officeText.noName }),
    save: (value) => rename.mutateAsync({ name: value ?? '' }),
  });
  const year = useSavedText({
    text: String(settings.workingYear),
    parse: parseYear,
    save: (value) => setYear.mutateAsync({ year: value ?? 0 }),
  });
  const months = useSavedText({
    text: String(settings.strategyCurrentMonths),
    parse: parseMonths,
    save: (value) => setMonths.mutateAsync({ months: value ?? 0 }),
  });
  return (
    <Section title={officeText.title}>
      <TextInput label={officeText.name} maxLength={100} readOnly={!mayRename} {...name} />
      <TextInput
        label={officeText.workingYear}
        description={officeText.workingYearHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        maxLength={4}
        styles={{ input: { width: 84 } }}
        readOnly={!maySetYear}
        {...year}
      />
      <TextInput
        label={officeText.currentMonths}
        description={officeText.currentMonthsHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        maxLength={2}
        styles={{ input: { width: 84 } }}
        readOnly={!maySetMonths}
        {...months}
      />
      <div>
        <Text size="sm" fw={500}>
          {officeText.file}
        </Text>
        <div className={classes['path']}>{file}</div>
        {settings.createdAt && (
          <div className={classes['path']}>{officeText.since(formatDay(settings.createdAt))}</div>
        )}
      </div>
    </Section>
  );
}

function ViewSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { themes } = screenText;
  return (
    <Section title={screenText.title}>
      <div>
        <Text size="sm" fw={500} mb={4} id="theme">
          {screenText.theme}
        </Text>
        <SegmentedControl
          aria-labelledby="theme"
          value={colorScheme}
          data={[
            { value: 'light', label: themes.light },
            { value: 'dark', label: themes.dark },
            { value: 'auto', label: themes.auto },
          ]}
          onChange={(value) => {
            if (value === 'light' || value === 'dark' || value === 'auto') setColorScheme(value);
          }}
        />
      </div>
      <div>
        <Text size="sm" fw={500} mb={4}>
          {screenText.zoom}
        </Text>
        <Text size="sm">
          {screenText.zoomKeys.map(({ keys, does }, index) => (
            <span key={keys}>
              {index > 0 && ' · '}
              <Kbd size="xs">{keys}</Kbd> {does}
            </span>
          ))}
        </Text>
      </div>
    </Section>
  );
}

function BackupSection({ settings, lastBackupAt }: { settings: Settings; lastBackupAt: string | null }) {
  return (
    <Section title={backupText.title}>
      <Text size="sm">
        {lastBackupAt === null ? backupText.none : backupText.last(formatInstant(lastBackupAt))}{' '}
        {backupText.hint}
      </Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {settings.secondBackupFolder === null
          ? backupText.noSecond
          : backupText.second(settings.secondBackupFolder)}
      </Text>
      <Button
        component="a"
        href={hrefOf('/beheer/reservekopieen')}
        variant="default"
        leftSection={<IconShieldCheck size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
      >
        {backupText.open}
      </Button>
    </Section>
  );
}

function AboutSection({ status }: { status: OfficeStatus }) {
  return (
    <Section title={aboutText.title}>
      <Text size="sm">{aboutText.version(status.version)}</Text>
      <Text size="sm">{aboutText.licence}</Text>
    </Section>
  );
}
