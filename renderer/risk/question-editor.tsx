import { Button, Checkbox, CloseButton, Select, TextInput } from '@mantine/core';
import { addChoice, replaceChoice } from '#shared/risk/edit-definition.ts';
import { QuestionGroup, riskClasses, type Question } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { riskText } from '#shared/risk/nl.ts';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.definitions;

const groups = QuestionGroup.options.map((value) => ({ value, label: riskText.groups[value] }));
const pointsTo = [
  { value: 'none', label: text.pointsToNothing },
  ...riskClasses.map((value) => ({ value, label: riskText.classes[value].toLowerCase() })),
];

interface QuestionEditorProps {
  index: number;
  question: Question;
  onChange: (changes: Partial<Question>) => void;
  onRemove: () => void;
}

/** One question of a draft with its answers. */
export function QuestionEditor({ index, question, onChange, onRemove }: QuestionEditorProps) {
  const setChoices = ({ choices }: Question) => onChange({ choices });
  return (
    <section className={classes['block']} aria-label={text.question(index + 1)}>
      <div className={classes['row']}>
        <TextInput
          w={480}
          label={`${text.question(index + 1)}${question.isProposal ? ` (${text.proposal})` : ''}`}
          maxLength={300}
          value={question.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
        <Select
          w={200}
          label={text.group}
          allowDeselect={false}
          data={groups}
          value={question.group}
          onChange={(value) => onChange({ group: QuestionGroup.parse(value) })}
        />
        <Checkbox
          label={text.required}
          checked={question.isRequired}
          onChange={(event) => onChange({ isRequired: event.currentTarget.checked })}
        />
      </div>
      <TextInput
        className={classes['field']}
        label={text.help}
        maxLength={600}
        value={question.help}
        onChange={(event) => onChange({ help: event.currentTarget.value })}
      />
      {question.choices.map((choice, place) => (
        <div className={classes['row']} key={choice.key}>
          <TextInput
            w={360}
            aria-label={text.choice(place + 1)}
            maxLength={200}
            value={choice.label}
            onChange={(event) =>
              setChoices(replaceChoice(question, place, { label: event.currentTarget.value }))
            }
          />
          <Select
            w={140}
            aria-label={text.pointsTo(place + 1)}
            allowDeselect={false}
            data={pointsTo}
            value={choice.pointsTo ?? 'none'}
            onChange={(value) =>
              setChoices(
                replaceChoice(question, place, {
                  pointsTo: riskClasses.find((each) => each === value) ?? null,
                }),
              )
            }
          />
          <CloseButton
            aria-label={text.removeChoice(place + 1)}
            onClick={() => onChange({ choices: question.choices.filter(({ key }) => key !== choice.key) })}
          />
        </div>
      ))}
      <div className={classes['row']}>
        <Button
          variant="default"
          disabled={question.choices.length >= 8}
          onClick={() => setChoices(addChoice(question))}
        >
          {text.addChoice}
        </Button>
        {question.isProposal && (
          <Button variant="default" onClick={() => onChange({ isProposal: false })}>
            {text.confirm}
          </Button>
        )}
        <Button variant="subtle" onClick={onRemove}>
          {text.removeQuestion}
        </Button>
      </div>
    </section>
  );
}
