import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { LevellingResult } from '#shared/levelling/calls.ts';
import { levellingText } from '#shared/levelling/nl.ts';
import { formatCount, formatExcessHours } from '#shared/text/format.ts';
import { Notes } from '#renderer/levelling/bottleneck-summary.tsx';
import classes from '#renderer/levelling/levelling.module.css';
import { MoveGrid } from '#renderer/levelling/move-grid.tsx';
import type { Proposal } from '#renderer/levelling/proposal-store.ts';
import { ShortageTable } from '#renderer/levelling/shortage-table.tsx';

const { screen } = levellingText;

interface ProposalViewProps {
  proposal: Proposal;
  today: string;
  onChange: (proposal: Proposal | null) => void;
}

/** A proposal: before, after and what cannot be beaten, the moves to tick, and what stays short. */
export function ProposalView({ proposal, today, onChange }: ProposalViewProps) {
  const { result } = proposal;
  const [shown, setShown] = useState<'moves' | 'shortages'>(
    result.moves.length === 0 && result.shortages.length > 0 ? 'shortages' : 'moves',
  );
  const choice = result.moves.length > 0 && result.shortages.length > 0 && (
    <SegmentedControl
      size="xs"
      aria-label={screen.title}
      value={shown}
      data={[
        { value: 'moves', label: `${screen.moves.title} (${formatCount(result.moves.length)})` },
        { value: 'shortages', label: screen.shortages.title },
      ]}
      onChange={(value) => setShown(value === 'shortages' ? 'shortages' : 'moves')}
    />
  );
  return (
    <>
      <ProposalHead result={result} />
      {shown === 'moves' && result.moves.length > 0 ? (
        <MoveGrid proposal={proposal} today={today} onChange={onChange} toolbarStart={choice} />
      ) : (
        <div className={classes['scroller']}>
          {choice && <div className={classes['choice']}>{choice}</div>}
          {result.shortages.length > 0 && <ShortageTable year={result.year} shortages={result.shortages} />}
        </div>
      )}
    </>
  );
}

function ProposalHead({ result }: { result: LevellingResult }) {
  const { result: text } = screen;
  const figures: [string, string][] = [
    [text.before, formatExcessHours(result.overbookedBefore)],
    [text.after, formatExcessHours(result.overbookedAfter)],
    [text.least, formatExcessHours(result.bound)],
    [text.moved, formatCount(result.moves.length)],
  ];
  return (
    <div className={classes['head']}>
      <dl className={classes['figures']}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <output className={classes['words']}>
        <Text fw={600}>{sentenceOf(result)}</Text>
        <Text size="sm">{detailsOf(result).join(' ')}</Text>
        <Notes
          year={result.year}
          withoutBudget={result.withoutBudget}
          unassigned={result.unassignedCentihours}
        />
      </output>
    </div>
  );
}

function sentenceOf(result: LevellingResult): string {
  const { result: text } = screen;
  if (result.overbookedBefore === 0) return screen.now.none(result.year);
  if (result.overbookedAfter === 0) return text.solved(result.moves.length);
  if (result.moves.length === 0) return text.unchanged(result.overbookedAfter);
  return text.partly(result.overbookedBefore, result.overbookedAfter);
}

function detailsOf(result: LevellingResult): string[] {
  const { result: text } = screen;
  if (result.overbookedBefore === 0) return [screen.now.noneHint];
  const isLeast = result.overbookedAfter > 0 && result.bound === result.overbookedAfter;
  return [
    isLeast ? text.provenLeast : result.overbookedAfter > 0 ? text.bound(result.bound) : '',
    result.moves.length > 0 ? text.people(result.changesOfPeople) : '',
    result.lateAfter > 0 ? text.late(result.lateAfter) : '',
    result.method === 'searched' ? text.searched : result.method === 'greedy' ? text.greedy : '',
  ].filter((sentence) => sentence !== '');
}
