import { Select, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ClientType } from '#shared/classification/model.ts';
import type { Service } from '#shared/services/model.ts';
import { servicesScreenText } from '#shared/services/screen-nl.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import type { CellEdit, CellRefusal } from '#renderer/grid/edit-log.ts';
import { PeilGrid } from '#renderer/grid/peil-grid.tsx';
import { usePlanningYear } from '#renderer/planning/use-planning-year.ts';
import { editNorms, explainNorm, normRows, normTypes, type NormRow } from '#renderer/services/norm-edits.ts';
import type { SaveService } from '#renderer/services/service-editor.tsx';
import classes from '#renderer/services/services.module.css';

const { norms: text } = servicesScreenText;

interface NormGridProps {
  service: Service;
  sizes: readonly { code: string; label: string }[];
  save: SaveService;
}

/** Norm hours of one time the service is done, by role, size and type, from a planning year on. */
export function NormGrid({ service, sizes, save }: NormGridProps) {
  const planning = usePlanningYear();
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen ?? planning?.year;
  const rows = useMemo(
    () => (year === undefined ? [] : normRows(service, sizes, year)),
    [service, sizes, year],
  );
  if (!planning || year === undefined) return null;
  const onEdit = async (changes: CellEdit[]): Promise<readonly CellRefusal[]> => {
    const edits = changes.flatMap(({ rowId, column, value }) => {
      const row = rows.find(({ id }) => id === rowId);
      const clientType = normTypes.find((type) => columnKey(type) === column);
      if (!row || clientType === undefined) return [];
      const centihours = typeof value === 'number' ? value : null;
      return [{ role: row.role, sizeCode: row.sizeCode, clientType, centihours }];
    });
    await save({ norms: editNorms(service.norms, edits, year) });
    return [];
  };
  return (
    <>
      <div className={classes['normsHead']}>
        <Text className={classes['hint'] ?? ''} maw={620}>
          {text.hint}
        </Text>
        <Select
          label={text.year}
          w={150}
          allowDeselect={false}
          value={String(year)}
          data={planning.years.map(String)}
          onChange={(value) => setChosen(Number(value))}
        />
      </div>
      <div className={classes['grid']} style={{ height: Math.min(620, 130 + rows.length * 30) }}>
        <PeilGrid
          key={year}
          label={text.label(service.code)}
          noun={text.noun}
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          today={planning.today}
          onEdit={onEdit}
        />
      </div>
    </>
  );
}

function columnKey(type: ClientType | ''): string {
  return `type:${type}`;
}

const columns: readonly GridColumn<NormRow>[] = [
  { key: 'role', header: text.role, kind: 'text', width: 84, pinned: true, value: ({ role }) => role },
  {
    key: 'size',
    header: text.size,
    kind: 'text',
    width: 172,
    pinned: true,
    value: ({ sizeLabel }) => sizeLabel,
  },
  ...normTypes.map((type): GridColumn<NormRow> => ({
    key: columnKey(type),
    header: type === '' ? text.everyType : text.type(type),
    kind: 'hours',
    width: 88,
    editable: true,
    value: ({ cells }) => cells[type]?.centihours ?? null,
    explain: (row) => explainNorm(row, type),
  })),
];
