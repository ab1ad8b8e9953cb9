import { Badge, Button, Text, TextInput, Tooltip } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { SeasonProfile } from '#shared/budgets/calendar-calls.ts';
import { FULL_TIME_BASIS_POINTS } from '#shared/budgets/contract-hours.ts';
import { budgetsText } from '#shared/budgets/nl.ts';
import { profileTotal } from '#shared/budgets/season.ts';
import { formatPercentage, typedNumber } from '#shared/text/format.ts';
import { parsePercentage } from '#shared/text/parse.ts';
import { EditableWhenMay, WhenMay } from '#renderer/accounts/when-may.tsx';
import { BudgetsPage } from '#renderer/budgets/budgets-page.tsx';
import classes from '#renderer/budgets/budgets.module.css';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { usePlanningYear } from '#renderer/planning/use-planning-year.ts';
import { YearPicker } from '#renderer/planning/year-picker.tsx';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';

const { seasons: text, months } = budgetsText;
/** A new profile begins level: what does not divide by twelve goes to the first months. */
const level = months.map((_, index) => (index < 4 ? 834 : 833));

/** How norms are spread over the months of a year. */
export function SeasonsScreen() {
  const planningYear = usePlanningYear();
  const profiles = useQueryCall('budgets.listProfiles', {}, { isFresh: true }).data?.profiles;
  if (!planningYear) return null;
  return (
    <BudgetsPage start={<YearPicker {...planningYear} />}>
      <div className={classes['scroll']}>
        <div className={classes['cards']}>
          <Text size="sm" maw={720}>
            {text.intro}
          </Text>
          {profiles?.map((profile) => (
            <EditableWhenMay key={profile.id} call="budgets.saveProfile">
              <ProfileCard profile={profile} />
            </EditableWhenMay>
          ))}
          <WhenMay call="budgets.saveProfile">
            <NewProfile />
          </WhenMay>
        </div>
      </div>
    </BudgetsPage>
  );
}

function ProfileCard({ profile }: { profile: SeasonProfile }) {
  const { id, name } = profile;
  const save = useCommand('budgets.saveProfile', { onRefused: () => undefined });
  const store = (changed: Partial<Pick<SeasonProfile, 'name' | 'months'>>) =>
    save.mutateAsync({ id, name, months: profile.months, ...changed });
  return (
    <section className={classes['card']} aria-label={name}>
      <div className={classes['cardHead']}>
        <NameField name={name} save={(typed) => store({ name: typed ?? '' })} />
        {profile.isDefault && <Badge variant="light">{text.standard}</Badge>}
        {profile.isProposal && (
          <Tooltip label={text.proposalHint} multiline w={280}>
            <Badge variant="outline" color="orange">
              {text.proposal}
            </Badge>
          </Tooltip>
        )}
        <span className={classes['soft']}>{text.uses(profile.useCount)}</span>
        <WhenMay call="budgets.saveProfile">
          <ProfileActions profile={profile} />
        </WhenMay>
      </div>
      <table className={classes['table']}>
        <thead>
          <tr>
            {months.map((month) => (
              <th key={month} scope="col" className={classes['monthHead']}>
                {month}
              </th>
            ))}
            <th scope="col">{text.total}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            {months.map((month, index) => (
              <td key={month}>
                <ShareInput
                  label={text.monthOf(name, budgetsText.monthName(index + 1))}
                  share={profile.months[index] ?? 0}
                  save={(share) =>
                    store({ months: profile.months.map((each, at) => (at === index ? (share ?? 0) : each)) })
                  }
                />
              </td>
            ))}
            <td className={classes['total']}>{formatPercentage(profileTotal(profile.months), 2)}</td>
          </tr>
        </tbody>
      </table>
      <Total months={profile.months} />
    </section>
  );
}

function Total({ months: shares }: { months: readonly number[] }) {
  const excess = profileTotal(shares) - FULL_TIME_BASIS_POINTS;
  if (excess === 0) return <p className={classes['soft']}>{text.isWhole}</p>;
  return <p className={classes['warning']}>{excess < 0 ? text.isLess(-excess) : text.isMore(excess)}</p>;
}

function ProfileActions({ profile: { id, name, isDefault, isProposal } }: { profile: SeasonProfile }) {
  const confirm = useCommand('budgets.confirmProfile');
  const makeDefault = useCommand('budgets.setDefaultProfile');
  const remove = useCommand('budgets.removeProfile');
  return (
    <div className={classes['row']}>
      {isProposal && (
        <Button size="compact-sm" loading={confirm.isPending} onClick={() => confirm.mutate({ id })}>
          {text.confirm}
        </Button>
      )}
      {!isDefault && (
        <>
          <Button
            size="compact-sm"
            variant="default"
            loading={makeDefault.isPending}
            onClick={() => makeDefault.mutate({ id })}
          >
            {text.makeStandard}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="red"
            aria-label={text.removeOf(name)}
            loading={remove.isPending}
            onClick={() => remove.mutate({ id })}
          >
            {text.remove}
          </Button>
        </>
      )}
    </div>
  );
}

function NameField({ name, save }: { name: string; save: (typed: string | null) => Promise<unknown> }) {
  const field = useSavedText({ text: name, parse: parsePlainText, save });
  return <TextInput aria-label={text.nameOf(name)} maxLength={100} w={220} {...field} />;
}

interface ShareInputProps {
  label: string;
  share: number;
  save: (share: number | null) => Promise<unknown>;
}

function ShareInput({ label, share, save }: ShareInputProps) {
  const { error, ...field } = useSavedText({
    text: typedNumber(share / 100, 2),
    parse: (typed) => {
      const parsed = parsePercentage(typed);
      return parsed.ok && parsed.value !== null && (parsed.value < 0 || parsed.value > 10_000)
        ? { ok: false, message: text.range }
        : parsed;
    },
    save,
  });
  return (
    <input
      className={classes['hours']}
      aria-label={label}
      aria-invalid={error !== null}
      title={error ?? undefined}
      maxLength={8}
      onFocus={(event) => event.currentTarget.select()}
      {...field}
    />
  );
}

function NewProfile() {
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = useCommand('budgets.saveProfile', {
    onSuccess: () => setName(''),
    onRefused: (refusal) => setError(refusal.message),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') add.mutate({ id: null, name, months: level });
  };
  return (
    <form className={classes['row']} onSubmit={onSubmit}>
      <TextInput
        aria-label={text.newName}
        placeholder={text.newName}
        maxLength={100}
        w={260}
        value={name}
        error={error}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setError(null);
        }}
      />
      <Button type="submit" variant="default" loading={add.isPending} disabled={name.trim() === ''}>
        {text.add}
      </Button>
    </form>
  );
}
