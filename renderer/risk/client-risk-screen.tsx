import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ClientRisk } from '#shared/risk/call-models.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { riskText } from '#shared/risk/nl.ts';
import { formatDay, formatInstant } from '#shared/text/format.ts';
import { useMay } from '#renderer/accounts/use-may.ts';
import { WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { TypeMark } from '#renderer/classification/type-mark.tsx';
import { clientPath, numberIn } from '#renderer/clients/client-path.ts';
import { DraftForm } from '#renderer/risk/draft-form.tsx';
import { ClassMark, StateMark } from '#renderer/risk/marks.tsx';
import { SignalList } from '#renderer/risk/signal-list.tsx';
import { showDone } from '#renderer/ui/notices.ts';
import { OriginNote } from '#renderer/ui/origin-note.tsx';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.client;

/** The signals of a client beside its questionnaire: what the figures say, and what a person finds. */
export function ClientRiskScreen({ parameters }: ScreenProps) {
  const maySave = useMay('risk.saveDraft');
  const number = numberIn(parameters['number']);
  const { data, error } = useQueryCall('risk.getClient', { number }, { isFresh: true });
  const today = useQueryCall('office.getStatus', {}).data?.today;
  if (error && !data)
    return (
      <div className={classes['scroll']}>
        <p role="alert">{error.message}</p>
        <Button component="a" href={hrefOf('/risico')} variant="default">
          {text.back}
        </Button>
      </div>
    );
  if (!data || today === undefined) return null;
  return (
    <div className={classes['page']}>
      <Head risk={data} />
      <div className={classes['columns']}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <section className={classes['column']} aria-label={text.signals} tabIndex={0}>
          <h2>{text.signalsOf(formatDay(today))}</h2>
          <SignalList signals={data.signals} />
          <Facts risk={data} today={today} />
          <History risk={data} />
        </section>
        <section
          className={classes['column']}
          aria-label={data.draft === null ? text.history : riskScreen.draft.title}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {data.draft === null || !maySave ? (
            <NoDraft risk={data} />
          ) : (
            <DraftForm key={data.draft.id} draft={data.draft} risk={data} today={today} />
          )}
        </section>
      </div>
    </div>
  );
}

function Head({ risk }: { risk: ClientRisk }) {
  const { client, current } = risk;
  return (
    <header className={classes['bar']}>
      <div className={classes['head']}>
        <h1>
          {client.number} {client.name}
        </h1>
        <span>
          <StateMark state={risk.state} />{' '}
          {current?.verdict.riskClass && <ClassMark riskClass={current.verdict.riskClass} />}
        </span>
        {client.groupNumber !== null && (
          <span className={classes['soft']}>{text.group(client.groupNumber, client.groupName ?? '')}</span>
        )}
        <span className={classes['soft']}>
          {text.type}: <TypeMark type={client.type} />
        </span>
      </div>
      <Button component="a" href={hrefOf('/risico')} variant="default">
        {text.back}
      </Button>
      <Button component="a" href={hrefOf(clientPath(client.number))} variant="default">
        {text.card}
      </Button>
    </header>
  );
}

/** Values of the client card: read here, changed there. */
function Facts({ risk, today }: { risk: ClientRisk; today: string }) {
  return (
    <>
      <h3>{text.facts}</h3>
      <table className={classes['facts']}>
        <tbody>
          {risk.facts.map(({ field, label, value, origin }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>
                <div>
                  {value === '' ? <span className={classes['soft']}>{text.unknownFact}</span> : value}
                </div>
                <div className={classes['soft']}>
                  <OriginNote origin={origin} today={today} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes['soft']}>
        {text.factsHint}{' '}
        <a href={hrefOf(clientPath(risk.client.number), { deel: 'strategie' })}>{text.card}</a>
      </p>
    </>
  );
}

/** Every assessment of the client, each to be read and printed. */
export function History({ risk }: { risk: ClientRisk }) {
  if (risk.history.length === 0) return null;
  return (
    <>
      <h3>{text.history}</h3>
      <ul className={classes['plain']}>
        {risk.history.map((each) => (
          <li key={each.id}>
            {riskText.statuses[each.status]} ·{' '}
            {each.riskClass === null ? '–' : riskText.classes[each.riskClass]} ·{' '}
            {each.approvedOn === null
              ? formatInstant(each.madeAt)
              : `${formatDay(each.approvedOn)}, ${each.approvedBy ?? ''}`}{' '}
            ·{' '}
            <a
              href={hrefOf(`/afdruk/risico/${each.id}`)}
              aria-label={`${text.read}: ${riskText.statuses[each.status]} ${formatDay(each.approvedOn)}`}
            >
              {text.read}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What counts now, and the start of a new one, filled in from the last. */
function NoDraft({ risk }: { risk: ClientRisk }) {
  const { current, client } = risk;
  const start = useCommand('risk.startDrafts', { onSuccess: () => showDone(text.started) });
  return (
    <>
      <h2>{current === null ? riskScreen.states.none : riskText.statuses.approved}</h2>
      {current === null ? <p>{text.noAssessment}</p> : <Current risk={risk} />}
      {client.status === 'former' ? (
        <p className={classes['soft']}>{text.former}</p>
      ) : (
        <WhenMay call="risk.startDrafts">
          <Button loading={start.isPending} onClick={() => start.mutate({ numbers: [client.number] })}>
            {current === null ? text.start : text.startNew}
          </Button>
        </WhenMay>
      )}
    </>
  );
}

/** The assessment that counts, in short. */
export function Current({ risk }: { risk: ClientRisk }) {
  const { current } = risk;
  if (current === null) return null;
  const { verdict } = current;
  const fields = riskScreen.draft;
  const rows: [string, string | null][] = [
    [
      fields.riskClass,
      verdict.riskClass &&
        `${riskText.classes[verdict.riskClass]} (${riskText.classDuty[verdict.riskClass]})`,
    ],
    [fields.classReason, verdict.classReason],
    [fields.hasOtherRisk, verdict.hasOtherRisk ? fields.yes : fields.no],
    [fields.otherRiskReason, verdict.otherRiskReason],
    [fields.decision, verdict.decision && riskText.decisions[verdict.decision]],
    [fields.decisionReason, verdict.decisionReason],
    [fields.escalationReason, verdict.escalationReason],
    [fields.nextReviewOn, formatDay(verdict.nextReviewOn)],
    [fields.remark, verdict.remark],
  ];
  return (
    <>
      <p>{riskScreen.sheet.approved(current.approvedBy ?? '', formatDay(current.approvedOn))}</p>
      <table className={classes['table']}>
        <tbody>
          {rows.flatMap(([label, value]) =>
            value
              ? [
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{value}</td>
                  </tr>,
                ]
              : [],
          )}
        </tbody>
      </table>
      <p>
        <Button
          component="a"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          href={hrefOf(`/afdruk/risico/${current.id}`)}
        >
          {text.print}
        </Button>
      </p>
    </>
  );
}
