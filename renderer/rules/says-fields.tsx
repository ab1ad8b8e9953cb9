import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DeadlineBasis } from '#shared/deadlines/model.ts';
import {
  AccountsTerms,
  IncomeTax,
  type DeadlineValues,
  type LegalFormValues,
  type NumberValues,
  type RuleRow,
  type RuleValues,
} from '#shared/rules/model.ts';
import { parseRuleNumber, typedRuleNumber } from '#shared/rules/parse-number.ts';
import { rulesText } from '#shared/rules/nl.ts';
import { rulesScreenText } from '#shared/rules/screen-nl.ts';
import classes from '#renderer/rules/rules.module.css';

const { form: text } = rulesScreenText;

interface SaysFieldsProps {
  start: RuleValues;
  code: string;
  rules: readonly RuleRow[];
  /** What was filled in; null while it is no value. */
  onChange: (says: RuleValues | null) => void;
}

/** What a version says, by its kind. */
export function SaysFields({ start, code, rules, onChange }: SaysFieldsProps) {
  switch (start.kind) {
    case 'deadline':
      return (
        <DeadlineFields
          start={start.values}
          code={code}
          rules={rules}
          onChange={(values) => onChange({ kind: 'deadline', values })}
        />
      );
    case 'legal_form':
      return (
        <LegalFormFields
          start={start.values}
          onChange={(values) => onChange({ kind: 'legal_form', values })}
        />
      );
    case 'value':
      return (
        <NumberField
          start={start.values}
          onChange={(values) => onChange(values && { kind: 'value', values })}
        />
      );
  }
}

interface DeadlineFieldsProps extends Pick<SaysFieldsProps, 'code' | 'rules'> {
  start: DeadlineValues;
  onChange: (values: DeadlineValues) => void;
}

function DeadlineFields({ start, code, rules, onChange }: DeadlineFieldsProps) {
  const [values, setValues] = useState(start);
  const set = (changed: Partial<DeadlineValues>) => {
    const next = { ...values, ...changed };
    setValues(next);
    onChange(next);
  };
  const others = new Map(
    rules
      .filter((rule) => rule.kind === 'deadline' && rule.code !== code)
      .toReversed()
      .map((rule) => [rule.code, rule.name]),
  );
  return (
    <>
      <TextInput
        label={text.name}
        maxLength={200}
        value={values.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Select
        label={text.basis}
        allowDeselect={false}
        value={values.basis}
        data={DeadlineBasis.options.map((value) => ({ value, label: rulesText.basis[value] }))}
        onChange={(value) => {
          const basis = DeadlineBasis.safeParse(value).data ?? values.basis;
          set({ basis, ...(basis === 'rule' ? {} : { afterCode: null }) });
        }}
      />
      {values.basis === 'rule' && (
        <Select
          label={text.after}
          searchable
          value={values.afterCode}
          data={[...others].map(([value, label]) => ({ value, label }))}
          onChange={(afterCode) => set({ afterCode })}
        />
      )}
      <div className={classes['row']}>
        <NumberInput
          label={text.months}
          w={130}
          min={0}
          max={60}
          allowDecimal={false}
          value={values.months}
          onChange={(value) => set({ months: Number(value) })}
        />
        <NumberInput
          label={text.days}
          w={130}
          min={0}
          max={100}
          allowDecimal={false}
          value={values.days}
          onChange={(value) => set({ days: Number(value) })}
        />
      </div>
      <Checkbox
        label={text.isMonthEnd}
        checked={values.isMonthEnd}
        onChange={(event) => set({ isMonthEnd: event.currentTarget.checked })}
      />
    </>
  );
}

interface LegalFormFieldsProps {
  start: LegalFormValues;
  onChange: (values: LegalFormValues) => void;
}

function LegalFormFields({ start, onChange }: LegalFormFieldsProps) {
  const [values, setValues] = useState(start);
  const set = (changed: Partial<LegalFormValues>) => {
    const next = { ...values, ...changed };
    setValues(next);
    onChange(next);
  };
  return (
    <>
      <Select
        label={text.incomeTax}
        allowDeselect={false}
        value={values.incomeTax}
        data={IncomeTax.options.map((value) => ({ value, label: rulesText.incomeTax[value] }))}
        onChange={(value) => set({ incomeTax: IncomeTax.safeParse(value).data ?? values.incomeTax })}
      />
      <Select
        label={text.accounts}
        allowDeselect={false}
        value={values.accounts}
        data={AccountsTerms.options.map((value) => ({ value, label: rulesText.accounts[value] }))}
        onChange={(value) => set({ accounts: AccountsTerms.safeParse(value).data ?? values.accounts })}
      />
      <Checkbox
        label={text.filesAccounts}
        checked={values.filesAccounts}
        onChange={(event) => set({ filesAccounts: event.currentTarget.checked })}
      />
      <Checkbox
        label={text.signingAdopts}
        checked={values.signingAdopts}
        onChange={(event) => set({ signingAdopts: event.currentTarget.checked })}
      />
    </>
  );
}

interface NumberFieldProps {
  start: NumberValues;
  onChange: (values: NumberValues | null) => void;
}

function NumberField({ start: { value, unit }, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(typedRuleNumber({ value, unit }));
  const parsed = parseRuleNumber(typed, unit);
  return (
    <TextInput
      label={text.value(rulesText.units[unit])}
      w={180}
      value={typed}
      error={parsed.ok ? null : parsed.message}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        const next = parseRuleNumber(event.currentTarget.value, unit);
        onChange(next.ok ? { value: next.value, unit } : null);
      }}
    />
  );
}
