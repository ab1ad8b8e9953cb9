import { Button, Loader, Text } from '@mantine/core';
import type { CallOutput } from '#shared/calls/contract.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { formatDay } from '#shared/text/format.ts';
import type { VersionHead } from '#shared/definitions/model.ts';
import { EditableWhenMay, WhenMay } from '#renderer/accounts/when-may.tsx';
import { hrefOf, navigate } from '#renderer/app/route.ts';
import type { ScreenProps } from '#renderer/app/screens.ts';
import { useCommand } from '#renderer/calls/use-command.ts';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { useLostFocus } from '#renderer/ui/use-lost-focus.ts';
import { ClassificationPage } from './classification-page.tsx';
import { CriterionTable } from './criterion-table.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { TypesTable } from './types-table.tsx';
import classes from './classification.module.css';

const text = nlScreen.definitions;

/** The versions of the definition, and the one that is chosen: a draft to change, or an earlier one to read. */
export function DefinitionsScreen({ parameters }: ScreenProps) {
  const definitions = useQueryCall('classification.listDefinitions', {}).data?.definitions ?? [];
  const active = definitions.find(({ status }) => status === 'active');
  const id = Number(parameters['id'] ?? active?.id ?? 0);
  const chosen = definitions.find((definition) => definition.id === id);
  const create = useCommand('classification.createDraft', {
    onSuccess: (draft) => navigate(`/classificatie/definities/${draft.id}`),
  });
  return (
    <ClassificationPage
      actions={
        chosen &&
        chosen.status !== 'draft' && (
          <WhenMay call="classification.createDraft">
            <Button loading={create.isPending} onClick={() => create.mutate({ basedOnId: id })}>
              {chosen.status === 'active' ? text.create : text.createFrom}
            </Button>
          </WhenMay>
        )
      }
    >
      <div className={classes['split']}>
        <Versions definitions={definitions} chosen={id} />
        <div className={classes['scroll']}>{id > 0 && <Chosen key={id} id={id} />}</div>
      </div>
    </ClassificationPage>
  );
}

function Versions({ definitions, chosen }: { definitions: readonly VersionHead[]; chosen: number }) {
  return (
    <nav className={classes['versions']} aria-label={text.versions}>
      {definitions.map((definition) => (
        <a
          key={definition.id}
          href={hrefOf(`/classificatie/definities/${definition.id}`)}
          aria-current={definition.id === chosen ? 'page' : undefined}
        >
          <strong>{definition.version === null ? text.draft : text.version(definition.version)}</strong>{' '}
          {definition.status !== 'draft' && (
            <span className={classes['status']} data-status={definition.status}>
              {text.status[definition.status]}
            </span>
          )}
          <div>{definition.name}</div>
          {definition.reason !== null && <div className={classes['detail']}>{definition.reason}</div>}
          {definition.activatedAt !== null && (
            <div className={classes['detail']}>
              {text.activated(formatDay(definition.activatedAt), definition.activatedBy ?? '')}
            </div>
          )}
        </a>
      ))}
    </nav>
  );
}

function Chosen({ id }: { id: number }) {
  const { data, error } = useQueryCall('classification.getDefinition', { id });
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!data) return <Loader />;
  return data.status === 'draft' ? (
    <EditableWhenMay call="classification.saveDraft">
      <DraftEditor id={id} initial={data.definition} />
    </EditableWhenMay>
  ) : (
    <ReadDefinition definition={data} />
  );
}

function ReadDefinition({ definition }: { definition: CallOutput<'classification.getDefinition'> }) {
  return (
    <>
      <div className={classes['editorHead']}>
        <h2 ref={useLostFocus<HTMLHeadingElement>()} tabIndex={-1} className={classes['blockTitle']}>
          {definition.name}
        </h2>
        <Text c="dimmed">{text.frozen}</Text>
      </div>
      <div className={classes['editor']}>
        {definition.definition.criteria.map((criterion) => (
          <CriterionTable key={criterion.key} criterion={criterion} problems={[]} />
        ))}
        <TypesTable types={definition.definition.types} problems={[]} />
      </div>
    </>
  );
}
