import { useId, useLayoutEffect, useRef, useState } from 'react';
import { gridText } from '#shared/grid/nl.ts';
import type { CodeOption } from '#shared/text/parse.ts';
import { matchOptions } from '#shared/text/parse.ts';
import type { GridColumn } from './column.ts';
import { isFigure } from './column.ts';
import type { Rectangle } from './painter.ts';

/** Which cell is being edited and how the editor opens. */
export interface OpenEditor {
  row: number;
  key: string;
  text: string;
  /** Typing began it: the text replaces the cell's; else the text is the cell's and stands selected. */
  replace: boolean;
}

/** Where the active cell goes after typing. */
export type AfterEdit = 'down' | 'up' | 'next' | 'previous' | 'stay' | 'fill';

interface CellEditorProps<Row> {
  open: OpenEditor;
  column: GridColumn<Row>;
  /** The cell on the screen, relative to the grid's box. Null while it is scrolled out of sight. */
  place: Rectangle | null;
  onDone: (text: string, after: AfterEdit) => void;
  onCancel: () => void;
}

const flagOptions: readonly CodeOption[] = [
  { code: 'J', label: 'Ja' },
  { code: 'N', label: 'Nee' },
];

function optionsOf<Row>(column: GridColumn<Row>): readonly CodeOption[] {
  if (column.kind === 'flag') return flagOptions;
  return column.kind === 'code' || column.kind === 'employee' ? column.options : [];
}

/** The field over a cell, with the list of codes for columns that have one. */
export function CellEditor<Row>({ open, column, place, onDone, onCancel }: CellEditorProps<Row>) {
  const [text, setText] = useState(open.text);
  const [choice, setChoice] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const finished = useRef(false);
  const listId = useId();
  const options = optionsOf(column);
  const isTouched = open.replace || text !== open.text;
  const shown = matchOptions(isTouched ? text : '', options).slice(0, 60);

  useLayoutEffect(() => {
    input.current?.focus();
    if (!open.replace) input.current?.select();
  }, [open]);

  const finish = (after: AfterEdit, chosen: string | undefined) => {
    if (finished.current) return;
    finished.current = true;
    onDone(chosen ?? text, after);
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    const after = afterKey(event);
    if (event.key === 'Escape') {
      finished.current = true;
      onCancel();
    } else if (shown.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChoice((choice + step + shown.length + (choice < 0 && step < 0 ? 1 : 0)) % shown.length);
    } else if (after && !event.nativeEvent.isComposing) {
      finish(after, shown[choice]?.code);
    } else return;
    event.preventDefault();
  };

  return (
    <div className="peil-editor" style={place ?? { left: -9999, top: 0, width: 100, height: 30 }}>
      <input
        ref={input}
        className={isFigure(column) ? 'peil-editor-figure' : undefined}
        value={text}
        aria-label={gridText.editing(column.header)}
        role={shown.length > 0 ? 'combobox' : undefined}
        aria-expanded={shown.length > 0 ? true : undefined}
        aria-controls={shown.length > 0 ? listId : undefined}
        aria-activedescendant={choice >= 0 ? `${listId}-${choice}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChoice(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish('stay', undefined)}
      />
      {shown.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- HTML has no element for the list of a combobox
        <div className="peil-options" id={listId} role="listbox" aria-label={gridText.options(column.header)}>
          {shown.map((option, index) => (
            <Option
              key={option.code}
              id={`${listId}-${index}`}
              option={option}
              isChosen={index === choice}
              onChoose={() => finish('stay', option.code)}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface OptionProps {
  id: string;
  option: CodeOption;
  isChosen: boolean;
  onChoose: () => void;
}

function Option({ id, option, isChosen, onChoose }: OptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div
      ref={element}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see the list above
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onMouseDown={(event) => {
        event.preventDefault();
        onChoose();
      }}
    >
      {option.code !== option.label && <span className="peil-option-code">{option.code}</span>}
      <span>{option.label}</span>
    </div>
  );
}

function afterKey(event: React.KeyboardEvent): AfterEdit | null {
  if (event.key === 'Enter' && event.ctrlKey) return 'fill';
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  return null;
}
