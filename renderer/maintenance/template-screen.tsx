import { ActionIcon, Button, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CodeItem } from '#shared/codes/model.ts';
import type { TemplateStep } from '#shared/maintenance/model.ts';
import { formatYearDay } from '#shared/maintenance/parse-year-day.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { EditableWhenMay, WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, navigate, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { AddTemplateStep } from '#renderer/maintenance/add-template-step.tsx';
import classes from '#renderer/maintenance/maintenance.module.css';
import { TemplateEditor } from '#renderer/maintenance/template-editor.tsx';

const { template: text } = maintenanceScreenText;
const noFunctions: CodeItem[] = [];

/** The onderhoudsplan that years follow: its steps in their order, and the chosen one to edit. */
export function TemplateScreen() {
  const { parameters } = useRoute();
  const [isAdding, setIsAdding] = useState(false);
  const { data, error } = useQueryCall('maintenance.getTemplate', {}, { isFresh: true });
  const steps = data?.steps ?? [];
  const chosen = steps.find(({ key }) => key === parameters.get('stap')) ?? steps[0];
  return (
    <div className={classes['page']}>
      <div className={classes['introBar']}>
        <Text size="sm" c="dimmed" maw={760}>
          {text.intro}
        </Text>
        <div className={classes['tools']}>
          <WhenMay call="maintenance.addTemplateStep">
            <Button
              size="compact-md"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => setIsAdding(true)}
            >
              {text.add}
            </Button>
          </WhenMay>
        </div>
      </div>
      <div className={classes['split']}>
        <StepList steps={steps} chosen={chosen} />
        <section
          className={classes['editor']}
          aria-label={chosen?.title ?? text.title}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {error && <Text role="alert">{error.message}</Text>}
          {chosen && (
            <EditableWhenMay call="maintenance.saveTemplateStep">
              <TemplateEditor key={chosen.key} step={chosen} />
            </EditableWhenMay>
          )}
        </section>
        {isAdding && (
          <WhenMay call="maintenance.addTemplateStep">
            <AddTemplateStep
              onClose={() => setIsAdding(false)}
              onAdded={(key) => {
                setIsAdding(false);
                navigate('/jaarplan/onderhoudsplan', { stap: key });
              }}
            />
          </WhenMay>
        )}
      </div>
    </div>
  );
}

interface StepListProps {
  steps: readonly TemplateStep[];
  chosen: TemplateStep | undefined;
}

function StepList({ steps, chosen }: StepListProps) {
  const order = useCommand('maintenance.orderTemplate');
  const functions = useQueryCall('codes.list', { list: 'function' }).data?.items ?? noFunctions;
  const move = (index: number, by: 1 | -1) => {
    const keys = steps.map(({ key }) => key);
    const [moved] = keys.splice(index, 1);
    if (moved === undefined) return;
    keys.splice(index + by, 0, moved);
    order.mutate({ keys });
  };
  return (
    <nav className={classes['templateList']} aria-label={text.title}>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step.key}
            className={classes['item']}
            data-current={step === chosen}
            data-retired={step.retiredOn !== null}
          >
            <a
              className={classes['link']}
              href={hrefOf('/jaarplan/onderhoudsplan', { stap: step.key })}
              aria-current={step === chosen ? 'page' : undefined}
            >
              <span>{step.title}</span>
              <span className={classes['soft']}>{describe(step, functions)}</span>
            </a>
            <WhenMay call="maintenance.orderTemplate">
              <span className={classes['order']}>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  aria-label={text.up(step.title)}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  aria-label={text.down(step.title)}
                  disabled={index === steps.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={14} aria-hidden />
                </ActionIcon>
              </span>
            </WhenMay>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function describe(step: TemplateStep, functions: readonly CodeItem[]): string {
  const { fromDay, untilDay, ownerFunction, isProposal, retiredOn } = step;
  const mark = retiredOn !== null ? text.retiredMark : isProposal ? text.proposalMark : null;
  const owner = functions.find(({ code }) => code === ownerFunction)?.label ?? ownerFunction;
  return [`${formatYearDay(fromDay)} – ${formatYearDay(untilDay)}`, owner ?? text.noOwner, mark]
    .filter(Boolean)
    .join(' · ');
}
