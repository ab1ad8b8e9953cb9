import { Autocomplete, Textarea, TextInput, Tooltip, type ComboboxItem } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useValueField, type ValueFieldState } from '#renderer/ui/use-value-field.ts';
import { withLabel } from '#shared/clients/show-value.ts';
import { matchOptions, type CodeOption } from '#shared/text/parse.ts';
import classes from '#renderer/ui/value-field.module.css';

interface ValueFieldProps<V> extends ValueFieldState<V> {
  label: string;
  /** What the value means, for who points at the label. */
  hint?: string | undefined;
  /** What can be chosen; typing is always possible too. */
  options?: readonly CodeOption[] | undefined;
  /** Pixels: as wide as what goes in. */
  width?: number;
  /** Beside the field: where the value came from. */
  note?: ReactNode;
  /** Under the field, such as the derived value that counts. */
  below?: ReactNode;
  placeholder?: string;
  /** The label is there for screen readers only, such as in a table with headings. */
  isLabelHidden?: boolean;
  isReadOnly?: boolean;
  /** In a table: no border until one points at it. */
  isPlain?: boolean;
}

/** One value of a form: label above, saved on leaving, its origin beside it, a refusal under it. */
export function ValueField<V>(props: ValueFieldProps<V>) {
  const { label, hint, options, note, below } = props;
  const { isLabelHidden = false, isReadOnly = false, isPlain = false } = props;
  const field = useValueField(props);
  const id = useId();
  const common = {
    id,
    value: field.text,
    error: field.error,
    readOnly: isReadOnly,
    onBlur: field.onBlur,
    onKeyDown: field.onKeyDown,
    ...(props.placeholder ? { placeholder: props.placeholder } : {}),
    ...(field.isPristine ? { 'data-pristine': true } : {}),
    ...(isLabelHidden ? { 'aria-label': label } : {}),
    classNames: { input: classes['input'] ?? '', error: classes['error'] ?? '' },
    styles: { wrapper: { width: props.width ?? 272, maxWidth: '100%' } },
  };
  const onFocus = (event: React.FocusEvent<HTMLInputElement>) => event.currentTarget.select();
  return (
    <div className={classes['field']} data-plain={isPlain}>
      {!isLabelHidden && (
        <Tooltip label={hint} disabled={hint === undefined}>
          <label className={classes['label']} htmlFor={id} data-has-hint={hint !== undefined}>
            {label}
          </label>
        </Tooltip>
      )}
      <div className={classes['row']} data-wide={props.isMultiline === true}>
        {props.isMultiline ? (
          <Textarea {...common} onChange={(event) => field.change(event.currentTarget.value)} />
        ) : options ? (
          <Autocomplete
            {...common}
            data={options.map(({ code, label: name }) => withLabel(code, name))}
            filter={({ search }) => filterOptions(options, field.isPristine ? '' : search)}
            onChange={field.change}
            onOptionSubmit={field.choose}
            onFocus={onFocus}
            openOnFocus={false}
            selectFirstOptionOnChange
            comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
            maxDropdownHeight={280}
          />
        ) : (
          <TextInput
            {...common}
            onFocus={onFocus}
            onChange={(event) => field.change(event.currentTarget.value)}
          />
        )}
        {note !== undefined && <div className={classes['note']}>{note}</div>}
      </div>
      {below !== undefined && <div className={classes['below']}>{below}</div>}
    </div>
  );
}

function filterOptions(options: readonly CodeOption[], search: string): ComboboxItem[] {
  return matchOptions(search, options).map(({ code, label }) => {
    const value = withLabel(code, label);
    return { value, label: value };
  });
}
