import { ActionIcon, Anchor, Select, TextInput } from '@mantine/core';
import { IconArrowsMove, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { CellLine } from '#shared/capacity/model.ts';
import { capacityText } from '#shared/capacity/nl.ts';
import { capacityScreenText as text } from '#shared/capacity/screen-nl.ts';
import { mostMonthCentihours } from '#shared/common/values.ts';
import { formatHours, monthName, typedNumber } from '#shared/text/format.ts';
import { parseHours, type Parsed } from '#shared/text/parse.ts';
import { hrefOf } from '#renderer/app/route.ts';
import classes from '#renderer/capacity/capacity.module.css';
import type { LineEdit, SaveLine } from '#renderer/capacity/use-save-line.ts';
import { showRefusal } from '#renderer/ui/notices.ts';
import { ValueField } from '#renderer/ui/value-field.tsx';

interface CellLineItemProps {
  line: CellLine;
  year: number;
  employees: { value: string; label: string }[];
  hasEmployee: boolean;
  hasMonth: boolean;
  save: SaveLine;
}

/** Nobody, in a list of codes that cannot be empty. */
const nobody = '-';
const months = capacityText.months.map((label, index) => ({ value: String(index + 1), label }));

/** One client's hours of a service: the hours are typed in place, month and employee are changed after opening the line. */
export function CellLineItem(props: CellLineItemProps) {
  const { line, year, employees, hasEmployee, hasMonth, save } = props;
  const [isMoving, setIsMoving] = useState(false);
  const what = `${line.client}, ${line.serviceName}, ${monthName(line.month)}`;
  const place = [hasMonth && monthName(line.month), hasEmployee && (line.employee ?? text.unassigned)];
  const facts = [line.serviceName, line.role, ...place, line.status === 'A' && text.cell.proposal];
  const { current } = line;
  return (
    <li className={`${classes['line'] ?? ''} ${current ? (classes['drafted'] ?? '') : ''}`}>
      <div className={classes['lineTop']}>
        <div>
          <Anchor
            size="sm"
            className={classes['lineName'] ?? ''}
            href={hrefOf(`/planning/${line.client}`, { jaar: String(year) })}
          >
            {line.client} {line.clientName}
          </Anchor>
          <span className={classes['small']}>{facts.filter(Boolean).join(' · ')}</span>
          {current && (
            <span className={classes['small']}>
              {line.lineId === null
                ? text.cell.isNew
                : text.cell.wasLine(current.employee, current.month, current.centihours)}
            </span>
          )}
        </div>
        <ValueField<number>
          label={text.cell.hours(what)}
          isLabelHidden
          width={78}
          isReadOnly={line.lineId === null}
          value={line.centihours}
          shown={formatExact(line.centihours)}
          parse={parseLineHours}
          save={(hours) => save(line, { centihours: hours ?? 0 })}
        />
        {line.lineId !== null && (
          <ActionIcon
            mt={1}
            variant={isMoving ? 'light' : 'subtle'}
            aria-expanded={isMoving}
            aria-label={isMoving ? text.cell.stopMoving : text.cell.move(what)}
            onClick={() => setIsMoving(!isMoving)}
          >
            {isMoving ? <IconCheck size={16} aria-hidden /> : <IconArrowsMove size={16} aria-hidden />}
          </ActionIcon>
        )}
      </div>
      {isMoving && <MoveFields line={line} employees={employees} save={save} />}
    </li>
  );
}

interface MoveFieldsProps {
  line: CellLine;
  employees: CellLineItemProps['employees'];
  save: SaveLine;
}

/** Where the hours go: all of them, or as many as are typed. */
function MoveFields({ line, employees, save }: MoveFieldsProps) {
  const [typed, setTyped] = useState('');
  const part = parseLineHours(typed);
  const tooMany = part.ok && (part.value ?? 0) > line.centihours;
  const error = part.ok ? (tooMany ? text.cell.partTooLarge : null) : part.message;
  const move = (edit: LineEdit) => {
    if (error !== null) return;
    const some = part.ok && part.value !== null && part.value > 0 ? { part: part.value } : {};
    save(line, { ...edit, ...some }).catch(showRefusal);
  };
  return (
    <div className={classes['lineMove']}>
      <TextInput
        size="xs"
        label={text.cell.part}
        placeholder={formatExact(line.centihours)}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Select
        size="xs"
        label={text.cell.month}
        allowDeselect={false}
        value={String(line.month)}
        data={months}
        onChange={(month) => move({ month: Number(month) })}
      />
      <Select
        size="xs"
        label={text.cell.employee}
        searchable
        allowDeselect={false}
        value={line.employee ?? nobody}
        data={[{ value: nobody, label: text.cell.nobody }, ...withOwn(employees, line.employee)]}
        onChange={(code) => move({ employee: code === nobody ? null : code })}
      />
    </div>
  );
}

/** Hours to the hundredth where they have one, so that leaving the field changes nothing. */
function formatExact(centihours: number): string {
  return centihours % 10 === 0 ? formatHours(centihours) : typedNumber(centihours / 100, 2);
}

function parseLineHours(typed: string): Parsed<number> {
  const parsed = parseHours(typed);
  if (!parsed.ok || parsed.value === null) return parsed;
  if (parsed.value < 0) return { ok: false, message: text.cell.noNegative };
  return parsed.value > mostMonthCentihours ? { ok: false, message: text.cell.tooMany } : parsed;
}

/** Somebody who left stays in the list of the lines that they have. */
function withOwn(
  employees: CellLineItemProps['employees'],
  own: string | null,
): CellLineItemProps['employees'] {
  if (own === null || employees.some(({ value }) => value === own)) return employees;
  return [...employees, { value: own, label: own }];
}
