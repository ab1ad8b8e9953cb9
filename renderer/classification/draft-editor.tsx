import { Button, Group, Menu, NumberInput, Text, TextInput } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { checkDefinition, highestPoints } from '#shared/classification/check-definition.ts';
import {
  addCriterion,
  confirmProposals,
  countProposals,
  listUnusedCriteria,
} from '#shared/classification/edit-definition.ts';
import type { Definition } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { useCommand } from '#renderer/calls/use-command.ts';
import { ActivateButton } from './activate-button.tsx';
import { CriterionTable, ProblemLines } from './criterion-table.tsx';
import { DraftPreview, DraftSummary } from './draft-preview.tsx';
import { RemoveDraftButton } from './remove-draft-button.tsx';
import { TypesTable } from './types-table.tsx';
import classes from './classification.module.css';

const text = nlScreen.definitions;

/** A draft being changed: every change is checked at once and kept as one leaves the field. */
export function DraftEditor({ id, initial }: { id: number; initial: Definition }) {
  const { definition, onEdit, save, isSaving } = useDraft(id, initial);
  const preview = useRef<HTMLDivElement>(null);
  const problems = useMemo(() => checkDefinition(definition), [definition]);
  const whole = problems.filter(({ criterion, field }) => criterion === null && field !== 'types');
  return (
    // Leaving any field inside keeps the draft.
    <div onBlur={() => save()}>
      <Head
        id={id}
        definition={definition}
        problemCount={problems.length}
        onEdit={onEdit}
        isSaving={isSaving}
        onShow={() => preview.current?.scrollIntoView({ block: 'start' })}
      />
      <ProblemLines problems={whole} />
      <div className={classes['editor']}>
        {definition.criteria.map((criterion) => (
          <CriterionTable key={criterion.key} criterion={criterion} problems={problems} onEdit={onEdit} />
        ))}
        <TypesTable types={definition.types} problems={problems} onEdit={onEdit} />
      </div>
      <div ref={preview}>
        <DraftPreview id={id} isBlocked={problems.length > 0 || isSaving} />
      </div>
    </div>
  );
}

type Edit = (edit: (definition: Definition) => Definition) => void;

/** The draft as it stands on the screen; `save` stores it when it differs from what was stored last. */
function useDraft(id: number, initial: Definition) {
  const [definition, setDefinition] = useState(initial);
  const [stored, setStored] = useState(initial);
  const storedNow = useRef(initial);
  const latest = useRef(initial);
  const command = useCommand('classification.saveDraft');
  const { mutate } = command;
  const save = useCallback(() => {
    if (latest.current === storedNow.current) return;
    storedNow.current = latest.current;
    setStored(latest.current);
    mutate({ id, definition: latest.current });
  }, [id, mutate]);
  const onEdit: Edit = useCallback(
    (edit) => {
      latest.current = edit(latest.current);
      setDefinition(latest.current);
      // A button is not left like a field is: what it did is kept at once.
      if (!(document.activeElement instanceof HTMLInputElement)) save();
    },
    [save],
  );
  return { definition, onEdit, save, isSaving: command.isPending || definition !== stored };
}

interface HeadProps {
  id: number;
  definition: Definition;
  problemCount: number;
  onEdit: Edit;
  isSaving: boolean;
  onShow: () => void;
}

function Head({ id, definition, problemCount, onEdit, isSaving, onShow }: HeadProps) {
  const sum = definition.criteria.reduce((total, criterion) => total + highestPoints(criterion), 0);
  const proposals = countProposals(definition);
  const unused = listUnusedCriteria(definition);
  return (
    <section className={classes['editorHead']} aria-label={definition.name}>
      <Group align="flex-end" gap="md">
        <TextInput
          label={text.name}
          w={320}
          value={definition.name}
          maxLength={80}
          onChange={(event) => {
            const name = event.currentTarget.value;
            onEdit((draft) => ({ ...draft, name }));
          }}
        />
        <NumberInput
          label={text.pointsToDivide}
          w={120}
          min={0}
          max={1000}
          allowDecimal={false}
          value={definition.pointsToDivide}
          onChange={(value) =>
            typeof value === 'number' && onEdit((draft) => ({ ...draft, pointsToDivide: value }))
          }
        />
        <Text
          className={classes['figures'] ?? ''}
          c={sum === definition.pointsToDivide ? 'dimmed' : 'var(--peil-danger)'}
          pb={5}
        >
          {text.sum(sum, definition.pointsToDivide)}
        </Text>
        <WhenMay call="classification.saveDraft">
          <Group gap="sm" ml="auto">
            {unused.length > 0 && (
              <Menu>
                <Menu.Target>
                  <Button variant="default">{text.addCriterion}</Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {unused.map((key) => (
                    <Menu.Item key={key} onClick={() => onEdit((draft) => addCriterion(draft, key))}>
                      {nl.criteria[key]}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
            <WhenMay call="classification.removeDraft">
              <RemoveDraftButton id={id} />
            </WhenMay>
            <WhenMay call="classification.activateDraft">
              <ActivateButton id={id} isBlocked={problemCount > 0 || isSaving} />
            </WhenMay>
          </Group>
        </WhenMay>
      </Group>
      <Group gap="md" mt="sm">
        <Text component="output" size="sm" c={problemCount > 0 ? 'var(--peil-danger)' : 'var(--peil-good)'}>
          {problemCount > 0 ? text.problems(problemCount) : text.noProblems}
        </Text>
        <Text size="sm" c="dimmed">
          {isSaving ? text.saving : text.saved}
        </Text>
        <DraftSummary id={id} isBlocked={problemCount > 0 || isSaving} onShow={onShow} />
        {proposals > 0 && (
          <Group gap="xs">
            <span className={classes['proposal']}>{text.proposals(proposals)}</span>
            <WhenMay call="classification.saveDraft">
              <Button variant="subtle" onClick={() => onEdit(confirmProposals)}>
                {text.confirmAll}
              </Button>
            </WhenMay>
          </Group>
        )}
      </Group>
    </section>
  );
}
