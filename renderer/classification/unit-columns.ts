import type { UnitRow } from '#shared/classification/call-models.ts';
import { clientTypes } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { unknown } from '#shared/grid/model.ts';
import type { CellValue } from '#shared/grid/model.ts';
import type { GridColumn } from '#renderer/grid/column.ts';
import classes from './classification.module.css';

const text = nlScreen.units;
const types = [
  ...clientTypes.map((type) => ({ code: type as string, label: `Type ${type}` })),
  { code: unknown, label: nl.standings.incomplete },
];

const cellClasses: Readonly<Record<string, string | undefined>> = {
  A: classes['cellA'],
  B: classes['cellB'],
  C: classes['cellC'],
  D: classes['cellD'],
  [unknown]: classes['cellIncomplete'],
};

const markType = (value: CellValue) => (typeof value === 'string' ? cellClasses[value] : undefined);

/** The columns of the list of client groups. */
export const unitColumns: GridColumn<UnitRow>[] = [
  {
    key: 'type',
    header: text.type,
    kind: 'code',
    show: 'code',
    options: types,
    width: 84,
    pinned: true,
    value: ({ type }) => type ?? unknown,
    mark: markType,
  },
  {
    key: 'number',
    header: text.number,
    kind: 'text',
    width: 96,
    pinned: true,
    searched: true,
    value: ({ number }) => number,
  },
  { key: 'name', header: text.name, kind: 'text', width: 240, searched: true, value: ({ name }) => name },
  {
    key: 'range',
    header: text.range,
    kind: 'text',
    width: 170,
    derived: true,
    value: ({ minPoints, maxPoints, lowestType, highestType }) =>
      nl.points(minPoints, maxPoints, lowestType, highestType),
  },
  {
    key: 'points',
    header: text.points,
    kind: 'number',
    width: 92,
    derived: true,
    value: ({ points }) => points ?? unknown,
  },
  {
    key: 'missing',
    header: text.missing,
    kind: 'text',
    width: 260,
    value: ({ missing }) => missing.map((key) => nl.criteria[key]).join(', ') || null,
  },
  {
    key: 'override',
    header: text.override,
    kind: 'text',
    width: 190,
    value: ({ override, computedType }) =>
      override === null
        ? null
        : `${text.computed.toLowerCase()} ${computedType ?? unknown}: ${override.reason}`,
  },
  {
    key: 'members',
    header: text.members,
    kind: 'number',
    width: 92,
    value: ({ memberNumbers }) => memberNumbers.length,
  },
  {
    key: 'head',
    header: text.head,
    kind: 'text',
    width: 220,
    searched: true,
    value: ({ headNumber, headName }) => (headNumber === null ? unknown : `${headNumber} ${headName ?? ''}`),
  },
];
