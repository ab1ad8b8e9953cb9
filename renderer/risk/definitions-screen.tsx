import { Button, Loader, Text } from '@mantine/core';
import type { CallOutput } from '#shared/calls/contract.ts';
import { thresholdKeys } from '#shared/risk/model.ts';
import { riskScreen } from '#shared/risk/nl-screen.ts';
import { riskText, thresholdText } from '#shared/risk/nl.ts';
import { formatDay, formatNumber } from '#shared/text/format.ts';
import type { VersionHead } from '#shared/definitions/model.ts';
import { EditableWhenMay, WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { DefinitionEditor } from '#renderer/risk/definition-editor.tsx';
import { RiskPage } from '#renderer/risk/risk-page.tsx';
import classes from '#renderer/risk/risk.module.css';

const text = riskScreen.definitions;

/** The versions of the questionnaire and its bounds, and the one that is chosen: a draft to change, another to read. */
export function RiskDefinitionsScreen({ parameters }: ScreenProps) {
  const definitions = useQueryCall('risk.listDefinitions', {}).data?.definitions ?? [];
  const active = definitions.find(({ status }) => status === 'active');
  const id = Number(parameters['id'] ?? active?.id ?? 0);
  const chosen = definitions.find((definition) => definition.id === id);
  const create = useCommand('risk.createDefinition', {
    onSuccess: (draft) => navigate(`/risico/vragenlijst/${draft.id}`),
  });
  return (
    <RiskPage
      actions={
        chosen &&
        chosen.status !== 'draft' && (
          <WhenMay call="risk.createDefinition">
            <Button loading={create.isPending} onClick={() => create.mutate({ basedOnId: id })}>
              {text.create}
            </Button>
          </WhenMay>
        )
      }
    >
      <div className={classes['onScreen']}>
        <Versions definitions={definitions} chosen={id} />
        <section
          className={classes['scroll']}
          aria-label={text.title}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {id > 0 && <Chosen key={id} id={id} />}
        </section>
      </div>
    </RiskPage>
  );
}

function Versions({ definitions, chosen }: { definitions: readonly VersionHead[]; chosen: number }) {
  return (
    <nav className={classes['versions']} aria-label={text.versions}>
      {definitions.map((definition) => (
        <a
          key={definition.id}
          href={hrefOf(`/risico/vragenlijst/${definition.id}`)}
          aria-current={definition.id === chosen ? 'page' : undefined}
        >
          <strong>{definition.version === null ? text.draft : text.version(definition.version)}</strong>{' '}
          <span className={classes['soft']}>{text.status[definition.status]}</span>
          <div>{definition.name}</div>
          {definition.reason !== null && <div className={classes['soft']}>{definition.reason}</div>}
          {definition.activatedAt !== null && (
            <div className={classes['soft']}>
              {text.activatedOn(formatDay(definition.activatedAt.slice(0, 10)), definition.activatedBy ?? '')}
            </div>
          )}
        </a>
      ))}
    </nav>
  );
}

function Chosen({ id }: { id: number }) {
  const { data, error } = useQueryCall('risk.getDefinition', { id });
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!data) return <Loader aria-label={text.title} />;
  return data.status === 'draft' ? (
    <EditableWhenMay call="risk.saveDefinition">
      <DefinitionEditor id={id} initial={data.definition} />
    </EditableWhenMay>
  ) : (
    <ReadDefinition stored={data} />
  );
}

function ReadDefinition({ stored: { definition } }: { stored: CallOutput<'risk.getDefinition'> }) {
  return (
    <>
      <h2>{definition.name}</h2>
      <p className={classes['soft']}>{text.frozen}</p>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{text.group}</th>
            <th scope="col">{text.questionText}</th>
            <th scope="col">{text.choices}</th>
          </tr>
        </thead>
        <tbody>
          {definition.questions.map((question) => (
            <tr key={question.key}>
              <td>{riskText.groups[question.group]}</td>
              <td>
                {question.text}{' '}
                {question.isProposal && <span className={classes['soft']}>({text.proposal})</span>}
              </td>
              <td>
                {question.choices
                  .map(({ label, pointsTo }) =>
                    pointsTo === null ? label : `${label} (${riskText.classes[pointsTo].toLowerCase()})`,
                  )
                  .join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{text.thresholds}</h2>
      <table className={classes['table']}>
        <tbody>
          {thresholdKeys.map((key) => {
            const { label, unit, decimals } = thresholdText[key];
            const { value, isProposal } = definition.thresholds[key];
            return (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>
                  {formatNumber(value / 10 ** decimals, decimals)} {unit}{' '}
                  {isProposal && <span className={classes['soft']}>({text.proposal})</span>}
                </td>
              </tr>
            );
          })}
          {(['cashHeavyBranchCodes', 'latePaymentCodes', 'writeOffCodes'] as const).map((key) => (
            <tr key={key}>
              <th scope="row">{text.codes[key]}</th>
              <td>{definition[key].join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
