import { ActionIcon, NumberInput, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconArrowBackUp, IconSearch } from '@tabler/icons-react';
import type { OpenOffice } from '#shared/office/calls.ts';
import { shellText } from '#shared/shell/nl.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { HelpMenu } from '#renderer/help/help-menu.tsx';
import { paletteStore } from '#renderer/app/palette-store.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useUndo } from '#renderer/app/use-undo.ts';
import { AccountMenu } from '#renderer/accounts/account-menu.tsx';
import classes from '#renderer/app/shell.module.css';

interface HeaderProps {
  title: string;
  office: OpenOffice;
  /** Runs an action by its name. */
  run: (action: string) => void;
  /** False where the screen shows a planning year of its own: two years beside each other are one too many. */
  hasWorkingYear: boolean;
}

export function Header({ title, office, run, hasWorkingYear }: HeaderProps) {
  const { undo, nextUndo } = useUndo();
  const undoHint = nextUndo ? `${shellText.undo}: ${nextUndo.label} (Ctrl+Z)` : shellText.undo;
  return (
    <header className={classes.header}>
      <ActionIcon aria-label={shellText.back} onClick={() => window.history.back()}>
        <IconArrowLeft size={18} />
      </ActionIcon>
      <ActionIcon aria-label={shellText.forward} onClick={() => window.history.forward()}>
        <IconArrowRight size={18} />
      </ActionIcon>
      <h1 className={classes.title}>{title}</h1>
      <div className={classes.statusEnd}>
        <Tooltip label={undoHint}>
          <ActionIcon aria-label={undoHint} disabled={!nextUndo} onClick={undo}>
            <IconArrowBackUp size={18} />
          </ActionIcon>
        </Tooltip>
        {hasWorkingYear && <WorkingYear year={office.workingYear} />}
        <button type="button" className={classes.search} onClick={() => paletteStore.open()}>
          <IconSearch size={16} aria-hidden />
          {shellText.search}
          <kbd>Ctrl+K</kbd>
        </button>
        <HelpMenu run={run} />
        <AccountMenu account={office.account} isDemo={office.isDemo} />
      </div>
    </header>
  );
}

function WorkingYear({ year }: { year: number }) {
  const setYear = useCommand('office.setWorkingYear');
  const maySet = useMay('office.setWorkingYear');
  return (
    <NumberInput
      key={year}
      aria-label={shellText.workingYear}
      title={shellText.workingYear}
      defaultValue={year}
      min={2000}
      max={2199}
      w={84}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={false}
      readOnly={!maySet}
      hideControls={!maySet}
      onBlur={(event) => {
        const typed = Number(event.currentTarget.value);
        if (Number.isInteger(typed) && typed >= 2000 && typed <= 2199 && typed !== year)
          setYear.mutate({ year: typed });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
