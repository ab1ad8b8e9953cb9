import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import classes from '#renderer/imports/imports.module.css';
import { MappingTable } from '#renderer/imports/mapping-table.tsx';
import { settingFields, type SettingField } from '#renderer/imports/setting-fields.ts';
import type { FileReading, ImportRunDetail } from '#shared/imports/calls.ts';
import { mapColumns } from '#shared/imports/headings.ts';
import { ImportKind, SettingChoices } from '#shared/imports/model.ts';
import type { ColumnMapping } from '#shared/imports/model.ts';
import { importTexts } from '#shared/imports/nl.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const text = importScreenText.reading;

export interface Chosen {
  choices: SettingChoices;
  mapping: ColumnMapping[] | null;
}

function shownValue({ options, value }: SettingField): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

interface ReadingPanelProps {
  run: ImportRunDetail;
  reading: FileReading;
  isBusy: boolean;
  onReadAgain: (chosen: Chosen) => void;
}

/** What was detected, why, and where every column goes; all of it can be changed, and then the file is read again. */
export function ReadingPanel({ run, reading, isBusy, onReadAgain }: ReadingPanelProps) {
  const [choices, setChoices] = useState<SettingChoices>({});
  const [mapping, setMapping] = useState<ColumnMapping[] | null>(null);
  const kind = choices.kind ?? ImportKind.safeParse(run.kind).data;
  const fields = settingFields(reading, kind);
  const shown = mapping ?? reading.mapping;
  const isChanged = Object.keys(choices).length > 0 || mapping !== null;
  const mapped = shown.filter((column) => column.target !== null).length;

  const chooseKind = (value: string | null) => {
    const parsed = ImportKind.safeParse(value);
    if (!parsed.success) return;
    setChoices({ ...choices, kind: parsed.data });
    setMapping(
      mapColumns(
        parsed.data,
        reading.mapping.map(({ heading }) => heading),
      ),
    );
  };

  return (
    <>
      <details className={classes.panel} open={run.status === 'refused' || undefined}>
        <summary>
          {text.title} <span className={classes.chips}>{fields.map(shownValue).join(' · ')}</span>
        </summary>
        <div className={`${classes.panelBody} ${classes.settings}`}>
          <Select
            label={text.kind}
            data={ImportKind.options.map((value) => ({ value, label: importTexts.kinds[value] }))}
            value={kind ?? null}
            onChange={chooseKind}
            allowDeselect={false}
          />
          {fields.map(({ key, label, options, value, why }) => (
            <Select
              key={key}
              label={label}
              description={choices[key] === undefined ? why : text.chosen}
              inputWrapperOrder={['label', 'input', 'description']}
              data={options}
              value={choices[key] ?? value}
              allowDeselect={false}
              onChange={(next) => {
                const parsed = SettingChoices.safeParse({ ...choices, [key]: next });
                if (parsed.success) setChoices(parsed.data);
              }}
            />
          ))}
        </div>
      </details>
      <details className={classes.panel} open={run.status === 'refused' || undefined}>
        <summary>{importScreenText.mapping.title(mapped, shown.length)}</summary>
        <div className={classes.panelBody}>
          {kind && (
            <MappingTable kind={kind} mapping={shown} samples={reading.samples} onChange={setMapping} />
          )}
        </div>
      </details>
      {isChanged && (
        <Group mb="sm">
          <Button loading={isBusy} onClick={() => onReadAgain({ choices, mapping })}>
            {text.apply}
          </Button>
          <Text size="sm" c="dimmed">
            {text.changed}
          </Text>
        </Group>
      )}
    </>
  );
}
