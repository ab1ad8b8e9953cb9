import { Button, Group, Menu, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Behind, ComparedYears } from '#shared/closing/compare-model.ts';
import { compareText } from '#shared/closing/compare-nl.ts';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { usePrintAction } from '#renderer/app/use-print-action.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { BehindPanel } from '#renderer/closing/behind-panel.tsx';
import { ComparisonSheet } from '#renderer/closing/comparison-sheet.tsx';
import { useComparedYears } from '#renderer/closing/use-compared-years.ts';
import { showDone } from '#renderer/ui/notices.ts';
import classes from '#renderer/closing/compare.module.css';

const text = compareText.screen;

/** Any two years side by side, each as it was then or under today's definitions. */
export function CompareScreen() {
  const compared = useComparedYears();
  if (compared === undefined) return null;
  if (compared === null) return <NothingToCompare />;
  const { years, choices } = compared;
  return <CompareYears key={`${years.from} ${years.to} ${years.under}`} years={years} choices={choices} />;
}

function NothingToCompare() {
  return (
    <Stack align="flex-start" gap="xs" p="xl">
      <Title order={2} size="lg">
        {text.empty}
      </Title>
      <Text>{text.emptyBody}</Text>
      <Button component="a" variant="default" href={hrefOf('/jaarplan/jaren')}>
        {text.emptyAction}
      </Button>
    </Stack>
  );
}

function CompareYears({ years, choices }: { years: ComparedYears; choices: readonly number[] }) {
  const { data, isError } = useQueryCall('closing.compare', years);
  const [opened, setOpened] = useState<{ behind: Behind; title: string } | null>(null);
  usePrintAction();
  return (
    <div className={classes['page']}>
      <Bar years={years} choices={choices} />
      <div className={classes['split']}>
        <div className={classes['main']}>
          {data && (
            <ComparisonSheet comparison={data} onOpen={(behind, title) => setOpened({ behind, title })} />
          )}
          {!data && !isError && <Text p="md">{text.loading}</Text>}
        </div>
        {opened && (
          <BehindPanel
            key={JSON.stringify(opened.behind)}
            years={years}
            behind={opened.behind}
            title={opened.title}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
    </div>
  );
}

function Bar({ years, choices }: { years: ComparedYears; choices: readonly number[] }) {
  const { parameters } = useRoute();
  const set = (changes: Record<string, string>) =>
    replaceParameters({ ...Object.fromEntries(parameters), ...changes });
  const picker = (label: string, key: 'van' | 'naar', value: number, other: number) => (
    <Select
      size="xs"
      w={92}
      aria-label={label}
      allowDeselect={false}
      value={String(value)}
      data={choices.map((year) => ({ value: String(year), label: String(year), disabled: year === other }))}
      onChange={(chosen) => chosen !== null && set({ [key]: chosen })}
    />
  );
  return (
    <div className={classes['bar']}>
      <Group gap="xs" wrap="nowrap">
        {picker(text.from, 'van', years.from, years.to)}
        <IconArrowRight size={16} aria-hidden />
        {picker(text.to, 'naar', years.to, years.from)}
      </Group>
      <SegmentedControl
        size="xs"
        aria-label={text.under}
        value={years.under}
        data={[
          { value: 'then', label: text.unders.asThen },
          { value: 'today', label: text.unders.today },
        ]}
        onChange={(value) => set({ definities: value === 'today' ? 'nu' : 'toen' })}
      />
      <div className={classes['tools']}>
        <SaveMenu years={years} />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {text.print}
        </Button>
      </div>
    </div>
  );
}

function SaveMenu({ years }: { years: ComparedYears }) {
  const save = useCommand('closing.saveComparison', { onSuccess: ({ path }) => showDone(text.saved(path)) });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          loading={save.isPending}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {text.save}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save.mutate({ years, format: 'xlsx' })}>{text.saveXlsx}</Menu.Item>
        <Menu.Item onClick={() => save.mutate({ years, format: 'pdf' })}>{text.savePdf}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
