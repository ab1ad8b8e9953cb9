import { ActionIcon, Button, Checkbox, Text, TextInput, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { basisPointsOfWeek, weekCentihoursOf } from '#shared/budgets/contract-hours.ts';
import type { Contract } from '#shared/budgets/contracts.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { formatDay, typedNumber } from '#shared/text/format.ts';
import { parseDay, parseHours, parsePercentage, type Parsed } from '#shared/text/parse.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import classes from '#renderer/budgets/budgets.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useSavedText } from '#renderer/ui/use-saved-text.ts';

interface ContractListProps {
  employee: string;
  contracts: readonly Contract[];
  today: string;
}

const { panel } = budgetsText;

/** The contracts of an employee by period. Percentage and hours a week say the same: 40 hours is 100 %. */
export function ContractList({ employee, contracts, today }: ContractListProps) {
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section aria-label={panel.contracts} className={classes['section']}>
      <Text fw={600} size="sm">
        {panel.contracts}
      </Text>
      {contracts.length === 0 && !isAdding && <p className={classes['soft']}>{panel.noContracts}</p>}
      {contracts.map((contract) => (
        <ContractFields key={contract.id} employee={employee} contract={contract} today={today} />
      ))}
      {isAdding ? (
        <NewContract
          employee={employee}
          hasOpen={contracts.some(({ untilOn }) => untilOn === null)}
          today={today}
          onClose={() => setIsAdding(false)}
        />
      ) : (
        <WhenMay call="budgets.saveContract">
          <Button
            variant="subtle"
            size="compact-sm"
            mt={6}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setIsAdding(true)}
          >
            {panel.newContract}
          </Button>
        </WhenMay>
      )}
    </section>
  );
}

interface ContractFieldsProps {
  employee: string;
  contract: Contract;
  today: string;
}

function ContractFields({ employee, contract, today }: ContractFieldsProps) {
  const save = useCommand('budgets.saveContract', { onRefused: () => undefined });
  const remove = useCommand('budgets.removeContract');
  const { id, fromOn, untilOn, partTimeBasisPoints } = contract;
  const store = (changed: Partial<Contract>) =>
    save.mutateAsync({ employee, id, fromOn, untilOn, partTimeBasisPoints, ...changed });
  return (
    <div className={classes['contract']}>
      <div className={classes['pair']}>
        <Field
          label={panel.from}
          text={formatDay(fromOn)}
          parse={(typed) => parseRequiredDay(typed, today)}
          save={(day) => store({ fromOn: day ?? '' })}
        />
        <Field
          label={panel.until}
          text={formatDay(untilOn)}
          placeholder={panel.goesOn}
          parse={(typed) => parseDay(typed, today)}
          save={(day) => store({ untilOn: day })}
        />
        <Field
          label={panel.percent}
          text={percentText(partTimeBasisPoints)}
          parse={parsePercentage}
          save={(share) => store({ partTimeBasisPoints: share ?? 0 })}
        />
        <Field
          label={panel.week}
          text={typedNumber(weekCentihoursOf(partTimeBasisPoints) / 100, 2)}
          parse={parseHours}
          save={(hours) => store({ partTimeBasisPoints: basisPointsOfWeek(hours ?? 0) })}
        />
        <Tooltip label={panel.remove}>
          <WhenMay call="budgets.removeContract">
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${panel.remove} (${formatDay(fromOn)})`}
              loading={remove.isPending}
              onClick={() => remove.mutate({ id })}
            >
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </WhenMay>
        </Tooltip>
      </div>
    </div>
  );
}

interface FieldProps<V> {
  label: string;
  text: string;
  placeholder?: string;
  parse: (typed: string) => Parsed<V>;
  save: (value: V | null) => Promise<unknown>;
}

function Field<V>({ label, text, placeholder, parse, save }: FieldProps<V>) {
  const field = useSavedText({ text, parse, save });
  return (
    <TextInput
      label={label}
      maxLength={20}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...field}
    />
  );
}

interface NewContractProps {
  employee: string;
  hasOpen: boolean;
  today: string;
  onClose: () => void;
}

function NewContract({ employee, hasOpen, today, onClose }: NewContractProps) {
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [percent, setPercent] = useState('100');
  const [week, setWeek] = useState('40');
  const [endsPrevious, setEndsPrevious] = useState(hasOpen);
  const [error, setError] = useState<string | null>(null);
  const save = useCommand('budgets.saveContract', {
    onSuccess: onClose,
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const fromOn = parseDay(from, today);
    const untilOn = parseDay(until, today);
    const share = parsePercentage(percent);
    const wrong = [fromOn, untilOn, share].find((parsed) => !parsed.ok);
    if (wrong && !wrong.ok) return setError(wrong.message);
    if (!fromOn.ok || !untilOn.ok || !share.ok) return undefined;
    if (fromOn.value === null || share.value === null) return setError(panel.required);
    return save.mutate({
      employee,
      id: null,
      fromOn: fromOn.value,
      untilOn: untilOn.value,
      partTimeBasisPoints: share.value,
      endsPrevious,
    });
  };
  const onPercent = (typed: string) => {
    setPercent(typed);
    const parsed = parsePercentage(typed);
    if (parsed.ok && parsed.value !== null) setWeek(typedNumber(weekCentihoursOf(parsed.value) / 100, 2));
  };
  const onWeek = (typed: string) => {
    setWeek(typed);
    const parsed = parseHours(typed);
    if (parsed.ok && parsed.value !== null) setPercent(percentText(basisPointsOfWeek(parsed.value)));
  };
  return (
    <form className={classes['contract']} onSubmit={onSubmit} aria-label={panel.newContract}>
      <div className={classes['pair']}>
        <Plain label={panel.from} value={from} onChange={setFrom} />
        <Plain label={panel.until} value={until} placeholder={panel.goesOn} onChange={setUntil} />
        <Plain label={panel.percent} value={percent} onChange={onPercent} />
        <Plain label={panel.week} value={week} onChange={onWeek} />
      </div>
      {hasOpen && (
        <Checkbox
          size="sm"
          label={panel.endsPrevious}
          checked={endsPrevious}
          onChange={(event) => setEndsPrevious(event.currentTarget.checked)}
        />
      )}
      {error !== null && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
      <div className={classes['row']}>
        <Button size="compact-sm" type="submit" loading={save.isPending}>
          {panel.add}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {panel.cancel}
        </Button>
      </div>
    </form>
  );
}

interface PlainProps {
  label: string;
  value: string;
  placeholder?: string;
  onChange: (typed: string) => void;
}

function Plain({ label, value, placeholder, onChange }: PlainProps) {
  return (
    <TextInput
      label={label}
      maxLength={20}
      value={value}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The first day of a contract cannot be left out. */
function parseRequiredDay(typed: string, today: string): Parsed<string> {
  const parsed = parseDay(typed, today);
  return parsed.ok && parsed.value === null ? { ok: false, message: panel.required } : parsed;
}

function percentText(basisPoints: number): string {
  return typedNumber(basisPoints / 100, 2);
}
