import type { AssessmentAnswer, RiskClient } from '#shared/risk/call-models.ts';
import { QuestionGroup, type Question } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { riskText } from '#shared/risk/nl.ts';
import { formatDay, formatInstant } from '#shared/text/format.ts';
import { SignalCard } from '#renderer/risk/signal-list.tsx';
import classes from '#renderer/risk/risk.module.css';

const { sheet: text, draft: fields } = riskScreen;

interface AssessmentSheetProps {
  client: RiskClient;
  assessment: AssessmentAnswer;
  officeName: string;
}

/** One assessment as it stands, for reading and for the file. */
export function AssessmentSheet({ client, assessment, officeName }: AssessmentSheetProps) {
  const { verdict, signals, definition, approvedOn, approvedBy } = assessment;
  const found = (signals ?? []).filter(({ outcome }) => outcome === 'signal');
  const unknown = (signals ?? []).filter(({ outcome }) => outcome === 'unknown');
  return (
    <article className={classes['sheet']} aria-label={text.title}>
      <h1>{text.title}</h1>
      <dl>
        <Fact label={text.office} value={officeName} />
        <Fact label={text.client} value={`${client.number} ${client.name}`} />
        {client.groupNumber !== null && (
          <Fact label="" value={riskScreen.client.group(client.groupNumber, client.groupName ?? '')} />
        )}
        <Fact label={text.status} value={riskText.statuses[assessment.status]} />
        <Fact label="" value={text.made(assessment.madeBy, formatInstant(assessment.madeAt))} />
        <Fact
          label=""
          value={
            approvedOn === null ? text.notApproved : text.approved(approvedBy ?? '', formatDay(approvedOn))
          }
        />
        <Fact label="" value={riskScreen.client.version(definition.version)} />
      </dl>
      <h2>{fields.verdict}</h2>
      <dl>
        <Fact
          label={fields.riskClass}
          value={
            verdict.riskClass &&
            `${riskText.classes[verdict.riskClass]} (${riskText.classDuty[verdict.riskClass]})`
          }
        />
        <Fact label={fields.classReason} value={verdict.classReason} isOptional />
        <Fact label={fields.hasOtherRisk} value={yesNo(verdict.hasOtherRisk)} />
        <Fact label={fields.otherRiskReason} value={verdict.otherRiskReason} isOptional />
        <Fact label={fields.decision} value={verdict.decision && riskText.decisions[verdict.decision]} />
        <Fact label={fields.decisionReason} value={verdict.decisionReason} isOptional />
        <Fact label={fields.escalationReason} value={verdict.escalationReason} isOptional />
        <Fact label={fields.nextReviewOn} value={formatDay(verdict.nextReviewOn)} />
        <Fact label={fields.remark} value={verdict.remark} isOptional />
      </dl>
      {signals !== null && (
        <>
          <h2>{text.signals}</h2>
          {found.length === 0 && <p>{text.noSignals}</p>}
          {found.map((signal) => (
            <SignalCard key={signal.code} signal={signal} />
          ))}
          {unknown.length > 0 && (
            <p>
              <strong>{text.unknown}:</strong> {unknown.map(({ title }) => title).join(', ')}.
            </p>
          )}
        </>
      )}
      <h2>{text.questions}</h2>
      {QuestionGroup.options.map((group) => (
        <GroupAnswers
          key={group}
          title={riskText.groups[group]}
          questions={definition.questions.filter((question) => question.group === group)}
          assessment={assessment}
        />
      ))}
      <p className={classes['soft']}>{riskScreen.apart}</p>
    </article>
  );
}

interface GroupAnswersProps {
  title: string;
  questions: readonly Question[];
  assessment: AssessmentAnswer;
}

function GroupAnswers({ title, questions, assessment }: GroupAnswersProps) {
  if (questions.length === 0) return null;
  const { answers } = assessment.verdict;
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {title}
          </th>
        </tr>
      </thead>
      <tbody>
        {questions.map(({ key, text: question, choices }) => {
          const answer = answers[key];
          const choice = choices.find((each) => each.key === answer?.choice);
          return (
            <tr key={key}>
              <td>{question}</td>
              <td>
                {choice?.label ?? text.noAnswer}
                {answer?.remark && <div className={classes['soft']}>{answer.remark}</div>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const yesNo = (value: boolean | null) => (value === null ? null : value ? fields.yes : fields.no);

function Fact({ label, value, isOptional }: { label: string; value: string | null; isOptional?: true }) {
  if (isOptional && !value) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{value || '–'}</dd>
    </>
  );
}
