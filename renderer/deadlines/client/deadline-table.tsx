import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ClientDeadlines } from '#shared/deadlines/client-calls.ts';
import { clientDeadlinesText } from '#shared/deadlines/client-nl.ts';
import {
  familyOf,
  type DeadlineView,
  type Extension,
  type ExtensionFamily,
} from '#shared/deadlines/model.ts';
import { deadlinesText } from '#shared/deadlines/nl.ts';
import { formatDay } from '#shared/text/format.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { Section } from '#renderer/clients/card/section.tsx';
import classes from '#renderer/deadlines/client/client-deadlines.module.css';

const { table: text, sections } = clientDeadlinesText;

interface DeadlineTableProps {
  client: ClientDeadlines;
  today: string;
}

/** The days of a client in their order: what is open, with its source, the extension and the done mark. */
export function DeadlineTable({ client, today }: DeadlineTableProps) {
  const [isAllShown, setAllShown] = useState(false);
  const done = client.deadlines.filter(({ doneOn }) => doneOn !== null).length;
  const shown = isAllShown ? client.deadlines : client.deadlines.filter(({ doneOn }) => doneOn === null);
  return (
    <Section title={sections.deadlines}>
      {done > 0 && (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => setAllShown(!isAllShown)}>
            {isAllShown ? text.hideDone : text.showDone(done)}
          </Button>
        </div>
      )}
      {shown.length === 0 ? (
        <p className={classes['soft']}>{text.empty}</p>
      ) : (
        <div className={classes['scroll']}>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{text.dueOn}</th>
                <th scope="col">{text.internalOn}</th>
                <th scope="col">{text.rule}</th>
                <th scope="col">{text.state}</th>
                <th scope="col">{text.extension}</th>
                <th scope="col">{text.source}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((deadline) => (
                <Row
                  key={`${deadline.ruleCode} ${deadline.periodEndsOn}`}
                  deadline={deadline}
                  client={client}
                  today={today}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Row({ deadline, client, today }: DeadlineTableProps & { deadline: DeadlineView }) {
  return (
    <tr data-done={deadline.doneOn !== null}>
      <td className={classes['day']}>{formatDay(deadline.dueOn)}</td>
      <td className={classes['day']}>{formatDay(deadline.internalOn)}</td>
      <td>
        {deadline.ruleName}
        <div className={classes['soft']}>{deadline.basis}</div>
      </td>
      <td>
        <State deadline={deadline} today={today} /> <MarkButton deadline={deadline} today={today} />
      </td>
      <td>
        <ExtensionChoice deadline={deadline} extensions={client.extensions} />
      </td>
      <td className={classes['soft']}>{text.checked(deadline.source, formatDay(deadline.checkedOn))}</td>
    </tr>
  );
}

function State({ deadline, today }: { deadline: DeadlineView; today: string }) {
  const { doneOn, doneBy, dueOn, internalOn } = deadline;
  if (doneOn !== null) return <>{text.done(formatDay(doneOn), doneBy)}</>;
  if (dueOn < today) return <span className={classes['late']}>{text.late}</span>;
  if (internalOn < today) return <span className={classes['soon']}>{text.soon}</span>;
  return <>{text.open}</>;
}

/** Only what can be done now: a period must have ended, and a review is done by an assessment. */
function MarkButton({ deadline, today }: { deadline: DeadlineView; today: string }) {
  const mark = useCommand('deadlines.markMany');
  const { clientNumber, step, periodEndsOn, ruleName, basis, doneOn } = deadline;
  if (step === 'wwft' || (doneOn === null && periodEndsOn > today)) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={(doneOn === null ? text.markDoneOf : text.unmarkOf)(ruleName, basis)}
      loading={mark.isPending}
      onClick={() =>
        mark.mutate({ keys: [{ clientNumber, step, periodEndsOn }], doneOn: doneOn === null ? today : null })
      }
    >
      {doneOn === null ? text.markDone : text.unmark}
    </Button>
  );
}

function ExtensionChoice({
  deadline,
  extensions,
}: {
  deadline: DeadlineView;
  extensions: readonly Extension[];
}) {
  const extend = useCommand('deadlines.extendMany');
  const { clientNumber, step, periodEndsOn, ruleName, basis } = deadline;
  const family = extensionFamilyOf(deadline);
  if (family === null) return null;
  const kinds = step === 'draw_up' ? (['resolution'] as const) : (['individual', 'becon'] as const);
  const current = extensions.find((each) => each.family === family && each.periodEndsOn === periodEndsOn);
  return (
    <NativeSelect
      aria-label={text.extensionOf(ruleName, basis)}
      size="xs"
      w={190}
      value={current?.kind ?? 'none'}
      data={[
        { value: 'none', label: text.noExtension },
        ...kinds.map((kind) => ({ value: kind, label: deadlinesText.extensionKinds[kind] })),
      ]}
      onChange={(event) =>
        extend.mutate({
          keys: [{ clientNumber, family, periodEndsOn }],
          kind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'none',
          untilOn: null,
        })
      }
    />
  );
}

/** Accounts are extended where they are drawn up: the other steps follow. */
function extensionFamilyOf({ step }: DeadlineView): ExtensionFamily | null {
  if (step === 'income_tax' || step === 'corporate_tax') return step;
  return step === 'draw_up' && familyOf(step) === 'accounts' ? 'accounts' : null;
}
