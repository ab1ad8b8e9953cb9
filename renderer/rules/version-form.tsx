import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import classes from '#renderer/rules/rules.module.css';
import { SidePanel } from '#renderer/ui/side-panel.tsx';

interface VersionFormProps {
  title: string;
  text: Record<'intro' | 'validFrom' | 'source' | 'sourceHint' | 'save' | 'cancel', string>;
  /** The day from which the version holds, as it is typed. */
  validFrom: string;
  onValidFrom: (typed: string) => void;
  source: string;
  onSource: (typed: string) => void;
  /** Why it is not stored. */
  error: string | null;
  isSaving: boolean;
  onSave: () => void;
  onClose: () => void;
  /** What the version says. */
  children: ReactNode;
  /** What comes below the source. */
  below?: ReactNode;
}

/** The side panel in which a version of something dated is written: from which day, what it says, and where that was read. */
export function VersionForm(props: VersionFormProps) {
  const { text, onClose } = props;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    props.onSave();
  };
  return (
    <SidePanel title={props.title} closeLabel={text.cancel} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm" className={classes['soft']}>
            {text.intro}
          </Text>
          <TextInput
            label={text.validFrom}
            w={140}
            value={props.validFrom}
            onChange={(event) => props.onValidFrom(event.currentTarget.value)}
          />
          {props.children}
          <Textarea
            label={text.source}
            description={text.sourceHint}
            maxLength={300}
            autosize
            value={props.source}
            onChange={(event) => props.onSource(event.currentTarget.value)}
          />
          {props.below}
          {props.error !== null && (
            <Text size="sm" c="red" role="alert">
              {props.error}
            </Text>
          )}
          <div className={classes['row']}>
            <Button type="submit" loading={props.isSaving}>
              {text.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
          </div>
        </Stack>
      </form>
    </SidePanel>
  );
}
