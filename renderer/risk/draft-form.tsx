import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { ClientRisk } from '#shared/risk/call-models.ts';
import { QuestionGroup } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { riskText } from '#shared/risk/nl.ts';
import { formatInstant } from '#shared/text/format.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { QuestionField } from '#renderer/risk/question-field.tsx';
import { VerdictFields } from '#renderer/risk/verdict-fields.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.draft;

export type Draft = NonNullable<ClientRisk['draft']>;

interface DraftFormProps {
  draft: Draft;
  risk: ClientRisk;
  today: string;
}

/** The questionnaire and the verdict, saved answer by answer; a partner approves when nothing is open. */
export function DraftForm({ draft, risk, today }: DraftFormProps) {
  const { definition, verdict } = draft;
  return (
    <>
      <h2>
        {text.title} · {riskScreen.client.version(definition.version)}
      </h2>
      <p className={classes['soft']}>{text.madeBy(draft.madeBy, formatInstant(draft.madeAt))}</p>
      {draft.isOutdated && <Outdated id={draft.id} />}
      <Open draft={draft} />
      {QuestionGroup.options.map((group) => {
        const questions = definition.questions.filter((question) => question.group === group);
        return questions.length === 0 ? null : (
          <div key={group}>
            <h3>{riskText.groups[group]}</h3>
            {questions.map((question) => (
              <QuestionField
                key={question.key}
                draft={draft}
                question={question}
                answer={verdict.answers[question.key] ?? null}
              />
            ))}
          </div>
        );
      })}
      <h3>{text.verdict}</h3>
      <VerdictFields draft={draft} risk={risk} today={today} />
      <Group gap="sm">
        <WhenMay call="risk.approve">
          <ApproveButton draft={draft} />
        </WhenMay>
        <Button
          component="a"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          href={hrefOf(`/afdruk/risico/${draft.id}`)}
        >
          {riskScreen.client.print}
        </Button>
        <RemoveButton id={draft.id} />
      </Group>
    </>
  );
}

/** What is still open; each point leads to its field. */
function Open({ draft: { problems } }: { draft: Draft }) {
  if (problems.length === 0) return <p className={classes['todo']}>{text.ready}</p>;
  return (
    <div className={classes['todo']}>
      <strong>{text.open(problems.length)}</strong>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>
            <button type="button" onClick={() => focusField(field)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A field is a control, or a set of radio buttons of which the first takes the focus. */
function focusField(field: string): void {
  const found = document.getElementById(`risk-${field}`);
  const control = found?.querySelector('input') ?? found;
  control?.focus();
  found?.scrollIntoView({ block: 'center' });
}

function Outdated({ id }: { id: number }) {
  const move = useCommand('risk.moveDraft', {
    onSuccess: ({ dropped }) => showDone(riskScreen.client.moved(dropped)),
  });
  return (
    <div className={classes['note']}>
      <Text mb="xs">{riskScreen.client.outdated}</Text>
      <Button loading={move.isPending} onClick={() => move.mutate({ id })}>
        {riskScreen.client.moveDraft}
      </Button>
    </div>
  );
}

/** Freezes the draft; asked first, because it cannot be undone. */
function ApproveButton({ draft }: { draft: Draft }) {
  const [isOpen, setIsOpen] = useState(false);
  const approve = useCommand('risk.approve', { onSuccess: () => showDone(text.approved) });
  return (
    <>
      <Button disabled={draft.problems.length > 0 || draft.isOutdated} onClick={() => setIsOpen(true)}>
        {text.approve}
      </Button>
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={text.approveTitle}>
        <Stack gap="md">
          <Text>{text.approveBody}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setIsOpen(false)}>
              {text.cancel}
            </Button>
            <Button
              data-autofocus
              loading={approve.isPending}
              onClick={() => approve.mutate({ id: draft.id })}
            >
              {text.approve}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function RemoveButton({ id }: { id: number }) {
  const remove = useCommand('risk.removeDraft', { onSuccess: () => showDone(text.removed) });
  return (
    <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
      {text.remove}
    </Button>
  );
}
