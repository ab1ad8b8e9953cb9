import { Button, Group, Modal, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addQuestion, parseCodes, replaceQuestion } from '#shared/risk/edit-definition.ts';
import { checkRiskDefinition } from '#shared/risk/check-definition.ts';
import { thresholdKeys, type RiskDefinition, type ThresholdKey } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { thresholdText } from '#shared/risk/nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { navigate } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { QuestionEditor } from '#renderer/risk/question-editor.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.definitions;

/** A draft of the questionnaire and its bounds; saved as a whole, put in force with a reason. */
export function DefinitionEditor({ id, initial }: { id: number; initial: RiskDefinition }) {
  const [definition, setDefinition] = useState(initial);
  const [saved, setSaved] = useState(initial);
  const save = useCommand('risk.saveDefinition', { onSuccess: () => showDone(text.saved) });
  const problems = checkRiskDefinition(definition);
  const isDirty = definition !== saved;
  return (
    <>
      <WhenMay call="risk.activateDefinition">
        <Group gap="sm" mb="sm">
          <Button
            disabled={!isDirty}
            loading={save.isPending}
            onClick={() => save.mutate({ id, definition }, { onSuccess: () => setSaved(definition) })}
          >
            {text.save}
          </Button>
          <ActivateButton id={id} isBlocked={problems.length > 0 || isDirty} />
          <RemoveButton id={id} />
          {isDirty && <Text c="dimmed">{text.unsaved}</Text>}
        </Group>
      </WhenMay>
      {problems.length > 0 && (
        <div className={classes['todo']} aria-live="polite">
          <strong>{text.problems(problems.length)}</strong>
          <ul>
            {problems.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <TextInput
        className={classes['field']}
        label={text.name}
        maxLength={80}
        value={definition.name}
        onChange={(event) => setDefinition({ ...definition, name: event.currentTarget.value })}
      />
      <Thresholds definition={definition} onChange={setDefinition} />
      <h2>{text.questions}</h2>
      {definition.questions.map((question, index) => (
        <QuestionEditor
          key={question.key}
          index={index}
          question={question}
          onChange={(changes) => setDefinition(replaceQuestion(definition, index, changes))}
          onRemove={() =>
            setDefinition({
              ...definition,
              questions: definition.questions.filter((each) => each.key !== question.key),
            })
          }
        />
      ))}
      <Button variant="default" onClick={() => setDefinition(addQuestion(definition, text.newQuestion))}>
        {text.addQuestion}
      </Button>
    </>
  );
}

interface PartProps {
  definition: RiskDefinition;
  onChange: (definition: RiskDefinition) => void;
}

/** The bounds and the codes that count as a signal. */
function Thresholds({ definition, onChange }: PartProps) {
  const set = (key: ThresholdKey, value: number) => {
    const thresholds = { ...definition.thresholds, [key]: { value, isProposal: false } };
    onChange({ ...definition, thresholds });
  };
  return (
    <section className={classes['block']} aria-label={text.thresholds}>
      <h2>{text.thresholds}</h2>
      <div className={classes['row']}>
        {thresholdKeys.map((key) => {
          const { label, unit, decimals } = thresholdText[key];
          const { value, isProposal } = definition.thresholds[key];
          const scale = 10 ** decimals;
          return (
            <NumberInput
              key={key}
              w={260}
              label={`${label} (${unit})`}
              description={isProposal ? text.proposal : undefined}
              decimalScale={decimals}
              decimalSeparator=","
              allowNegative={false}
              hideControls
              value={value / scale}
              onChange={(typed) => set(key, Math.min(100_000, Math.round(Number(typed) * scale)))}
            />
          );
        })}
      </div>
      {(['cashHeavyBranchCodes', 'latePaymentCodes', 'writeOffCodes'] as const).map((key) => (
        <Codes
          key={key}
          label={text.codes[key]}
          codes={definition[key]}
          onChange={(codes) => onChange({ ...definition, [key]: codes })}
        />
      ))}
    </section>
  );
}

interface CodesProps {
  label: string;
  codes: readonly string[];
  onChange: (codes: string[]) => void;
}

function Codes({ label, codes, onChange }: CodesProps) {
  const [typed, setTyped] = useState(codes.join(', '));
  return (
    <TextInput
      className={classes['field']}
      label={label}
      description={text.codesHint}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parseCodes(event.currentTarget.value).filter((code) => code.length <= 20));
      }}
    />
  );
}

function ActivateButton({ id, isBlocked }: { id: number; isBlocked: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const activate = useCommand('risk.activateDefinition', {
    onSuccess: ({ version }) => {
      setIsOpen(false);
      showDone(text.activated(version));
    },
  });
  return (
    <>
      <Button disabled={isBlocked} variant="default" onClick={() => setIsOpen(true)}>
        {text.activate}
      </Button>
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={text.activate}>
        <Stack gap="md">
          <Text>{text.activateBody}</Text>
          <Textarea
            data-autofocus
            label={text.reason}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={() => setIsOpen(false)}>
              {riskScreen.draft.cancel}
            </Button>
            <Button
              loading={activate.isPending}
              disabled={reason.trim() === ''}
              onClick={() => activate.mutate({ id, reason })}
            >
              {text.activate}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}

function RemoveButton({ id }: { id: number }) {
  const remove = useCommand('risk.removeDefinition', { onSuccess: () => navigate('/risico/vragenlijst') });
  return (
    <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
      {text.remove}
    </Button>
  );
}
