import { Button, Checkbox, MultiSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CodeItem } from '#shared/codes/model.ts';
import { ClientStatus } from '#shared/clients/model.ts';
import { clientFields } from '#shared/clients/fields.ts';
import { Standing, standings } from '#shared/classification/model.ts';
import { nl } from '#shared/classification/nl.ts';
import { giftKinds, type GiftFilter, type GiftKind, type GiftRow } from '#shared/gifts/model.ts';
import { giftsText } from '#shared/gifts/nl.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import classes from '#renderer/gifts/gifts.module.css';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

interface SelectionPanelProps {
  year: number;
  branches: readonly CodeItem[];
  onClose: () => void;
}

const { panel: text, kinds } = giftsText;
const statusLabels = clientFields.status.kind.choices;
const first: GiftFilter = {
  standings: ['A', 'B'],
  ambassadorsOnly: false,
  statuses: ['active'],
  branches: [],
  headsOnly: true,
};

/** Adds whom a filter asks for, after showing who that is; each can be left out. */
export function SelectionPanel({ year, branches, onClose }: SelectionPanelProps) {
  const [kind, setKind] = useState<GiftKind>('wine_parcel');
  const [filter, setFilter] = useState(first);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { data } = useQueryCall(
    'gifts.preview',
    { year, kind, filter },
    { isFresh: true, keepPrevious: true },
  );
  const choose = useCommand('gifts.choose', { onSuccess: () => setLeftOut(new Set()) });
  const numbers = (data?.toAdd ?? []).map(({ number }) => number).filter((number) => !leftOut.has(number));
  const onToggle = (number: string) => {
    const next = new Set(leftOut);
    if (!next.delete(number)) next.add(number);
    setLeftOut(next);
  };
  return (
    <SidePanel
      title={text.title}
      closeLabel={text.close}
      onClose={onClose}
      footer={
        <Button
          disabled={numbers.length === 0}
          loading={choose.isPending}
          onClick={() => choose.mutate({ year, kind, numbers, isChosen: true })}
        >
          {text.add(numbers.length)}
        </Button>
      }
    >
      <Stack gap="md">
        <SegmentedControl
          aria-label={text.kind}
          value={kind}
          data={giftKinds.map((value) => ({ value, label: kinds[value] }))}
          onChange={(value) => setKind(giftKinds.find((each) => each === value) ?? 'wine_parcel')}
        />
        <FilterFields filter={filter} branches={branches} onChange={setFilter} />
        {data && (
          <section aria-label={text.preview(data.toAdd.length)} className={classes['preview']}>
            <Text fw={600} size="sm">
              {text.preview(data.toAdd.length)}
            </Text>
            {data.alreadyChosen > 0 && (
              <Text size="sm" c="dimmed">
                {text.already(data.alreadyChosen)}
              </Text>
            )}
            {data.groupsWithoutHead > 0 && (
              <Text size="sm" className={classes['warning'] ?? ''}>
                {text.withoutHead(data.groupsWithoutHead)}
              </Text>
            )}
            <Candidates rows={data.toAdd} leftOut={leftOut} onToggle={onToggle} />
          </section>
        )}
      </Stack>
    </SidePanel>
  );
}

interface FilterFieldsProps {
  filter: GiftFilter;
  branches: readonly CodeItem[];
  onChange: (filter: GiftFilter) => void;
}

function FilterFields({ filter, branches, onChange }: FilterFieldsProps) {
  return (
    <>
      <Checkbox.Group
        label={text.standings}
        description={text.standingsHint}
        value={filter.standings}
        onChange={(values) => onChange({ ...filter, standings: Standing.array().parse(values) })}
      >
        <div className={classes['checks']}>
          {standings.map((standing) => (
            <Checkbox key={standing} value={standing} label={nl.standings[standing]} />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox.Group
        label={text.statuses}
        value={filter.statuses}
        onChange={(values) => onChange({ ...filter, statuses: ClientStatus.array().parse(values) })}
      >
        <div className={classes['checks']}>
          {ClientStatus.options.map((status) => (
            <Checkbox key={status} value={status} label={statusLabels[status]} />
          ))}
        </div>
      </Checkbox.Group>
      <MultiSelect
        label={text.branches}
        placeholder={filter.branches.length === 0 ? text.allBranches : ''}
        searchable
        clearable
        value={filter.branches}
        data={branches.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }))}
        onChange={(values) => onChange({ ...filter, branches: values })}
      />
      <Stack gap="xs">
        <Checkbox
          label={text.ambassadorsOnly}
          checked={filter.ambassadorsOnly}
          onChange={(event) => onChange({ ...filter, ambassadorsOnly: event.currentTarget.checked })}
        />
        <Checkbox
          label={text.headsOnly}
          checked={filter.headsOnly}
          onChange={(event) => onChange({ ...filter, headsOnly: event.currentTarget.checked })}
        />
      </Stack>
    </>
  );
}

const candidatesShown = 300;

interface CandidatesProps {
  rows: readonly GiftRow[];
  leftOut: ReadonlySet<string>;
  onToggle: (number: string) => void;
}

function Candidates({ rows, leftOut, onToggle }: CandidatesProps) {
  if (rows.length === 0) return <Text size="sm">{text.none}</Text>;
  return (
    <ul className={classes['candidates']}>
      {rows.slice(0, candidatesShown).map((row) => (
        <li key={row.number}>
          <Checkbox
            aria-label={text.include(row.name)}
            checked={!leftOut.has(row.number)}
            onChange={() => onToggle(row.number)}
            label={`${row.number} ${row.name}`}
          />
          <span className={classes['candidateType']}>{nl.standings[row.standing]}</span>
        </li>
      ))}
      {rows.length > candidatesShown && <li>{text.more(rows.length - candidatesShown)}</li>}
    </ul>
  );
}
