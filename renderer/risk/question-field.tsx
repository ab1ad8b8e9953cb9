import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Answer, Question } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { invoke } from '#renderer/calls/invoke.ts';
import { invalidate } from '#renderer/calls/query-client.ts';
import type { Draft } from '#renderer/risk/draft-form.tsx';
import { parsePlainText, useSavedText } from '#renderer/ui/use-saved-text.ts';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.draft;

interface QuestionFieldProps {
  draft: Draft;
  question: Question;
  answer: Answer | null;
}

/** One question: the answers as radio buttons, saved when one is chosen, and a remark, saved when one leaves it. */
export function QuestionField({ draft, question, answer }: QuestionFieldProps) {
  const save = useCommand('risk.saveDraft');
  const changesOf = (next: Answer) => ({
    id: draft.id,
    definitionId: draft.definitionId,
    changes: { answers: { [question.key]: next } },
  });
  // Shown at once, until the answer of the office stands there: a radio button that waits would jump back for a moment.
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = picked ?? answer?.choice;
  const choose = (choice: string) => {
    setPicked(choice);
    save.mutate(changesOf({ choice, remark: answer?.remark ?? null }), { onSettled: () => setPicked(null) });
  };
  const remark = useSavedText({
    text: answer?.remark ?? '',
    parse: parsePlainText,
    save: async (value) => {
      await invoke('risk.saveDraft', changesOf({ choice: answer?.choice ?? null, remark: value }));
      await invalidate(['risk']);
    },
  });
  const { error, ...field } = remark;
  return (
    <fieldset className={classes['question']} id={`risk-answers.${question.key}`}>
      <legend>
        {question.text} {question.isProposal && <span className={classes['soft']}>({text.proposal})</span>}
        {!question.isRequired && <span className={classes['soft']}>({text.optional})</span>}
      </legend>
      {question.help !== '' && <div className={classes['soft']}>{question.help}</div>}
      <div className={classes['choices']}>
        {question.choices.map(({ key, label }) => (
          <Radio
            key={key}
            name={`risk-${question.key}`}
            label={label}
            value={key}
            checked={chosen === key}
            onChange={() => choose(key)}
          />
        ))}
      </div>
      <TextInput
        size="xs"
        maw={560}
        maxLength={1000}
        placeholder={text.remark}
        aria-label={text.remarkOf(question.text)}
        error={error}
        {...field}
      />
    </fieldset>
  );
}
