import { Button, Menu, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconFilterPlus, IconHistory } from '@tabler/icons-react';
import { useMemo, useRef, useState, type MouseEvent } from 'react';
import type { CodeItem } from '#shared/codes/model.ts';
import { giftKinds, type GiftKind, type GiftRow } from '#shared/gifts/model.ts';
import { giftsText } from '#shared/gifts/nl.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { navigate, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { clientPath } from '#renderer/clients/client-path.ts';
import { AddressMenu } from '#renderer/gifts/address-menu.tsx';
import { GiftCounts } from '#renderer/gifts/gift-counts.tsx';
import { giftColumns } from '#renderer/gifts/gift-columns.ts';
import classes from '#renderer/gifts/gifts.module.css';
import { SelectionPanel } from '#renderer/gifts/selection-panel.tsx';
import { clickedBox, useGiftEdits } from '#renderer/gifts/use-gift-edits.ts';
import { PeilGrid, type GridHandle } from '#renderer/grid/peil-grid.tsx';
import { showDone } from '#renderer/ui/notices.ts';

const noBranches: CodeItem[] = [];
const noRows: GiftRow[] = [];
const { actions } = giftsText;

/** Who gets a wine parcel and who a Christmas card, per year. */
export function GiftsScreen() {
  const status = useQueryCall('office.getStatus', {}).data;
  const { parameters } = useRoute();
  const workingYear = status?.office?.workingYear;
  if (!status || workingYear === undefined) return null;
  const asked = Number(parameters.get('jaar'));
  const year = Number.isInteger(asked) && asked >= 1900 && asked <= 2199 ? asked : workingYear;
  return <GiftsOfYear key={year} year={year} workingYear={workingYear} today={status.today} />;
}

interface GiftsOfYearProps {
  year: number;
  workingYear: number;
  today: string;
}

function GiftsOfYear({ year, workingYear, today }: GiftsOfYearProps) {
  const { parameters } = useRoute();
  const scope = parameters.get('wie') === 'alle' ? 'all' : 'recipients';
  const [isSelecting, setIsSelecting] = useState(false);
  const { data } = useQueryCall('gifts.list', { year, scope }, { isFresh: true, keepPrevious: true });
  const branches = useQueryCall('codes.list', { list: 'branch' }).data?.items ?? noBranches;
  const copy = useCommand('gifts.copyYear', {
    onSuccess: ({ added, skipped }) => showDone(giftsText.copied(added, skipped, year - 1)),
  });
  const mayChoose = useMay('gifts.choose');
  const mayCopy = useMay('gifts.copyYear');
  const mayAddress = useMay('gifts.getAddressList');
  const set = (changes: Record<string, string | null>) =>
    replaceParameters({ ...Object.fromEntries(parameters), ...changes });
  const years = [...new Set([workingYear, year, ...(data?.years ?? [])])].toSorted((a, b) => b - a);
  const isEmpty = data?.rows.length === 0 && scope === 'recipients';
  const canCopy = mayCopy && data?.years.includes(year - 1) === true;
  const copyButton = canCopy && (
    <Button
      variant="default"
      leftSection={<IconHistory size={16} aria-hidden />}
      loading={copy.isPending}
      onClick={() => copy.mutate({ fromYear: year - 1, year })}
    >
      {actions.copy(year - 1)}
    </Button>
  );
  const selectButton = mayChoose && (
    <Button leftSection={<IconFilterPlus size={16} aria-hidden />} onClick={() => setIsSelecting(true)}>
      {actions.add}
    </Button>
  );
  return (
    <div className={classes['page']}>
      <div className={classes['bar']}>
        <Select
          aria-label={giftsText.year}
          w={92}
          allowDeselect={false}
          value={String(year)}
          data={[...new Set([workingYear + 1, ...years])].toSorted((a, b) => b - a).map(String)}
          onChange={(value) => navigate('/attenties', { ...Object.fromEntries(parameters), jaar: value })}
        />
        {data && <GiftCounts counts={data.counts} rows={data.rows} />}
        <div className={classes['tools']}>
          {copyButton}
          {mayAddress && (
            <AddressMenu year={year} counts={data?.counts} icon={<IconDownload size={16} aria-hidden />} />
          )}
          {selectButton}
        </div>
      </div>
      <div className={classes['split']}>
        <div className={classes['list']}>
          {isEmpty ? (
            <EmptyYear year={year} onShowAll={() => set({ wie: 'alle' })}>
              {selectButton}
              {copyButton}
            </EmptyYear>
          ) : (
            <GiftGrid
              year={year}
              today={today}
              rows={data?.rows ?? noRows}
              branches={branches}
              scope={scope}
              onScope={(value) => set({ wie: value === 'all' ? 'alle' : null })}
            />
          )}
        </div>
        {isSelecting && (
          <SelectionPanel year={year} branches={branches} onClose={() => setIsSelecting(false)} />
        )}
      </div>
    </div>
  );
}

interface EmptyYearProps {
  year: number;
  onShowAll: () => void;
  children: React.ReactNode;
}

function EmptyYear({ year, onShowAll, children }: EmptyYearProps) {
  return (
    <Stack align="flex-start" p="xl" maw={560}>
      <Title order={2} size="xl">
        {giftsText.empty.title(year)}
      </Title>
      <Text>{giftsText.empty.body}</Text>
      <div className={classes['row']}>
        {children}
        <Button variant="default" onClick={onShowAll}>
          {actions.showAll}
        </Button>
      </div>
    </Stack>
  );
}

interface GiftGridProps {
  year: number;
  today: string;
  rows: readonly GiftRow[];
  branches: readonly CodeItem[];
  scope: 'recipients' | 'all';
  onScope: (scope: string) => void;
}

function GiftGrid({ year, today, rows, branches, scope, onScope }: GiftGridProps) {
  const grid = useRef<GridHandle>(null);
  const [ticked, setTicked] = useState(0);
  const columns = useMemo(() => giftColumns(branches), [branches]);
  const onEdit = useGiftEdits(year);
  const choose = useCommand('gifts.choose');
  const mayChoose = useMay('gifts.choose');
  const onClick = (event: MouseEvent) => {
    const box = clickedBox(event.target);
    const row = box && rows.find(({ number }) => number === box.number);
    if (row && mayChoose)
      choose.mutate({ year, kind: box.kind, numbers: [row.number], isChosen: !row.isChosen[box.kind] });
  };
  const onGive = (kind: GiftKind, isChosen: boolean) => {
    const numbers = grid.current?.selectedRowIds() ?? [];
    if (numbers.length === 0) return;
    choose.mutate({ year, kind, numbers, isChosen });
    grid.current?.clearSelection();
  };
  return (
    // The boxes are cells of the grid, which takes J and N from the keyboard; the click is the mouse's short way.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className={classes['grid']} onClick={onClick}>
      <PeilGrid
        ref={grid}
        label={giftsText.label(year)}
        noun={giftsText.noun}
        columns={columns}
        rows={rows}
        rowId={({ number }) => number}
        today={today}
        {...(mayChoose ? { onEdit } : {})}
        onOpenRow={(number) => navigate(clientPath(number))}
        onSelectionChange={setTicked}
        toolbarStart={
          <SegmentedControl
            aria-label={giftsText.scope}
            value={scope}
            data={[
              { value: 'recipients', label: giftsText.scopes.recipients },
              { value: 'all', label: giftsText.scopes.all },
            ]}
            onChange={onScope}
          />
        }
        toolbarEnd={mayChoose && ticked > 0 && <SelectedMenu count={ticked} onGive={onGive} />}
      />
    </div>
  );
}

interface SelectedMenuProps {
  count: number;
  onGive: (kind: GiftKind, isChosen: boolean) => void;
}

function SelectedMenu({ count, onGive }: SelectedMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {actions.selected(count)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {giftKinds.flatMap((kind) =>
          [true, false].map((isChosen) => (
            <Menu.Item key={`${kind}-${isChosen}`} onClick={() => onGive(kind, isChosen)}>
              {isChosen ? actions.give(kind) : actions.take(kind)}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
