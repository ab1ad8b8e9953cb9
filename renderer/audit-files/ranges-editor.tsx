import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AuditReadingAnswer } from '#shared/audit-files/answers.ts';
import { auditFileText } from '#shared/audit-files/nl.ts';
import { AccountCategory, AccountRange, refusalOfRange } from '#shared/audit-files/ranges.ts';
import { auditFileScreenText } from '#shared/audit-files/screen-nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { showDone } from '#renderer/ui/notices.ts';
import classes from '#renderer/audit-files/audit-files.module.css';

const text = auditFileScreenText.ranges;
const categories = AccountCategory.options.map((value) => ({
  value,
  label: auditFileText.categories[value],
}));

interface RangesEditorProps {
  reading: AuditReadingAnswer;
  draft: readonly AccountRange[] | undefined;
  onDraft: (ranges: AccountRange[] | undefined) => void;
}

function isRight(range: AccountRange): boolean {
  return AccountRange.safeParse(range).success && refusalOfRange(range) === undefined;
}

/** The ranges of a client as one edits them: figures follow at once, nothing is kept until one says so. */
export function RangesEditor({ reading, draft, onDraft }: RangesEditorProps) {
  const { client, ranges } = reading;
  const [rows, setRows] = useState<readonly AccountRange[]>(draft ?? ranges.client);
  // What is stored may change beside the editor: another client, an undo. What one is typing stays.
  const stored = JSON.stringify(ranges.client);
  const [shown, setShown] = useState(stored);
  if (draft === undefined && stored !== shown) {
    setShown(stored);
    setRows(ranges.client);
  }
  const save = useCommand('figures.saveAccountRanges', {
    onSuccess: () => {
      onDraft(undefined);
      showDone(text.savedClient);
    },
  });
  const saveOffice = useCommand('figures.saveOfficeRanges', {
    onSuccess: () => showDone(text.savedOffice),
  });
  const change = (next: readonly AccountRange[]) => {
    setRows(next);
    onDraft(next.filter(isRight));
  };
  const edit = (index: number, values: Partial<AccountRange>) =>
    change(rows.map((row, at) => (at === index ? { ...row, ...values } : row)));
  const isWhole = rows.every(isRight);
  return (
    <section aria-label={text.title}>
      <h2 className={classes['heading']}>{text.title}</h2>
      <p className={classes['soft']}>{text.what}</p>
      {rows.map((range, index) => (
        // Rows have no identity of their own: their place is what they are.
        // oxlint-disable-next-line react/no-array-index-key
        <RangeRow
          key={index}
          row={index + 1}
          range={range}
          onEdit={(values) => edit(index, values)}
          onRemove={() => change(rows.filter((_row, at) => at !== index))}
        />
      ))}
      {!isWhole && <p className={classes['wrong']}>{text.wrong}</p>}
      <div className={classes['buttons']}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change([...rows, { from: '', until: '', category: 'turnover' }])}
        >
          {text.add}
        </Button>
        <Button
          disabled={!client || draft === undefined || !isWhole}
          loading={save.isPending}
          onClick={() => client && save.mutate({ number: client.number, ranges: [...rows] })}
        >
          {text.save}
        </Button>
        <WhenMay call="figures.saveOfficeRanges">
          <Button
            variant="default"
            disabled={!isWhole || rows.length === 0}
            loading={saveOffice.isPending}
            onClick={() => saveOffice.mutate({ ranges: [...rows] })}
          >
            {text.saveOffice}
          </Button>
        </WhenMay>
      </div>
      <p className={classes['soft']}>{text.office(ranges.isProposal)}</p>
      <ul className={classes['officeRanges']}>
        {ranges.office.map(({ from, until, category }) => (
          <li key={`${from} ${until} ${category}`}>
            {text.officeLine(from, until, auditFileText.categories[category])}
          </li>
        ))}
      </ul>
      {ranges.isProposal && <p className={classes['soft']}>{text.proposalUnused}</p>}
    </section>
  );
}

interface RangeRowProps {
  row: number;
  range: AccountRange;
  onEdit: (values: Partial<AccountRange>) => void;
  onRemove: () => void;
}

function RangeRow({ row, range, onEdit, onRemove }: RangeRowProps) {
  const isWrong = !isRight(range) && range.from !== '' && range.until !== '';
  return (
    <div className={classes['range']}>
      <TextInput
        aria-label={text.fromOf(row)}
        placeholder={text.from}
        value={range.from}
        maxLength={20}
        error={isWrong}
        onChange={(event) => onEdit({ from: event.currentTarget.value.trim() })}
      />
      <TextInput
        aria-label={text.untilOf(row)}
        placeholder={text.until}
        value={range.until}
        maxLength={20}
        error={isWrong}
        onChange={(event) => onEdit({ until: event.currentTarget.value.trim() })}
      />
      <NativeSelect
        aria-label={text.categoryOf(row)}
        data={categories}
        value={range.category}
        onChange={(event) => onEdit({ category: AccountCategory.parse(event.currentTarget.value) })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={text.remove(row)}
        title={text.remove(row)}
        onClick={onRemove}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </div>
  );
}
