import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import {
  addBand,
  changeBand,
  changeCriterion,
  removeBand,
  removeCriterion,
} from '#shared/classification/edit-definition.ts';
import type { Band, Criterion, Definition } from '#shared/classification/model.ts';
import { hasLimits, measureOf } from '#shared/classification/model.ts';
import { nlScreen } from '#shared/classification/nl-screen.ts';
import { nl } from '#shared/classification/nl.ts';
import type { Problem } from '#shared/classification/problem.ts';
import { highestPoints } from '#shared/classification/check-definition.ts';
import { BandRow } from './band-row.tsx';
import classes from './classification.module.css';

const text = nlScreen.definitions;

interface CriterionTableProps {
  criterion: Criterion;
  problems: readonly Problem[];
  /** Left out when the definition cannot be changed. */
  onEdit?: (edit: (definition: Definition) => Definition) => void;
}

/** One criterion: its bands with limits, code and points, edited by keyboard like a sheet. */
export function CriterionTable({ criterion, problems, onEdit }: CriterionTableProps) {
  const { key, bands, label } = criterion;
  const measure = measureOf[key];
  const own = problems.filter((problem) => problem.criterion === key);
  const edit = onEdit && {
    band: (row: number, change: Partial<Band>) =>
      onEdit((definition) => changeBand(definition, key, row, change)),
    remove: (row: number) => onEdit((definition) => removeBand(definition, key, row)),
  };
  // What is only read has nothing in the last column but the marks of proposals.
  const hasMarks = onEdit !== undefined || bands.some(({ isProposal }) => isProposal);
  const isFixed = measure === 'flag';
  const name = label.trim() === '' ? nl.criteria[key] : label;
  return (
    <section className={classes['card']} aria-label={name}>
      <div className={classes['cardHead']}>
        {onEdit ? (
          <input
            className={classes['titleInput']}
            aria-label={`${text.criterionLabel}: ${nl.criteria[key]}`}
            aria-invalid={own.some(({ field, row }) => field === 'label' && row === null)}
            value={label}
            maxLength={80}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              onEdit((definition) => changeCriterion(definition, key, (each) => ({ ...each, label: typed })));
            }}
          />
        ) : (
          <p className={classes['cardTitle']}>{label}</p>
        )}
        <span className={classes['maximum']}>max. {highestPoints(criterion)}</span>
        {onEdit && (
          <ActionIcon
            aria-label={text.removeCriterion(name)}
            onClick={() => onEdit((each) => removeCriterion(each, key))}
          >
            <IconTrash size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      <table className={classes['editTable']} aria-label={name}>
        <thead>
          <tr>
            <th scope="col" className={classes['code']}>
              {text.code}
            </th>
            <th scope="col">{text.label}</th>
            {hasLimits(measure) && (
              <>
                <th scope="col" className={classes['number']}>
                  {text.from} ({text.unit[measure]})
                </th>
                <th scope="col" className={classes['number']}>
                  {text.to}
                </th>
              </>
            )}
            <th scope="col" className={classes['points']}>
              {text.points}
            </th>
            {hasMarks && (
              <th scope="col">
                <VisuallyHidden>{text.proposal}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {bands.map((band, row) => (
            <BandRow
              // A band has no key of its own; its place is what the problems refer to.
              // oxlint-disable-next-line react/no-array-index-key
              key={row}
              band={band}
              row={row}
              measure={measure}
              hasMarks={hasMarks}
              problems={own.filter((problem) => problem.row === row)}
              {...(edit ? { edit } : {})}
            />
          ))}
        </tbody>
      </table>
      {onEdit && !isFixed && (
        <Button
          variant="subtle"
          className={classes['addRow'] ?? ''}
          leftSection={<IconPlus size={14} />}
          onClick={() => onEdit((definition) => addBand(definition, key))}
        >
          {text.addRow}
        </Button>
      )}
      <ProblemLines problems={own} />
    </section>
  );
}

/** What is wrong, under the part that it is about. */
export function ProblemLines({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={classes['problems']}>
      {problems.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
