import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { UnitRow } from '#shared/classification/call-models.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { OverrideForm } from './override-form.tsx';
import classes from './classification.module.css';

/** The partner's own verdict on a client group, and the way to give one. */
export function OverrideSection({ unit, number }: { unit: UnitRow; number: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const { override } = unit;
  const texts = nlScreen.overrides;
  return (
    <section>
      <h2 className={classes['panelTitle']}>{nlScreen.units.override}</h2>
      {override !== null && (
        <Text size="sm">
          {texts.overridden(unit.computedType ?? nl.standings.incomplete, formatDay(override.expiresOn))}{' '}
          {override.reason}
        </Text>
      )}
      {isOpen ? (
        <OverrideForm
          number={number}
          name={unit.name}
          current={override}
          computedType={unit.computedType}
          onDone={() => setIsOpen(false)}
        />
      ) : (
        <WhenMay call="classification.setOverride">
          <Button variant="default" mt="xs" onClick={() => setIsOpen(true)}>
            {override === null ? texts.set : texts.change}
          </Button>
        </WhenMay>
      )}
    </section>
  );
}
