import { Anchor, Button, Menu, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { CallOutput } from '#shared/calls/contract.ts';
import { maintenanceScreenText } from '#shared/maintenance/screen-nl.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, replaceParameters, useRoute } from '#renderer/app/route.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { MaintenancePage } from '#renderer/maintenance/maintenance-page.tsx';
import classes from '#renderer/maintenance/maintenance.module.css';
import { StepPanel } from '#renderer/maintenance/step-panel.tsx';
import { StepTable } from '#renderer/maintenance/step-table.tsx';
import { useMaintenanceYear } from '#renderer/maintenance/use-maintenance-year.ts';
import { showDone } from '#renderer/ui/notices.ts';

const { steps: text } = maintenanceScreenText;

type Board = CallOutput<'maintenance.getBoard'>;

/** The steps of a year: how far each is, who owns it, what is missing; the chosen one beside them. */
export function StepsScreen() {
  const { parameters } = useRoute();
  const chosen = useMaintenanceYear();
  const year = chosen?.year;
  const { data, error } = useQueryCall(
    'maintenance.getBoard',
    { year: year ?? 2000 },
    { isFresh: true, keepPrevious: true, enabled: year !== undefined },
  );
  const name = parameters.get('stap');
  const steps = data ? [...data.tails, ...data.steps] : [];
  const step = steps.find(({ key, year: of }) => name === (of === year ? key : `${of}/${key}`));
  const onChoose = (next: string | null) =>
    replaceParameters({ ...Object.fromEntries(parameters), stap: next });
  return (
    <MaintenancePage
      actions={
        data && (
          <WhenMay call="maintenance.addStep">
            <AddStep board={data} />
          </WhenMay>
        )
      }
    >
      <div className={classes['split']}>
        <section
          className={classes['list']}
          aria-label={text.title(year ?? 0)}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {error && <Text role="alert">{error.message}</Text>}
          {data && <Standing board={data} />}
          {data && steps.length === 0 && <Text mt="md">{text.none}</Text>}
          {data && steps.length > 0 && (
            <StepTable board={data} steps={steps} chosen={name} onChoose={onChoose} />
          )}
        </section>
        {data && step && (
          <StepPanel
            key={`${step.year} ${step.key}`}
            step={step}
            today={data.today}
            onClose={() => onChoose(null)}
          />
        )}
      </div>
    </MaintenancePage>
  );
}

/** Whether the year has a plan of its own, and what the template still proposes. */
function Standing({ board }: { board: Board }) {
  const follow = useCommand('maintenance.followTemplate', { onSuccess: () => showDone(text.followed) });
  const late = board.steps.filter(({ status }) => status === 'late').length;
  return (
    <p className={classes['standing']}>
      {late > 0 && <strong>{text.late(late)}. </strong>}
      {board.hasOwnPlan ? text.own : text.follows}{' '}
      {board.hasOwnPlan && (
        <WhenMay call="maintenance.followTemplate">
          <Button
            size="compact-sm"
            variant="subtle"
            loading={follow.isPending}
            onClick={() => follow.mutate({ year: board.year })}
          >
            {text.followAgain}
          </Button>
        </WhenMay>
      )}
      {board.proposals > 0 && (
        <Anchor size="sm" href={hrefOf('/jaarplan/onderhoudsplan')}>
          {text.proposals(board.proposals)}
        </Anchor>
      )}
    </p>
  );
}

/** Steps of the template that this year does not have. */
function AddStep({ board }: { board: Board }) {
  const add = useCommand('maintenance.addStep');
  if (board.absent.length === 0) return null;
  const { year } = board;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />}>
          {text.add}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {board.absent.map(({ key, title }) => (
          <Menu.Item
            key={key}
            onClick={() => add.mutate({ year, key }, { onSuccess: () => showDone(text.added(title, year)) })}
          >
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
