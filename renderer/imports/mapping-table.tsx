import { Select, Text } from '@mantine/core';
import classes from '#renderer/imports/imports.module.css';
import { listFields } from '#shared/imports/fields.ts';
import { splitYear } from '#shared/imports/headings.ts';
import type { ColumnMapping, ImportKind, Target } from '#shared/imports/model.ts';
import { importScreenText } from '#shared/imports/screen-nl.ts';

const text = importScreenText.mapping;

interface MappingTableProps {
  kind: ImportKind;
  mapping: readonly ColumnMapping[];
  samples: readonly (readonly string[])[];
  onChange: (mapping: ColumnMapping[]) => void;
}

function keyOf(target: Target | null): string {
  return target === null ? '' : `${target.field}|${target.year ?? ''}`;
}

/** Every column of the file beside the field that it fills. A field is filled once: choosing it takes it from another column. */
export function MappingTable({ kind, mapping, samples, onChange }: MappingTableProps) {
  const optionsFor = (heading: string) => {
    const { year } = splitYear(heading);
    return [
      { value: '', label: text.none },
      ...listFields(kind).flatMap((field) => {
        if (field.yearly && year === null) return [];
        const ofYear = field.yearly ? year : null;
        const label = ofYear === null ? field.label : `${field.label} ${ofYear}`;
        return [{ value: keyOf({ field: field.key, year: ofYear }), label }];
      }),
    ];
  };
  const choose = (column: number, value: string | null) => {
    const [field = '', year = ''] = (value ?? '').split('|');
    const target = field === '' ? null : { field, year: year === '' ? null : Number(year) };
    onChange(
      mapping.map((each) => {
        if (each.column === column) return { ...each, target, how: target ? 'hand' : 'none' };
        return target !== null && keyOf(each.target) === keyOf(target)
          ? { ...each, target: null, how: 'none' }
          : each;
      }),
    );
  };
  return (
    <div className={`${classes.scroll} ${classes.short}`}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{text.column}</th>
            <th>{text.field}</th>
            <th>{text.samples}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.map(({ column, heading, target, how }) => (
            <tr key={column}>
              <td>{heading}</td>
              <td>
                <Select
                  aria-label={text.targetOf(heading)}
                  data={optionsFor(heading)}
                  value={keyOf(target)}
                  onChange={(value) => choose(column, value)}
                  allowDeselect={false}
                  searchable
                  w={260}
                />
                {how === 'profile' && (
                  <Text size="xs" c="dimmed">
                    {text.profile}
                  </Text>
                )}
              </td>
              <td className={classes.samples}>{(samples[column] ?? []).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
