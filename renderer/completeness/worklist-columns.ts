import type { CardChoices } from '#shared/clients/card-model.ts';
import { clientField, isClientFieldKey } from '#shared/clients/fields.ts';
import { ageKey, roleOfKey, type CompletenessField } from '#shared/completeness/fields.ts';
import { fromAmounts } from '#shared/completeness/model.ts';
import { completenessText } from '#shared/completeness/nl.ts';
import { optionsOf, unknownCode } from '#shared/completeness/options.ts';
import { shareKnown } from '#shared/completeness/summarize.ts';
import type { CellValue } from '#shared/grid/model.ts';
import { isAsked, type WorklistRow } from '#renderer/completeness/worklist-rows.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from '#renderer/completeness/completeness.module.css';

const { columns: headers, hints } = completenessText;

/** Of the age one types a class, or the year, which is the better answer. */
export const birthYearColumn = 'birthYear';

/** Who it is, what counts, and how far it is. */
export function worklistColumns(
  fields: readonly CompletenessField[],
  choices: CardChoices,
): GridColumn<WorklistRow>[] {
  const labels = new Map(fields.map(({ key, heading }) => [key, heading]));
  return [
    {
      key: 'number',
      kind: 'text',
      header: headers.number,
      width: 92,
      pinned: true,
      searched: true,
      value: (row) => row.number,
    },
    {
      key: 'name',
      kind: 'text',
      header: headers.name,
      width: 210,
      pinned: true,
      searched: true,
      value: (row) => row.name,
    },
    {
      key: 'missing',
      kind: 'number',
      header: headers.missing,
      description: hints.missing,
      width: 92,
      total: true,
      value: (row) => row.missing.length,
    },
    ...fields.flatMap((field) =>
      field.key === ageKey ? ageColumns(field, choices) : [fieldColumn(field, choices)],
    ),
    {
      key: 'share',
      kind: 'percentage',
      decimals: 0,
      header: headers.share,
      description: hints.share,
      width: 84,
      value: (row) => shareKnown(row.asked, row.missing.length),
    },
    { key: 'group', kind: 'text', header: headers.group, width: 190, searched: true, value: groupOf },
    {
      key: 'names',
      kind: 'text',
      header: headers.missingNames,
      width: 300,
      hidden: true,
      value: (row) => row.missing.map((key) => labels.get(key) ?? key).join(', ') || null,
    },
  ];
}

function groupOf({ groupNumber, groupName }: WorklistRow): string | null {
  return groupNumber === null ? null : [groupNumber, groupName].filter(Boolean).join(' ');
}

/** Missing cells stand out; what is not asked is greyed; a class from amounts is nothing to type. */
function common(field: CompletenessField) {
  return {
    editable: (row: WorklistRow) => isAsked(row, field) && row.values[field.key] !== fromAmounts,
    mark: (_value: CellValue, row: WorklistRow) => markOf(row, field),
    explain: (row: WorklistRow) => {
      if (!isAsked(row, field)) return hints.notAsked;
      if (row.values[field.key] === fromAmounts) return hints.fromAmounts;
      return row.missing.includes(field.key) ? hints.open : undefined;
    },
  };
}

function markOf(row: WorklistRow, field: CompletenessField): string | undefined {
  if (row.missing.includes(field.key)) return classes['open'];
  return isAsked(row, field) ? undefined : classes['notAsked'];
}

function fieldColumn(field: CompletenessField, choices: CardChoices): GridColumn<WorklistRow> {
  const { key, heading: header, label: description } = field;
  const value = (row: WorklistRow): CellValue => row.values[key] ?? null;
  const base = { key, header, description, width: 118, value, ...common(field) };
  if (roleOfKey(key) !== null) return { ...base, kind: 'employee', options: choices.employees, width: 92 };
  const type = isClientFieldKey(key) ? clientField(key).kind.type : 'text';
  switch (type) {
    case 'flag':
      return {
        ...base,
        kind: 'flag',
        width: Math.max(84, header.length * 8 + 24),
        value: (row) => (value(row) === null ? null : value(row) === 1),
      };
    case 'code':
      return { ...base, kind: 'code', show: 'both', width: 150, options: optionsOf(key, choices) ?? [] };
    case 'band': {
      const options = [
        ...(optionsOf(key, choices) ?? []),
        { code: fromAmounts, label: completenessText.fromAmounts, isRetired: true },
        { code: unknownCode, label: unknownCode, isRetired: true },
      ];
      return { ...base, kind: 'code', show: 'label', width: 150, options };
    }
    case 'day':
      return { ...base, kind: 'day' };
    case 'year':
    case 'choice':
    case 'text':
      return { ...base, kind: 'text' };
  }
}

function ageColumns(field: CompletenessField, choices: CardChoices): GridColumn<WorklistRow>[] {
  const shared = { ...common(field), description: hints.age };
  return [
    {
      ...shared,
      key: birthYearColumn,
      kind: 'number',
      grouped: false,
      min: 1900,
      max: 2199,
      header: clientField('birthYear').heading ?? '',
      width: 108,
      value: (row) => {
        const value = row.values[ageKey];
        return typeof value === 'number' ? value : null;
      },
    },
    {
      ...shared,
      key: ageKey,
      kind: 'code',
      show: 'label',
      options: optionsOf(ageKey, choices) ?? [],
      header: field.heading,
      width: 130,
      editable: (row) => typeof row.values[ageKey] !== 'number',
      value: (row) => {
        const value = row.values[ageKey];
        return typeof value === 'string' ? value : null;
      },
    },
  ];
}
