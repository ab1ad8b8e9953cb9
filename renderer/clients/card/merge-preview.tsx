import { Radio } from '@mantine/core';
import { useQueryCall } from '#renderer/calls/use-query-call.ts';
import { labelsOf } from '#renderer/clients/card/card-props.ts';
import { OriginNote } from '#renderer/ui/origin-note.tsx';
import { clientField, type ClientFieldKey } from '#shared/clients/fields.ts';
import type { MergeChoice, MergePreview, MergeYear } from '#shared/clients/merge-model.ts';
import { mergeText } from '#shared/clients/merge-nl.ts';
import { showClientValue } from '#shared/clients/show-value.ts';
import { yearField } from '#shared/figures/model.ts';
import { figuresText } from '#shared/figures/nl.ts';
import { showYearValue } from '#shared/figures/show-value.ts';
import { formatHours } from '#shared/text/format.ts';
import classes from '#renderer/clients/card/card.module.css';

interface MergePreviewProps {
  preview: MergePreview;
  take: ReadonlySet<ClientFieldKey>;
  onTake: (field: ClientFieldKey, isTaken: boolean) => void;
  takeYears: MergeChoice['takeYears'];
  onTakeYears: (years: MergeChoice['takeYears']) => void;
}

/** What goes where: values side by side to choose from, and in words everything that moves or lapses. */
export function MergePreviewView(props: MergePreviewProps) {
  const { preview } = props;
  const { keep, drop, group } = preview;
  return (
    <>
      <p>
        {mergeText.intro(`${keep.number} ${keep.name}`, `${drop.number} ${drop.name}`)}{' '}
        {mergeText.numberNote(drop.number)}
      </p>
      <h3 className={classes['sectionTitle']}>{mergeText.fields}</h3>
      {preview.fields.length === 0 ? <p>{mergeText.noFields}</p> : <Fields {...props} />}
      {preview.sharedYears.some(({ values }) => values.length > 0) && (
        <>
          <h3 className={classes['sectionTitle']}>{mergeText.sharedYears}</h3>
          <Years {...props} />
        </>
      )}
      <h3 className={classes['sectionTitle']}>{mergeText.alsoMoves}</h3>
      <ul>
        {movesOf(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{mergeText.groups[group.outcome](group.number ?? '')}</li>
      </ul>
    </>
  );
}

function movesOf({
  contacts,
  roles,
  movedYears,
  gifts,
  planning,
  records,
  children,
}: MergePreview): string[] {
  const yearsOf = (table: MergeYear['table']) =>
    movedYears.filter((moved) => moved.table === table).map(({ year }) => year);
  const figures = yearsOf('yearly_figure');
  const productions = yearsOf('yearly_production');
  const moving = (records: readonly { isDouble: boolean }[]) =>
    records.filter(({ isDouble }) => !isDouble).length;
  const lines = [
    contacts.length > 0 && mergeText.contacts(moving(contacts), contacts.length - moving(contacts)),
    ...roles.map(({ role, keep, drop }) =>
      keep === null ? mergeText.roleTaken(role, drop) : mergeText.roleKept(role, keep, drop),
    ),
    figures.length > 0 && mergeText.years(figuresText.title, figures),
    productions.length > 0 && mergeText.years(figuresText.production, productions),
    gifts.length > 0 && mergeText.gifts(moving(gifts), gifts.length - moving(gifts)),
    ...planning.plans.map(({ year, isShared, centihours }) =>
      (isShared ? mergeText.planAdds : mergeText.planMoves)(year, formatHours(centihours)),
    ),
    planning.roles > 0 && mergeText.plannedRoles(planning.roles),
    planning.advisory.length > 0 && mergeText.advisory(planning.advisory),
    ...records.map(mergeText.records),
    children.length > 0 &&
      mergeText.children(children.map(({ number, name }) => `${number} ${name}`).join(', ')),
  ].filter((line) => line !== false);
  return lines.length === 0 ? [mergeText.nothingMoves] : lines;
}

function Fields({ preview, take, onTake }: MergePreviewProps) {
  const { data: choices } = useQueryCall('clients.getChoices', {});
  const today = useQueryCall('office.getStatus', {}).data?.today ?? '';
  if (!choices) return null;
  const findLabel = labelsOf(choices);
  return (
    <div className={classes['sheet']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{mergeText.field}</th>
            <th scope="col">
              {mergeText.stays}: {preview.keep.number}
            </th>
            <th scope="col">
              {mergeText.goes}: {preview.drop.number}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.fields.map(({ field, keep, drop }) => {
            const { label } = clientField(field);
            const option = (side: typeof keep, isTaken: boolean) => (
              <Radio
                name={`merge-${field}`}
                checked={take.has(field) === isTaken}
                onChange={() => onTake(field, isTaken)}
                aria-label={mergeText.chooses(label, showClientValue(field, side.value, findLabel))}
                label={showClientValue(field, side.value, findLabel) || '—'}
                description={<OriginNote origin={side.origin} today={today} />}
              />
            );
            return (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td className={classes['wrap']}>{option(keep, false)}</td>
                <td className={classes['wrap']}>{option(drop, true)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Years({ preview, takeYears, onTakeYears }: MergePreviewProps) {
  const isTaken = ({ table, year }: MergeYear) =>
    takeYears.some((taken) => taken.table === table && taken.year === year);
  const choose = ({ table, year }: MergeYear, taken: boolean) => {
    const others = takeYears.filter((other) => other.table !== table || other.year !== year);
    onTakeYears(taken ? [...others, { table, year }] : others);
  };
  return (
    <div className={classes['sheet']}>
      <table className={classes['table']}>
        <tbody>
          {preview.sharedYears.map((shared) => {
            const { table, year, values } = shared;
            const title = table === 'yearly_figure' ? figuresText.title : figuresText.production;
            const option = (side: 'keep' | 'drop') => (
              <Radio
                name={`merge-${table}-${year}`}
                checked={isTaken(shared) === (side === 'drop')}
                onChange={() => choose(shared, side === 'drop')}
                label={`${side === 'keep' ? preview.keep.number : preview.drop.number}`}
                description={values
                  .map(
                    (value) =>
                      `${yearField(value.field).label} ${showYearValue(value.field, value[side]) || '—'}`,
                  )
                  .join(' · ')}
              />
            );
            if (values.length === 0) return null;
            return (
              <tr key={`${table}-${year}`}>
                <th scope="row">
                  {title} {year}
                </th>
                <td className={classes['wrap']}>{option('keep')}</td>
                <td className={classes['wrap']}>{option('drop')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
