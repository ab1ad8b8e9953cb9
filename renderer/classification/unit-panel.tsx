import { CloseButton, Loader, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { Moment, UnitRow } from '#shared/classification/call-models.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { hrefOf } from '#renderer/app/route.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { Explanation } from './explanation.tsx';
import { OverrideSection } from './override-section.tsx';
import { TypeMark } from './type-mark.tsx';
import classes from './classification.module.css';

const text = nlScreen.units;

interface UnitPanelProps {
  unit: UnitRow;
  moment: Moment;
  onClose: () => void;
}

/** Why a client group has its type, who belongs to it, and the partner's own verdict. Escape closes it. */
export function UnitPanel({ unit, moment, onClose }: UnitPanelProps) {
  const number = unit.headNumber ?? unit.memberNumbers[0];
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && onClose();
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside className={classes['panel']} aria-label={text.detail(unit.name)}>
      <div className={classes['panelHead']}>
        <TypeMark type={unit.type} isOverridden={unit.override !== null} />
        <div>
          <h2>{unit.name}</h2>
          <Text c="dimmed" size="sm">
            {unit.isGroup ? text.group : text.client} {unit.number} ·{' '}
            {nl.points(unit.minPoints, unit.maxPoints, unit.lowestType, unit.highestType)}
          </Text>
        </div>
        <CloseButton ml="auto" aria-label={text.close} onClick={onClose} />
      </div>
      {number !== undefined && <UnitExplanation number={number} moment={moment} />}
      <Members unit={unit} />
      {moment.scoringId === undefined && number !== undefined && (
        <OverrideSection unit={unit} number={number} />
      )}
    </aside>
  );
}

function UnitExplanation({ number, moment }: { number: string; moment: Moment }) {
  const { data, error } = useQueryCall('classification.explainClient', { ...moment, number });
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!data) return <Loader size="sm" mt="md" />;
  return <Explanation unit={data.unit} lines={data.lines} />;
}

function Members({ unit }: { unit: UnitRow }) {
  if (!unit.isGroup) return null;
  return (
    <section>
      <h2 className={classes['panelTitle']}>
        {text.members} ({unit.memberNumbers.length})
      </h2>
      <div className={classes['filters']}>
        {unit.memberNumbers.map((number) => (
          <a key={number} href={hrefOf(`/klanten/${number}`)}>
            {number}
          </a>
        ))}
      </div>
    </section>
  );
}
